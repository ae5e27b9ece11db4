package io.eloquent.dialect.contract;

import static io.eloquent.dialect.contract.GoldenQuery.ask;
import static io.eloquent.dialect.contract.GoldenQuery.run;

import java.util.List;

/** In which order, and how many. */
final class GoldenOrders {
    private GoldenOrders() {}

    static final List<GoldenQuery> ALL = List.of(
            ask(
                    "an order",
                    db -> db.table("users")
                            .orderBy("votes", "DESC")
                            .orderBy("name")
                            .orderByDesc("users.id"),
                    """
                    mysql mariadb   | select * from `users` order by `votes` desc, `name` asc, `users`.`id` desc
                    postgres sqlite | select * from "users" order by "votes" desc, "name" asc, "users"."id" desc
                    """),
            ask(
                    "a raw order",
                    db -> db.table("users").orderByRaw("votes * ?", 2).oldest(),
                    """
                    mysql mariadb   | select * from `users` order by votes * ?, `created_at` asc
                    postgres sqlite | select * from "users" order by votes * ?, "created_at" asc
                    """,
                    2),
            ask("the latest", db -> db.table("users").latest().latest("votes"), """
                    mysql mariadb   | select * from `users` order by `created_at` desc, `votes` desc
                    postgres sqlite | select * from "users" order by "created_at" desc, "votes" desc
                    """),
            ask(
                    "a page",
                    db -> db.table("users")
                            .where("votes", ">", 5)
                            .orderBy("id")
                            .limit(15)
                            .offset(30),
                    """
                    mysql mariadb   | select * from `users` where `votes` > ? order by `id` asc limit ? offset ?
                    postgres sqlite | select * from "users" where "votes" > ? order by "id" asc limit ? offset ?
                    """,
                    5,
                    15L,
                    30L),
            ask("no rows at all", db -> db.table("users").limit(0), """
                    mysql mariadb   | select * from `users` limit ?
                    postgres sqlite | select * from "users" limit ?
                    """, 0L),
            ask("an offset alone", db -> db.table("users").orderBy("id").offset(5), """
                    mysql mariadb | select * from `users` order by `id` asc limit 18446744073709551615 offset ?
                    postgres      | select * from "users" order by "id" asc offset ?
                    sqlite        | select * from "users" order by "id" asc limit -1 offset ?
                    """, 5L),
            run("the first", db -> db.table("users").orderBy("id").first(), """
                    mysql mariadb   | select * from `users` order by `id` asc limit ?
                    postgres sqlite | select * from "users" order by "id" asc limit ?
                    """, 1L),
            run("by its key", db -> db.table("users").find(7), """
                    mysql mariadb   | select * from `users` where `id` = ? limit ?
                    postgres sqlite | select * from "users" where "id" = ? limit ?
                    """, 7, 1L),
            run(
                    "by its key, beside an or",
                    db -> db.table("users")
                            .where("votes", 10)
                            .orWhere("votes", 20)
                            .find(7),
                    """
                    mysql mariadb   | select * from `users` where (`votes` = ? or `votes` = ?) and `id` = ? limit ?
                    postgres sqlite | select * from "users" where ("votes" = ? or "votes" = ?) and "id" = ? limit ?
                    """,
                    10,
                    20,
                    7,
                    1L),
            run("one value", db -> db.table("users").where("id", 7).value("users.name"), """
                    mysql mariadb   | select `users`.`name` from `users` where `id` = ? limit ?
                    postgres sqlite | select "users"."name" from "users" where "id" = ? limit ?
                    """, 7, 1L),
            run("one column", db -> db.table("users").orderBy("id").pluck("name"), """
                    mysql mariadb   | select `name` from `users` order by `id` asc
                    postgres sqlite | select "name" from "users" order by "id" asc
                    """),
            run("one column by another", db -> db.table("users").pluck("name", "users.id"), """
                    mysql mariadb   | select `name`, `users`.`id` from `users`
                    postgres sqlite | select "name", "users"."id" from "users"
                    """),
            run("a chunk", db -> db.table("users").orderBy("votes").chunk(100).forEach(rows -> {}), """
                    mysql mariadb   | select * from `users` order by `votes` asc limit ? offset ?
                    postgres sqlite | select * from "users" order by "votes" asc limit ? offset ?
                    """, 100L, 0L),
            run(
                    "a chunk by key",
                    db -> db.table("users")
                            .where("votes", 1)
                            .orWhere("votes", 2)
                            .orderBy("votes")
                            .chunkById(100)
                            .forEach(rows -> {}),
                    """
                    mysql mariadb   | select * from `users` where (`votes` = ? or `votes` = ?) order by `id` asc limit ?
                    postgres sqlite | select * from "users" where ("votes" = ? or "votes" = ?) order by "id" asc limit ?
                    """,
                    1,
                    2,
                    100L));
}
