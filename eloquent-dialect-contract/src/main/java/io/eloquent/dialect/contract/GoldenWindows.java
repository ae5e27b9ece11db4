package io.eloquent.dialect.contract;

import static io.eloquent.dialect.contract.BlogColumns.CITY;
import static io.eloquent.dialect.contract.BlogColumns.ID;
import static io.eloquent.dialect.contract.BlogColumns.NAME;
import static io.eloquent.dialect.contract.BlogColumns.VOTES;
import static io.eloquent.dialect.contract.GoldenQuery.ask;
import static io.eloquent.query.Functions.avg;
import static io.eloquent.query.Functions.count;
import static io.eloquent.query.Functions.countDistinct;
import static io.eloquent.query.Functions.max;
import static io.eloquent.query.Functions.sum;
import static io.eloquent.query.Window.currentRow;
import static io.eloquent.query.Window.following;
import static io.eloquent.query.Window.orderedBy;
import static io.eloquent.query.Window.partitionBy;
import static io.eloquent.query.Window.preceding;
import static io.eloquent.query.Window.unboundedFollowing;
import static io.eloquent.query.Window.unboundedPreceding;
import static io.eloquent.query.WindowFunctions.cumeDist;
import static io.eloquent.query.WindowFunctions.denseRank;
import static io.eloquent.query.WindowFunctions.firstValue;
import static io.eloquent.query.WindowFunctions.lag;
import static io.eloquent.query.WindowFunctions.lastValue;
import static io.eloquent.query.WindowFunctions.lead;
import static io.eloquent.query.WindowFunctions.nthValue;
import static io.eloquent.query.WindowFunctions.ntile;
import static io.eloquent.query.WindowFunctions.percentRank;
import static io.eloquent.query.WindowFunctions.rank;
import static io.eloquent.query.WindowFunctions.rowNumber;

import java.util.List;

/** Functions of a row and the rows around it. */
final class GoldenWindows {
    private GoldenWindows() {}

    static final List<GoldenQuery> ALL = List.of(
            ask(
                    "ranks",
                    db -> db.table("users")
                            .select(
                                    NAME,
                                    rowNumber()
                                            .over(partitionBy(CITY).orderBy(VOTES.desc()))
                                            .as("a"),
                                    rank().over(partitionBy(CITY).orderBy(VOTES.desc()))
                                            .as("b"),
                                    denseRank()
                                            .over(partitionBy(CITY).orderBy(VOTES.desc()))
                                            .as("c")),
                    """
                    mysql mariadb   | select `name`, row_number() over (partition by `city` order by `votes` desc) as `a`, rank() over (partition by `city` order by `votes` desc) as `b`, dense_rank() over (partition by `city` order by `votes` desc) as `c` from `users`
                    postgres sqlite | select "name", row_number() over (partition by "city" order by "votes" desc) as "a", rank() over (partition by "city" order by "votes" desc) as "b", dense_rank() over (partition by "city" order by "votes" desc) as "c" from "users"
                    """),
            ask(
                    "shares",
                    db -> db.table("users")
                            .select(
                                    percentRank().over(orderedBy(VOTES.asc())).as("a"),
                                    cumeDist().over(orderedBy(VOTES.asc())).as("b"),
                                    ntile(2).over(orderedBy(VOTES.asc(), ID.asc()))
                                            .as("c")),
                    """
                    mysql mariadb   | select percent_rank() over (order by `votes` asc) as `a`, cume_dist() over (order by `votes` asc) as `b`, ntile(?) over (order by `votes` asc, `id` asc) as `c` from `users`
                    postgres sqlite | select percent_rank() over (order by "votes" asc) as "a", cume_dist() over (order by "votes" asc) as "b", ntile(?) over (order by "votes" asc, "id" asc) as "c" from "users"
                    """,
                    2),
            ask(
                    "rows before and after",
                    db -> db.table("users")
                            .select(
                                    lag(VOTES).over(orderedBy(ID.asc())).as("a"),
                                    lead(NAME, 2).over(orderedBy(ID.asc())).as("b"),
                                    VOTES.minus(lag(VOTES).over(orderedBy(ID.asc())))
                                            .as("c")),
                    """
                    mysql mariadb   | select lag(`votes`) over (order by `id` asc) as `a`, lead(`name`, ?) over (order by `id` asc) as `b`, `votes` - lag(`votes`) over (order by `id` asc) as `c` from `users`
                    postgres sqlite | select lag("votes") over (order by "id" asc) as "a", lead("name", ?) over (order by "id" asc) as "b", "votes" - lag("votes") over (order by "id" asc) as "c" from "users"
                    """,
                    2),
            ask(
                    "a row before, or something else",
                    db -> db.table("users")
                            .select(
                                    lag(VOTES, 1, 0).over(orderedBy(ID.asc())).as("a"),
                                    lead(NAME, 1, "nobody")
                                            .over(orderedBy(ID.asc()))
                                            .as("b")),
                    """
                    mysql           | select lag(`votes`, ?, ?) over (order by `id` asc) as `a`, lead(`name`, ?, ?) over (order by `id` asc) as `b` from `users`
                    mariadb         | ! mariadb does not support a default in lag and lead
                    postgres sqlite | select lag("votes", ?, ?) over (order by "id" asc) as "a", lead("name", ?, ?) over (order by "id" asc) as "b" from "users"
                    """,
                    1,
                    0,
                    1,
                    "nobody"),
            ask(
                    "values of a window",
                    db -> db.table("users")
                            .select(
                                    firstValue(NAME)
                                            .over(orderedBy(VOTES.asc(), ID.asc()))
                                            .as("a"),
                                    lastValue(NAME)
                                            .over(orderedBy(ID.asc())
                                                    .rowsBetween(unboundedPreceding(), unboundedFollowing()))
                                            .as("b"),
                                    nthValue(NAME, 2)
                                            .over(orderedBy(ID.asc())
                                                    .rowsBetween(unboundedPreceding(), unboundedFollowing()))
                                            .as("c")),
                    """
                    mysql mariadb   | select first_value(`name`) over (order by `votes` asc, `id` asc) as `a`, last_value(`name`) over (order by `id` asc rows between unbounded preceding and unbounded following) as `b`, nth_value(`name`, ?) over (order by `id` asc rows between unbounded preceding and unbounded following) as `c` from `users`
                    postgres sqlite | select first_value("name") over (order by "votes" asc, "id" asc) as "a", last_value("name") over (order by "id" asc rows between unbounded preceding and unbounded following) as "b", nth_value("name", ?) over (order by "id" asc rows between unbounded preceding and unbounded following) as "c" from "users"
                    """,
                    2),
            ask(
                    "aggregates of windows",
                    db -> db.table("users")
                            .select(
                                    sum(VOTES).over(orderedBy(ID.asc())).as("running"),
                                    count().over().as("all"),
                                    avg(VOTES)
                                            .over(orderedBy(ID.asc()).rowsBetween(preceding(1), following(1)))
                                            .as("moving"),
                                    max(VOTES).over(partitionBy(CITY)).as("best")),
                    """
                    mysql mariadb   | select sum(`votes`) over (order by `id` asc) as `running`, count(*) over () as `all`, avg(`votes`) over (order by `id` asc rows between 1 preceding and 1 following) as `moving`, max(`votes`) over (partition by `city`) as `best` from `users`
                    postgres sqlite | select sum("votes") over (order by "id" asc) as "running", count(*) over () as "all", avg("votes") over (order by "id" asc rows between 1 preceding and 1 following) as "moving", max("votes") over (partition by "city") as "best" from "users"
                    """),
            ask(
                    "a window by distance",
                    db -> db.table("users")
                            .select(count().over(orderedBy(VOTES.asc()).rangeBetween(preceding(10), currentRow()))
                                    .as("near")),
                    """
                    mysql mariadb   | select count(*) over (order by `votes` asc range between 10 preceding and current row) as `near` from `users`
                    postgres sqlite | select count(*) over (order by "votes" asc range between 10 preceding and current row) as "near" from "users"
                    """),
            ask(
                    "an aggregate of some rows of a window",
                    db -> db.table("users")
                            .select(count().filter(VOTES.gt(100))
                                    .over(partitionBy(CITY))
                                    .as("popular")),
                    """
                    mysql mariadb   | select count(case when `votes` > ? then 1 end) over (partition by `city`) as `popular` from `users`
                    postgres sqlite | select count(*) filter (where "votes" > ?) over (partition by "city") as "popular" from "users"
                    """,
                    100),
            ask(
                    "an order by a window",
                    db -> db.table("users")
                            .orderBy(rank().over(orderedBy(VOTES.desc())).asc(), ID.asc()),
                    """
                    mysql mariadb   | select * from `users` order by rank() over (order by `votes` desc) asc, `id` asc
                    postgres sqlite | select * from "users" order by rank() over (order by "votes" desc) asc, "id" asc
                    """),
            ask(
                    "a window ordered with NULLs last",
                    db -> db.table("users")
                            .select(rank().over(orderedBy(CITY.asc().nullsLast()))
                                    .as("a")),
                    """
                    mysql mariadb   | select rank() over (order by `city` is null asc, `city` asc) as `a` from `users`
                    postgres sqlite | select rank() over (order by "city" asc nulls last) as "a" from "users"
                    """),
            ask(
                    "different values of a window",
                    db -> db.table("users").select(countDistinct(CITY).over().as("cities")),
                    """
                    mysql    | ! mysql does not support distinct in a window function
                    mariadb  | ! mariadb does not support distinct in a window function
                    postgres | ! postgres does not support distinct in a window function
                    sqlite   | ! sqlite does not support distinct in a window function
                    """));
}
