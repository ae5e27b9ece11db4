package io.eloquent.dialect.contract;

import static io.eloquent.dialect.contract.GoldenQuery.ask;
import static io.eloquent.query.RawExpression.raw;

import io.eloquent.query.Column;
import io.eloquent.query.TextColumn;
import java.util.List;

/** Groups, and which of them. */
final class GoldenGroups {
    private GoldenGroups() {}

    static final List<GoldenQuery> ALL = List.of(
            ask(
                    "groups",
                    db -> db.table("users")
                            .select("city")
                            .selectRaw("count(*) as people")
                            .groupBy("city")
                            .having("city", ">", "A")
                            .orHaving("city", "=", null),
                    """
                    mysql mariadb   | select `city`, count(*) as people from `users` group by `city` having `city` > ? or `city` is null
                    postgres sqlite | select "city", count(*) as people from "users" group by "city" having "city" > ? or "city" is null
                    """,
                    "A"),
            ask(
                    "groups by several columns",
                    db -> db.table("users")
                            .select("city", "votes")
                            .groupBy("city", "users.votes")
                            .havingRaw("sum(votes) > ?", 100)
                            .orHavingRaw("count(*) = 1"),
                    """
                    mysql mariadb   | select `city`, `votes` from `users` group by `city`, `users`.`votes` having sum(votes) > ? or count(*) = 1
                    postgres sqlite | select "city", "votes" from "users" group by "city", "users"."votes" having sum(votes) > ? or count(*) = 1
                    """,
                    100),
            ask(
                    "groups by several columns",
                    db -> db.table("users")
                            .select("city", "votes")
                            .groupBy("city", "users.votes")
                            .groupBy(new Column<>("city")),
                    """
                    mysql mariadb   | select `city`, `votes` from `users` group by `city`, `users`.`votes`, `city`
                    postgres sqlite | select "city", "votes" from "users" group by "city", "users"."votes", "city"
                    """),
            ask(
                    "groups by raw SQL",
                    db -> db.table("users").selectRaw("votes % 7 as rest").groupByRaw("votes % 7"),
                    """
                    mysql mariadb   | select votes % 7 as rest from `users` group by votes % 7
                    postgres sqlite | select votes % 7 as rest from "users" group by votes % 7
                    """),
            ask(
                    "groups that equal a value",
                    db -> db.table("users")
                            .select("city")
                            .groupBy("city")
                            .having("city", "Rome")
                            .orHaving("city", "Oslo"),
                    """
                    mysql mariadb   | select `city` from `users` group by `city` having `city` = ? or `city` = ?
                    postgres sqlite | select "city" from "users" group by "city" having "city" = ? or "city" = ?
                    """,
                    "Rome",
                    "Oslo"),
            ask(
                    "groups by a comparison",
                    db -> db.table("users")
                            .select("city")
                            .groupBy("city")
                            .having("city", ">", "Oslo")
                            .orHaving("city", "<", "Bonn"),
                    """
                    mysql mariadb   | select `city` from `users` group by `city` having `city` > ? or `city` < ?
                    postgres sqlite | select "city" from "users" group by "city" having "city" > ? or "city" < ?
                    """,
                    "Oslo",
                    "Bonn"),
            ask(
                    "groups of NULL",
                    db -> db.table("users")
                            .select("city")
                            .groupBy("city")
                            .having("city", null)
                            .orHaving("city", "!=", null),
                    """
                    mysql mariadb   | select `city` from `users` group by `city` having `city` is null or `city` is not null
                    postgres sqlite | select "city" from "users" group by "city" having "city" is null or "city" is not null
                    """),
            ask(
                    "groups without NULL",
                    db -> db.table("users")
                            .select("city")
                            .groupBy("city")
                            .havingNotNull("city")
                            .orHavingNull("city")
                            .havingNull("city")
                            .orHavingNotNull("city"),
                    """
                    mysql mariadb   | select `city` from `users` group by `city` having `city` is not null or `city` is null and `city` is null or `city` is not null
                    postgres sqlite | select "city" from "users" group by "city" having "city" is not null or "city" is null and "city" is null or "city" is not null
                    """),
            ask(
                    "groups between two values",
                    db -> db.table("users")
                            .select("city")
                            .groupBy("city")
                            .havingBetween("city", "A", "M")
                            .orHavingBetween("city", "R", "S")
                            .havingNotBetween("city", "N", "O")
                            .orHavingNotBetween("city", "X", "Z"),
                    """
                    mysql mariadb   | select `city` from `users` group by `city` having `city` between ? and ? or `city` between ? and ? and `city` not between ? and ? or `city` not between ? and ?
                    postgres sqlite | select "city" from "users" group by "city" having "city" between ? and ? or "city" between ? and ? and "city" not between ? and ? or "city" not between ? and ?
                    """,
                    "A",
                    "M",
                    "R",
                    "S",
                    "N",
                    "O",
                    "X",
                    "Z"),
            ask(
                    "groups by raw conditions",
                    db -> db.table("users")
                            .select("city")
                            .groupBy("city")
                            .havingRaw("count(*) > ?", 1)
                            .orHavingRaw("max(votes) > ?", 100),
                    """
                    mysql mariadb   | select `city` from `users` group by `city` having count(*) > ? or max(votes) > ?
                    postgres sqlite | select "city" from "users" group by "city" having count(*) > ? or max(votes) > ?
                    """,
                    1,
                    100),
            ask(
                    "groups by nested conditions",
                    db -> db.table("users")
                            .select("city")
                            .groupBy("city")
                            .having("city", "Rome")
                            .having(group -> group.having("city", ">", "A").orHavingNull("city"))
                            .orHaving(group -> group.havingRaw("count(*) > ?", 1)),
                    """
                    mysql mariadb   | select `city` from `users` group by `city` having `city` = ? and (`city` > ? or `city` is null) or (count(*) > ?)
                    postgres sqlite | select "city" from "users" group by "city" having "city" = ? and ("city" > ? or "city" is null) or (count(*) > ?)
                    """,
                    "Rome",
                    "A",
                    1),
            ask(
                    "groups by a typed condition",
                    db -> db.table("users")
                            .select("city")
                            .groupBy("city")
                            .having(new TextColumn<>("city").eq("Rome").or(new TextColumn<>("city").isNull()))
                            .orHaving(new TextColumn<>("city").eq("Oslo")),
                    """
                    mysql mariadb   | select `city` from `users` group by `city` having (`city` = ? or `city` is null) or `city` = ?
                    postgres sqlite | select "city" from "users" group by "city" having ("city" = ? or "city" is null) or "city" = ?
                    """,
                    "Rome",
                    "Oslo"),
            ask(
                    "groups by the name of what is selected",
                    db -> db.table("users")
                            .select("city")
                            .selectExpression(raw("count(*)"), "total")
                            .groupBy("city")
                            .having("total", ">", 1)
                            .orHavingNull("total"),
                    """
                    mysql mariadb | select `city`, count(*) as `total` from `users` group by `city` having `total` > ? or `total` is null
                    postgres      | select "city", count(*) as "total" from "users" group by "city" having (count(*)) > ? or (count(*)) is null
                    sqlite        | select "city", count(*) as "total" from "users" group by "city" having "total" > ? or "total" is null
                    """,
                    1),
            ask(
                    "groups by the name of a column",
                    db -> db.table("users")
                            .select("city as town")
                            .groupBy("city")
                            .having("town", "Rome"),
                    """
                    mysql mariadb | select `city` as `town` from `users` group by `city` having `town` = ?
                    postgres      | select "city" as "town" from "users" group by "city" having "city" = ?
                    sqlite        | select "city" as "town" from "users" group by "city" having "town" = ?
                    """,
                    "Rome"));
}
