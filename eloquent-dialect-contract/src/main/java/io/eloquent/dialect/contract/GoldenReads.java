package io.eloquent.dialect.contract;

import static io.eloquent.dialect.contract.GoldenQuery.ask;
import static io.eloquent.dialect.contract.GoldenQuery.run;

import java.util.List;
import java.util.Map;

/** Other ways to read rows than all at once. */
final class GoldenReads {
    private GoldenReads() {}

    static final List<GoldenQuery> ALL = List.of(
            run("each row", db -> db.table("users").where("votes", ">", 5).each(row -> {}), """
                    mysql mariadb   | select * from `users` where `votes` > ?
                    postgres sqlite | select * from "users" where "votes" > ?
                    """, 5),
            run("a cursor", db -> db.table("users").orderBy("id").cursor().close(), """
                    mysql mariadb   | select * from `users` order by `id` asc
                    postgres sqlite | select * from "users" order by "id" asc
                    """),
            run("a stream", db -> db.table("users").orderBy("id").stream().forEach(row -> {}), """
                    mysql mariadb   | select * from `users` order by `id` asc
                    postgres sqlite | select * from "users" order by "id" asc
                    """),
            run(
                    "the first part of many",
                    db -> db.table("users").orderBy("id").lazy(10).forEach(row -> {}),
                    """
                    mysql mariadb   | select * from `users` order by `id` asc limit ? offset ?
                    postgres sqlite | select * from "users" order by "id" asc limit ? offset ?
                    """,
                    10L,
                    0L),
            run(
                    "the first part of many, by key",
                    db -> db.table("users")
                            .where("votes", 5)
                            .orWhere("votes", 6)
                            .lazyById(10)
                            .forEach(row -> {}),
                    """
                    mysql mariadb   | select * from `users` where (`votes` = ? or `votes` = ?) order by `id` asc limit ?
                    postgres sqlite | select * from "users" where ("votes" = ? or "votes" = ?) order by "id" asc limit ?
                    """,
                    5,
                    6,
                    10L),
            run("where writes go", db -> db.table("users").onWriteConnection().get(), """
                    mysql mariadb   | select * from `users`
                    postgres sqlite | select * from "users"
                    """),
            run(
                    "no value within a range",
                    db -> db.table("users").whereNotBetween("votes", 10, 150).get(),
                    """
                    mysql mariadb   | select * from `users` where `votes` not between ? and ?
                    postgres sqlite | select * from "users" where "votes" not between ? and ?
                    """,
                    10,
                    150),
            ask(
                    "rows of its own in the place of a table",
                    db -> db.table("users").fromValues(List.of(Map.of("id", 1)), "numbers"),
                    """
                    mysql    | select * from (values row(?)) as `numbers` (`id`)
                    mariadb  | select * from (select ? as `id`) as `numbers`
                    postgres | select * from (values (cast(? as integer))) as "numbers" ("id")
                    sqlite   | select * from (select ? as "id") as "numbers"
                    """,
                    1));
}
