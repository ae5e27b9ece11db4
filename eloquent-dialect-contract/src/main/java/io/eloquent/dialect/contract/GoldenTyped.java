package io.eloquent.dialect.contract;

import static io.eloquent.dialect.contract.BlogColumns.AUTHOR;
import static io.eloquent.dialect.contract.BlogColumns.CITY;
import static io.eloquent.dialect.contract.BlogColumns.CREATED_AT;
import static io.eloquent.dialect.contract.BlogColumns.EMAIL;
import static io.eloquent.dialect.contract.BlogColumns.ID;
import static io.eloquent.dialect.contract.BlogColumns.NAME;
import static io.eloquent.dialect.contract.BlogColumns.SCORE;
import static io.eloquent.dialect.contract.BlogColumns.TITLE;
import static io.eloquent.dialect.contract.BlogColumns.VOTES;
import static io.eloquent.dialect.contract.GoldenQuery.ask;
import static io.eloquent.dialect.contract.GoldenQuery.run;
import static io.eloquent.query.Condition.allOf;
import static io.eloquent.query.Condition.anyOf;
import static io.eloquent.query.Functions.abs;
import static io.eloquent.query.Functions.avg;
import static io.eloquent.query.Functions.coalesce;
import static io.eloquent.query.Functions.concat;
import static io.eloquent.query.Functions.count;
import static io.eloquent.query.Functions.countDistinct;
import static io.eloquent.query.Functions.currentDate;
import static io.eloquent.query.Functions.exists;
import static io.eloquent.query.Functions.function;
import static io.eloquent.query.Functions.length;
import static io.eloquent.query.Functions.lower;
import static io.eloquent.query.Functions.max;
import static io.eloquent.query.Functions.min;
import static io.eloquent.query.Functions.notExists;
import static io.eloquent.query.Functions.now;
import static io.eloquent.query.Functions.nullIf;
import static io.eloquent.query.Functions.round;
import static io.eloquent.query.Functions.scalar;
import static io.eloquent.query.Functions.sum;
import static io.eloquent.query.Functions.upper;
import static io.eloquent.query.Functions.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What strings say, said with columns that have types. */
final class GoldenTyped {
    private GoldenTyped() {}

    static final List<GoldenQuery> ALL = List.of(
            ask(
                    "a typed comparison",
                    db -> db.table("users").where(VOTES.gt(100).and(NAME.like("A%"))),
                    """
                    mysql mariadb | select * from `users` where (`votes` > ? and `name` like ?)
                    postgres      | select * from "users" where ("votes" > ? and "name"::text like ?)
                    sqlite        | select * from "users" where ("votes" > ? and "name" like ?)
                    """,
                    100,
                    "A%"),
            ask(
                    "every typed comparison of numbers",
                    db -> db.table("users")
                            .where(VOTES.eq(1))
                            .where(VOTES.ne(2))
                            .where(VOTES.gte(3))
                            .where(VOTES.lt(4))
                            .where(VOTES.lte(5))
                            .where(VOTES.between(6, 7))
                            .where(VOTES.notBetween(8, 9)),
                    """
                    mysql mariadb   | select * from `users` where `votes` = ? and `votes` <> ? and `votes` >= ? and `votes` < ? and `votes` <= ? and `votes` between ? and ? and `votes` not between ? and ?
                    postgres sqlite | select * from "users" where "votes" = ? and "votes" <> ? and "votes" >= ? and "votes" < ? and "votes" <= ? and "votes" between ? and ? and "votes" not between ? and ?
                    """,
                    1,
                    2,
                    3,
                    4,
                    5,
                    6,
                    7,
                    8,
                    9),
            ask(
                    "a number compared with a number of another type",
                    db -> db.table("users")
                            .where(VOTES.gt(1.5))
                            .where(VOTES.lt(ID))
                            .where(ID.eq(7)),
                    """
                    mysql mariadb   | select * from `users` where `votes` > ? and `votes` < `id` and `id` = ?
                    postgres sqlite | select * from "users" where "votes" > ? and "votes" < "id" and "id" = ?
                    """,
                    1.5,
                    7),
            ask(
                    "typed lists",
                    db -> db.table("users").where(NAME.in("Ann", "Bob")).where(VOTES.notIn(List.of(1, 2))),
                    """
                    mysql mariadb   | select * from `users` where `name` in (?, ?) and `votes` not in (?, ?)
                    postgres sqlite | select * from "users" where "name" in (?, ?) and "votes" not in (?, ?)
                    """,
                    "Ann",
                    "Bob",
                    1,
                    2),
            ask(
                    "a typed list of what a query finds",
                    db -> db.table("users")
                            .where(ID.in(db.table("posts").select(AUTHOR).where(SCORE.gt(5))))
                            .where(ID.notIn(db.table("posts").select(AUTHOR).where(SCORE.isNull()))),
                    """
                    mysql mariadb   | select * from `users` where `id` in (select `user_id` from `posts` where `score` > ?) and `id` not in (select `user_id` from `posts` where `score` is null)
                    postgres sqlite | select * from "users" where "id" in (select "user_id" from "posts" where "score" > ?) and "id" not in (select "user_id" from "posts" where "score" is null)
                    """,
                    5),
            ask(
                    "typed comparisons with a query",
                    db -> db.table("users")
                            .where(VOTES.gt(db.table("users").select(avg(VOTES))))
                            .where(VOTES.lte(db.table("users").select(max(VOTES)))),
                    """
                    mysql mariadb   | select * from `users` where `votes` > (select avg(`votes`) from `users`) and `votes` <= (select max(`votes`) from `users`)
                    postgres sqlite | select * from "users" where "votes" > (select avg("votes") from "users") and "votes" <= (select max("votes") from "users")
                    """),
            ask(
                    "a typed list of numbers of another type",
                    db -> db.table("users")
                            .where(ID.in(1, 2L))
                            .where(ID.notIn(3))
                            .where(VOTES.in(10, 150)),
                    """
                    mysql mariadb   | select * from `users` where `id` in (?, ?) and `id` not in (?) and `votes` in (?, ?)
                    postgres sqlite | select * from "users" where "id" in (?, ?) and "id" not in (?) and "votes" in (?, ?)
                    """,
                    1,
                    2L,
                    3,
                    10,
                    150),
            ask("typed NULLs", db -> db.table("users").where(EMAIL.isNull().or(CITY.isNotNull())), """
                    mysql mariadb   | select * from `users` where (`email` is null or `city` is not null)
                    postgres sqlite | select * from "users" where ("email" is null or "city" is not null)
                    """),
            ask(
                    "typed conditions in conditions",
                    db -> db.table("users")
                            .where(VOTES.gt(1)
                                    .or(VOTES.lt(0))
                                    .and(NAME.eq("Ann").or(NAME.eq("Bob")).not())),
                    """
                    mysql mariadb   | select * from `users` where ((`votes` > ? or `votes` < ?) and not (`name` = ? or `name` = ?))
                    postgres sqlite | select * from "users" where (("votes" > ? or "votes" < ?) and not ("name" = ? or "name" = ?))
                    """,
                    1,
                    0,
                    "Ann",
                    "Bob"),
            ask(
                    "all of several conditions, any of several",
                    db -> db.table("users")
                            .where(allOf(VOTES.gt(1), anyOf(NAME.eq("Ann"), NAME.eq("Bob")), CITY.isNotNull())),
                    """
                    mysql mariadb   | select * from `users` where (`votes` > ? and (`name` = ? or `name` = ?) and `city` is not null)
                    postgres sqlite | select * from "users" where ("votes" > ? and ("name" = ? or "name" = ?) and "city" is not null)
                    """,
                    1,
                    "Ann",
                    "Bob"),
            ask(
                    "a typed join",
                    db -> db.table("users")
                            .select(NAME.of("users"), TITLE.of("posts"))
                            .join(
                                    "posts",
                                    ID.of("users")
                                            .eq(AUTHOR.of("posts"))
                                            .and(SCORE.of("posts").gt(1))),
                    """
                    mysql mariadb   | select `users`.`name`, `posts`.`title` from `users` inner join `posts` on (`users`.`id` = `posts`.`user_id` and `posts`.`score` > ?)
                    postgres sqlite | select "users"."name", "posts"."title" from "users" inner join "posts" on ("users"."id" = "posts"."user_id" and "posts"."score" > ?)
                    """,
                    1),
            ask(
                    "a typed left join of aliases",
                    db -> db.table("users as u")
                            .select(NAME.of("u"))
                            .leftJoin("posts as p", ID.of("u").eq(AUTHOR.of("p"))),
                    """
                    mysql mariadb   | select `u`.`name` from `users` as `u` left join `posts` as `p` on `u`.`id` = `p`.`user_id`
                    postgres sqlite | select "u"."name" from "users" as "u" left join "posts" as "p" on "u"."id" = "p"."user_id"
                    """),
            ask(
                    "typed order",
                    db -> db.table("users").orderBy(VOTES.desc(), NAME.lower().asc()),
                    """
                    mysql mariadb   | select * from `users` order by `votes` desc, lower(`name`) asc
                    postgres sqlite | select * from "users" order by "votes" desc, lower("name") asc
                    """),
            ask(
                    "typed order with NULLs where they are wanted",
                    db -> db.table("users")
                            .orderBy(CITY.asc().nullsLast(), EMAIL.desc().nullsFirst()),
                    """
                    mysql mariadb   | select * from `users` order by `city` is null asc, `city` asc, `email` is null desc, `email` desc
                    postgres sqlite | select * from "users" order by "city" asc nulls last, "email" desc nulls first
                    """),
            ask(
                    "calculations",
                    db -> db.table("users")
                            .select(
                                    VOTES.plus(1).times(2).as("a"),
                                    VOTES.times(2).plus(1).as("b"),
                                    VOTES.minus(VOTES.minus(10)).as("c"),
                                    VOTES.mod(7).as("d"))
                            .where(VOTES.minus(5).gt(0)),
                    """
                    mysql mariadb   | select (`votes` + ?) * ? as `a`, `votes` * ? + ? as `b`, `votes` - (`votes` - ?) as `c`, `votes` % ? as `d` from `users` where `votes` - ? > ?
                    postgres sqlite | select ("votes" + ?) * ? as "a", "votes" * ? + ? as "b", "votes" - ("votes" - ?) as "c", "votes" % ? as "d" from "users" where "votes" - ? > ?
                    """,
                    1,
                    2,
                    2,
                    1,
                    10,
                    7,
                    5,
                    0),
            ask(
                    "a division with its fraction",
                    db -> db.table("users")
                            .select(
                                    VOTES.dividedBy(4).as("a"),
                                    VOTES.plus(1).dividedBy(ID).as("b")),
                    """
                    mysql mariadb   | select `votes` * 1.0 / ? as `a`, (`votes` + ?) * 1.0 / `id` as `b` from `users`
                    postgres sqlite | select "votes" * 1.0 / ? as "a", ("votes" + ?) * 1.0 / "id" as "b" from "users"
                    """,
                    4,
                    1),
            ask(
                    "functions of numbers",
                    db -> db.table("users")
                            .select(
                                    VOTES.minus(100).abs().as("a"),
                                    VOTES.dividedBy(7).round(2).as("b"),
                                    VOTES.coalesce(0).plus(1).as("c")),
                    """
                    mysql mariadb | select abs(`votes` - ?) as `a`, round(`votes` * 1.0 / ?, ?) as `b`, coalesce(`votes`, ?) + ? as `c` from `users`
                    postgres      | select abs("votes" - ?) as "a", round(cast("votes" * 1.0 / ? as numeric), ?) as "b", coalesce("votes", ?) + ? as "c" from "users"
                    sqlite        | select abs("votes" - ?) as "a", round("votes" * 1.0 / ?, ?) as "b", coalesce("votes", ?) + ? as "c" from "users"
                    """,
                    100,
                    7,
                    2,
                    0,
                    1),
            ask(
                    "functions by their names",
                    db -> db.table("users")
                            .select(
                                    lower(NAME).as("a"),
                                    upper(NAME).as("b"),
                                    length(NAME).as("c"),
                                    abs(VOTES).as("d"),
                                    round(VOTES.times(2), 1).as("e")),
                    """
                    mysql mariadb | select lower(`name`) as `a`, upper(`name`) as `b`, char_length(`name`) as `c`, abs(`votes`) as `d`, round(`votes` * ?, ?) as `e` from `users`
                    postgres      | select lower("name") as "a", upper("name") as "b", char_length("name") as "c", abs("votes") as "d", round(cast("votes" * ? as numeric), ?) as "e" from "users"
                    sqlite        | select lower("name") as "a", upper("name") as "b", length("name") as "c", abs("votes") as "d", round("votes" * ?, ?) as "e" from "users"
                    """,
                    2,
                    1),
            ask(
                    "functions of texts",
                    db -> db.table("users")
                            .select(
                                    NAME.lower().as("a"),
                                    NAME.upper().as("b"),
                                    NAME.trim().as("c"),
                                    NAME.length().as("d"),
                                    NAME.substring(1, 2).as("e")),
                    """
                    mysql mariadb | select lower(`name`) as `a`, upper(`name`) as `b`, trim(`name`) as `c`, char_length(`name`) as `d`, substring(`name`, ?, ?) as `e` from `users`
                    postgres      | select lower("name") as "a", upper("name") as "b", trim("name") as "c", char_length("name") as "d", substring("name", ?, ?) as "e" from "users"
                    sqlite        | select lower("name") as "a", upper("name") as "b", trim("name") as "c", length("name") as "d", substring("name", ?, ?) as "e" from "users"
                    """,
                    1,
                    2),
            ask(
                    "texts one after the other",
                    db -> db.table("users")
                            .select(
                                    NAME.concat(": ")
                                            .concat(CITY.coalesce("nowhere"))
                                            .as("a"),
                                    concat(NAME, value(" of "), CITY).as("b")),
                    """
                    mysql mariadb | select concat(concat(`name`, ?), coalesce(`city`, ?)) as `a`, concat(`name`, ?, `city`) as `b` from `users`
                    postgres      | select (("name" || ?) || coalesce("city", ?)) as "a", ("name" || cast(? as text) || "city") as "b" from "users"
                    sqlite        | select (("name" || ?) || coalesce("city", ?)) as "a", ("name" || ? || "city") as "b" from "users"
                    """,
                    ": ",
                    "nowhere",
                    " of "),
            ask(
                    "the first value that is there",
                    db -> db.table("users")
                            .select(
                                    coalesce(EMAIL, CITY, value("none")).as("a"),
                                    nullIf(NAME, "Ann").as("b")),
                    """
                    mysql mariadb | select coalesce(`email`, `city`, ?) as `a`, nullif(`name`, ?) as `b` from `users`
                    postgres      | select coalesce("email", "city", cast(? as text)) as "a", nullif("name", ?) as "b" from "users"
                    sqlite        | select coalesce("email", "city", ?) as "a", nullif("name", ?) as "b" from "users"
                    """,
                    "none",
                    "Ann"),
            ask(
                    "bound values that stand alone",
                    db -> db.table("users")
                            .select(
                                    value("x").as("a"),
                                    value(1).as("b"),
                                    value(2L).as("c"),
                                    value(true).as("d"),
                                    value(new BigDecimal("1.50")).as("e")),
                    """
                    mysql mariadb | select ? as `a`, ? as `b`, ? as `c`, ? as `d`, ? as `e` from `users`
                    postgres      | select cast(? as text) as "a", cast(? as integer) as "b", cast(? as bigint) as "c", cast(? as boolean) as "d", cast(? as numeric) as "e" from "users"
                    sqlite        | select ? as "a", ? as "b", ? as "c", ? as "d", ? as "e" from "users"
                    """,
                    "x",
                    1,
                    2L,
                    true,
                    new BigDecimal("1.50")),
            ask(
                    "the database's clock",
                    db -> db.table("users")
                            .select(NAME)
                            .where(CREATED_AT.lt(now()))
                            .where(now().gt(CREATED_AT)),
                    """
                    mysql mariadb | select `name` from `users` where `created_at` < (utc_timestamp(6)) and (utc_timestamp(6)) > `created_at`
                    postgres      | select "name" from "users" where "created_at" < (current_timestamp(6) at time zone 'UTC') and (current_timestamp(6) at time zone 'UTC') > "created_at"
                    sqlite        | select "name" from "users" where "created_at" < (replace(strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', '.000000', '')) and (replace(strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', '.000000', '')) > "created_at"
                    """),
            ask(
                    "the database's day",
                    db -> db.table("users").select(currentDate().as("day")),
                    """
                    mysql mariadb | select utc_date() as `day` from `users`
                    postgres      | select (current_timestamp at time zone 'UTC')::date as "day" from "users"
                    sqlite        | select current_date as "day" from "users"
                    """),
            ask(
                    "a function by its name",
                    db -> db.table("users")
                            .select(function("replace", String.class, NAME, value("n"), value("m"))
                                    .as("a")),
                    """
                    mysql mariadb | select replace(`name`, ?, ?) as `a` from `users`
                    postgres      | select replace("name", cast(? as text), cast(? as text)) as "a" from "users"
                    sqlite        | select replace("name", ?, ?) as "a" from "users"
                    """,
                    "n",
                    "m"),
            ask(
                    "a query as a value",
                    db -> db.table("users")
                            .select(
                                    NAME,
                                    scalar(
                                                    db.table("posts")
                                                            .select(count())
                                                            .where(AUTHOR.of("posts")
                                                                    .eq(ID.of("users"))),
                                                    Long.class)
                                            .as("posts")),
                    """
                    mysql mariadb   | select `name`, (select count(*) from `posts` where `posts`.`user_id` = `users`.`id`) as `posts` from `users`
                    postgres sqlite | select "name", (select count(*) from "posts" where "posts"."user_id" = "users"."id") as "posts" from "users"
                    """),
            ask(
                    "whether a query finds a row, typed",
                    db -> db.table("users")
                            .where(exists(db.table("posts")
                                            .where(AUTHOR.of("posts").eq(ID.of("users"))))
                                    .or(notExists(db.table("posts")))),
                    """
                    mysql mariadb   | select * from `users` where (exists (select * from `posts` where `posts`.`user_id` = `users`.`id`) or not exists (select * from `posts`))
                    postgres sqlite | select * from "users" where (exists (select * from "posts" where "posts"."user_id" = "users"."id") or not exists (select * from "posts"))
                    """),
            ask(
                    "a condition that is selected",
                    db -> db.table("users")
                            .select(
                                    NAME,
                                    VOTES.gt(100).as("popular"),
                                    VOTES.gt(1).or(CITY.isNull()).as("either")),
                    """
                    mysql mariadb   | select `name`, `votes` > ? as `popular`, (`votes` > ? or `city` is null) as `either` from `users`
                    postgres sqlite | select "name", "votes" > ? as "popular", ("votes" > ? or "city" is null) as "either" from "users"
                    """,
                    100,
                    1),
            ask(
                    "typed aggregates of groups",
                    db -> db.table("users")
                            .select(
                                    CITY,
                                    count().as("people"),
                                    sum(VOTES).as("total"),
                                    avg(VOTES).as("mean"),
                                    min(NAME).as("first"),
                                    max(VOTES).as("best"),
                                    countDistinct(VOTES).as("different"))
                            .groupBy(CITY)
                            .having(sum(VOTES).gt(100).or(count().lt(2)))
                            .orHaving(CITY.isNull())
                            .orderBy(sum(VOTES).desc()),
                    """
                    mysql mariadb   | select `city`, count(*) as `people`, sum(`votes`) as `total`, avg(`votes`) as `mean`, min(`name`) as `first`, max(`votes`) as `best`, count(distinct `votes`) as `different` from `users` group by `city` having (sum(`votes`) > ? or count(*) < ?) or `city` is null order by sum(`votes`) desc
                    postgres sqlite | select "city", count(*) as "people", sum("votes") as "total", avg("votes") as "mean", min("name") as "first", max("votes") as "best", count(distinct "votes") as "different" from "users" group by "city" having (sum("votes") > ? or count(*) < ?) or "city" is null order by sum("votes") desc
                    """,
                    100,
                    2),
            ask(
                    "groups by an alias, ordered by another",
                    db -> db.table("users")
                            .select(NAME.length().as("size"), sum(VOTES).as("total"))
                            .groupBy(NAME.length().as("size"))
                            .orderBy(sum(VOTES).as("total").desc()),
                    """
                    mysql mariadb | select char_length(`name`) as `size`, sum(`votes`) as `total` from `users` group by `size` order by `total` desc
                    postgres      | select char_length("name") as "size", sum("votes") as "total" from "users" group by "size" order by "total" desc
                    sqlite        | select length("name") as "size", sum("votes") as "total" from "users" group by "size" order by "total" desc
                    """),
            ask(
                    "groups by an expression",
                    db -> db.table("users")
                            .select(CITY.lower().as("place"), count().as("people"))
                            .groupBy(CITY.lower()),
                    """
                    mysql mariadb   | select lower(`city`) as `place`, count(*) as `people` from `users` group by lower(`city`)
                    postgres sqlite | select lower("city") as "place", count(*) as "people" from "users" group by lower("city")
                    """),
            ask(
                    "aggregates of some rows",
                    db -> db.table("users")
                            .select(
                                    count().filter(VOTES.gt(100)).as("a"),
                                    sum(VOTES).filter(CITY.eq("Paris")).as("b"),
                                    countDistinct(CITY)
                                            .filter(VOTES.gt(1).or(EMAIL.isNull()))
                                            .as("c"),
                                    max(NAME)
                                            .filter(VOTES.gt(1))
                                            .filter(VOTES.lt(9))
                                            .as("d")),
                    """
                    mysql mariadb   | select count(case when `votes` > ? then 1 end) as `a`, sum(case when `city` = ? then `votes` end) as `b`, count(distinct case when (`votes` > ? or `email` is null) then `city` end) as `c`, max(case when (`votes` > ? and `votes` < ?) then `name` end) as `d` from `users`
                    postgres sqlite | select count(*) filter (where "votes" > ?) as "a", sum("votes") filter (where "city" = ?) as "b", count(distinct "city") filter (where ("votes" > ? or "email" is null)) as "c", max("name") filter (where ("votes" > ? and "votes" < ?)) as "d" from "users"
                    """,
                    100,
                    "Paris",
                    1,
                    1,
                    9),
            run("a sum of an expression", db -> db.table("users").sum(VOTES.times(2)), """
                    mysql mariadb   | select sum(`votes` * ?) as `aggregate` from `users`
                    postgres sqlite | select sum("votes" * ?) as "aggregate" from "users"
                    """, 2),
            run(
                    "a typed largest of the first",
                    db -> db.table("users").orderBy(ID.asc()).limit(2).max(VOTES.plus(ID)),
                    """
                    mysql mariadb   | select max(`value`) as `aggregate` from (select `votes` + `id` as `value` from `users` order by `id` asc limit ?) as `aggregate_table`
                    postgres sqlite | select max("value") as "aggregate" from (select "votes" + "id" as "value" from "users" order by "id" asc limit ?) as "aggregate_table"
                    """,
                    2L),
            run("a typed count", db -> db.table("users").distinct().count(CITY), """
                    mysql mariadb   | select count(distinct `city`) as `aggregate` from `users`
                    postgres sqlite | select count(distinct "city") as "aggregate" from "users"
                    """),
            run("a typed smallest", db -> db.table("users").min(CREATED_AT), """
                    mysql mariadb   | select min(`created_at`) as `aggregate` from `users`
                    postgres sqlite | select min("created_at") as "aggregate" from "users"
                    """),
            run(
                    "a typed average",
                    db -> db.table("users").where(CITY.eq("Rome")).avg(VOTES),
                    """
                    mysql mariadb   | select avg(`votes`) as `aggregate` from `users` where `city` = ?
                    postgres sqlite | select avg("votes") as "aggregate" from "users" where "city" = ?
                    """,
                    "Rome"),
            ask(
                    "typed columns as well",
                    db -> db.table("users")
                            .select(NAME)
                            .addSelect(VOTES, VOTES.gt(100).as("popular")),
                    """
                    mysql mariadb   | select `name`, `votes`, `votes` > ? as `popular` from `users`
                    postgres sqlite | select "name", "votes", "votes" > ? as "popular" from "users"
                    """,
                    100),
            ask(
                    "the first of each, typed",
                    db -> db.table("users").distinctOn(CITY).select(CITY, NAME).orderBy(CITY.asc(), VOTES.desc()),
                    """
                    mysql    | ! mysql does not support distinct on
                    mariadb  | ! mariadb does not support distinct on
                    postgres | select distinct on ("city") "city", "name" from "users" order by "city" asc, "votes" desc
                    sqlite   | ! sqlite does not support distinct on
                    """),
            ask(
                    "a number as a text",
                    db -> db.table("users").select(NAME.concat(VOTES.asText()).as("a")),
                    """
                    mysql mariadb   | select concat(`name`, cast(`votes` as char)) as `a` from `users`
                    postgres sqlite | select ("name" || cast("votes" as text)) as "a" from "users"
                    """),
            run("one typed value", db -> db.table("users").where(ID.eq(1)).value(NAME.upper()), """
                    mysql mariadb   | select upper(`name`) from `users` where `id` = ? limit ?
                    postgres sqlite | select upper("name") from "users" where "id" = ? limit ?
                    """, 1, 1L),
            run(
                    "typed values of all rows",
                    db -> db.table("users").pluck(VOTES.plus(1).as("next")),
                    """
                    mysql mariadb   | select `votes` + ? as `next` from `users`
                    postgres sqlite | select "votes" + ? as "next" from "users"
                    """,
                    1),
            run(
                    "a typed update",
                    db -> db.table("users")
                            .where(ID.eq(1))
                            .update(
                                    VOTES.set(VOTES.times(2)),
                                    NAME.set(NAME.upper()),
                                    CITY.set("Oslo"),
                                    EMAIL.setNull()),
                    """
                    mysql mariadb   | update `users` set `votes` = `votes` * ?, `name` = upper(`name`), `city` = ?, `email` = ? where `id` = ?
                    postgres sqlite | update "users" set "votes" = "votes" * ?, "name" = upper("name"), "city" = ?, "email" = ? where "id" = ?
                    """,
                    2,
                    "Oslo",
                    null,
                    1),
            run("a typed update by calculations", db -> db.table("users").update(VOTES.plus(1)), """
                    mysql mariadb   | update `users` set `votes` = `votes` + ?
                    postgres sqlite | update "users" set "votes" = "votes" + ?
                    """, 1),
            run(
                    "a typed update from a query",
                    db -> db.table("users")
                            .where(ID.eq(1))
                            .update(NAME.set(db.table("posts").select(max(TITLE)))),
                    """
                    mysql mariadb   | update `users` set `name` = (select max(`title`) from `posts`) where `id` = ?
                    postgres sqlite | update "users" set "name" = (select max("title") from "posts") where "id" = ?
                    """,
                    1),
            run(
                    "an update whose map has expressions",
                    db -> db.table("users")
                            .where(ID.eq(1))
                            .update(Map.of("votes", VOTES.plus(ID), "name", NAME.lower())),
                    """
                    mysql mariadb   | update `users` set `name` = lower(`name`), `votes` = `votes` + `id` where `id` = ?
                    postgres sqlite | update "users" set "name" = lower("name"), "votes" = "votes" + "id" where "id" = ?
                    """,
                    1),
            ask(
                    "a comparison with an expression, by a column's name",
                    db -> db.table("users").where("votes", ">", ID.plus(10)),
                    """
                    mysql mariadb   | select * from `users` where `votes` > `id` + ?
                    postgres sqlite | select * from "users" where "votes" > "id" + ?
                    """,
                    10),
            run(
                    "an insert of expressions",
                    db -> db.table("tags").insert(Map.of("label", value("x").concat("y"))),
                    """
                    mysql mariadb | insert into `tags` (`label`) values (concat(?, ?))
                    postgres      | insert into "tags" ("label") values ((cast(? as text) || ?))
                    sqlite        | insert into "tags" ("label") values ((? || ?))
                    """,
                    "x",
                    "y"));
}
