package io.eloquent.dialect.contract;

import static io.eloquent.dialect.contract.BlogColumns.CITY;
import static io.eloquent.dialect.contract.BlogColumns.EMAIL;
import static io.eloquent.dialect.contract.BlogColumns.ID;
import static io.eloquent.dialect.contract.BlogColumns.NAME;
import static io.eloquent.dialect.contract.BlogColumns.VOTES;
import static io.eloquent.dialect.contract.GoldenQuery.ask;
import static io.eloquent.dialect.contract.GoldenQuery.run;
import static io.eloquent.query.Functions.caseOf;
import static io.eloquent.query.Functions.caseWhen;
import static io.eloquent.query.Functions.sum;

import io.eloquent.query.NumberExpression;
import java.util.List;

/** One value of many, by conditions. */
final class GoldenCases {
    private GoldenCases() {}

    static final List<GoldenQuery> ALL = List.of(
            ask(
                    "a case",
                    db -> db.table("users")
                            .select(
                                    NAME,
                                    caseWhen(VOTES.gt(100), "many")
                                            .when(VOTES.gt(0), "some")
                                            .otherwise("none")
                                            .as("size")),
                    """
                    mysql mariadb | select `name`, case when `votes` > ? then ? when `votes` > ? then ? else ? end as `size` from `users`
                    postgres      | select "name", case when "votes" > ? then cast(? as text) when "votes" > ? then cast(? as text) else cast(? as text) end as "size" from "users"
                    sqlite        | select "name", case when "votes" > ? then ? when "votes" > ? then ? else ? end as "size" from "users"
                    """,
                    100,
                    "many",
                    0,
                    "some",
                    "none"),
            ask(
                    "a case of expressions, without an else",
                    db -> db.table("users")
                            .select(caseWhen(EMAIL.isNotNull(), EMAIL)
                                    .when(CITY.isNotNull(), CITY)
                                    .end()
                                    .as("where")),
                    """
                    mysql mariadb   | select case when `email` is not null then `email` when `city` is not null then `city` end as `where` from `users`
                    postgres sqlite | select case when "email" is not null then "email" when "city" is not null then "city" end as "where" from "users"
                    """),
            ask(
                    "a case of one expression",
                    db -> db.table("users")
                            .select(caseOf(CITY)
                                    .when("Paris", 1)
                                    .when("Rome", 2)
                                    .otherwise(0)
                                    .as("number")),
                    """
                    mysql mariadb | select case `city` when ? then ? when ? then ? else ? end as `number` from `users`
                    postgres      | select case "city" when ? then cast(? as integer) when ? then cast(? as integer) else cast(? as integer) end as "number" from "users"
                    sqlite        | select case "city" when ? then ? when ? then ? else ? end as "number" from "users"
                    """,
                    "Paris",
                    1,
                    "Rome",
                    2,
                    0),
            ask(
                    "a sum of cases",
                    db -> db.table("users")
                            .select(
                                    sum(caseWhen(VOTES.gt(100), 1).otherwise(0)).as("popular"),
                                    sum(caseWhen(CITY.eq("Paris"), VOTES).end()).as("paris")),
                    """
                    mysql mariadb | select sum(case when `votes` > ? then ? else ? end) as `popular`, sum(case when `city` = ? then `votes` end) as `paris` from `users`
                    postgres      | select sum(case when "votes" > ? then cast(? as integer) else cast(? as integer) end) as "popular", sum(case when "city" = ? then "votes" end) as "paris" from "users"
                    sqlite        | select sum(case when "votes" > ? then ? else ? end) as "popular", sum(case when "city" = ? then "votes" end) as "paris" from "users"
                    """,
                    100,
                    1,
                    0,
                    "Paris"),
            ask(
                    "an order by a case",
                    db -> db.table("users")
                            .orderBy(caseOf(CITY).when("Rome", 1).otherwise(2).asc(), ID.asc()),
                    """
                    mysql mariadb | select * from `users` order by case `city` when ? then ? else ? end asc, `id` asc
                    postgres      | select * from "users" order by case "city" when ? then cast(? as integer) else cast(? as integer) end asc, "id" asc
                    sqlite        | select * from "users" order by case "city" when ? then ? else ? end asc, "id" asc
                    """,
                    "Rome",
                    1,
                    2),
            ask(
                    "a condition on a case",
                    db -> db.table("users")
                            .where(NumberExpression.of(
                                            caseWhen(CITY.eq("Paris"), VOTES).otherwise(1))
                                    .gte(10)),
                    """
                    mysql mariadb | select * from `users` where case when `city` = ? then `votes` else ? end >= ?
                    postgres      | select * from "users" where case when "city" = ? then "votes" else cast(? as integer) end >= ?
                    sqlite        | select * from "users" where case when "city" = ? then "votes" else ? end >= ?
                    """,
                    "Paris",
                    1,
                    10),
            run(
                    "an update by a case",
                    db -> db.table("users")
                            .update(CITY.set(caseWhen(CITY.isNull(), "nowhere").otherwise(CITY))),
                    """
                    mysql mariadb | update `users` set `city` = case when `city` is null then ? else `city` end
                    postgres      | update "users" set "city" = case when "city" is null then cast(? as text) else "city" end
                    sqlite        | update "users" set "city" = case when "city" is null then ? else "city" end
                    """,
                    "nowhere"));
}
