package io.eloquent.dialect.contract;

import static io.eloquent.dialect.contract.GoldenQuery.ask;

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
                    100));
}
