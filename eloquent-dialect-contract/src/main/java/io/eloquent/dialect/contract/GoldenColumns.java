package io.eloquent.dialect.contract;

import static io.eloquent.dialect.contract.GoldenQuery.ask;

import java.util.List;
import java.util.Map;

/** Columns compared with each other, in rows, in ranges, and with NULL. */
final class GoldenColumns {
    private GoldenColumns() {}

    static final List<GoldenQuery> ALL = List.of(
            ask(
                    "a range of columns",
                    db -> db.table("users")
                            .whereBetweenColumns("votes", "id", "users.id")
                            .orWhereBetweenColumns("id", "id", "votes"),
                    """
                    mysql mariadb   | select * from `users` where `votes` between `id` and `users`.`id` or `id` between `id` and `votes`
                    postgres sqlite | select * from "users" where "votes" between "id" and "users"."id" or "id" between "id" and "votes"
                    """),
            ask(
                    "not in a range of columns",
                    db -> db.table("users")
                            .whereNotBetweenColumns("votes", "id", "users.id")
                            .orWhereNotBetweenColumns("id", "id", "votes"),
                    """
                    mysql mariadb   | select * from `users` where `votes` not between `id` and `users`.`id` or `id` not between `id` and `votes`
                    postgres sqlite | select * from "users" where "votes" not between "id" and "users"."id" or "id" not between "id" and "votes"
                    """),
            ask(
                    "a value between columns",
                    db -> db.table("users")
                            .whereValueBetween(100, "id", "votes")
                            .orWhereValueBetween(5, "id", "votes"),
                    """
                    mysql mariadb   | select * from `users` where ? between `id` and `votes` or ? between `id` and `votes`
                    postgres sqlite | select * from "users" where ? between "id" and "votes" or ? between "id" and "votes"
                    """,
                    100,
                    5),
            ask(
                    "a value not between columns",
                    db -> db.table("users")
                            .whereValueNotBetween(100, "id", "votes")
                            .orWhereValueNotBetween(5, "id", "votes"),
                    """
                    mysql mariadb   | select * from `users` where ? not between `id` and `votes` or ? not between `id` and `votes`
                    postgres sqlite | select * from "users" where ? not between "id" and "votes" or ? not between "id" and "votes"
                    """,
                    100,
                    5),
            ask("or two columns", db -> db.table("users").where("votes", 1).orWhereColumn("id", "votes"), """
                    mysql mariadb   | select * from `users` where `votes` = ? or `id` = `votes`
                    postgres sqlite | select * from "users" where "votes" = ? or "id" = "votes"
                    """, 1),
            ask("pairs of columns", db -> db.table("users").whereColumn(Map.of("votes", "id", "name", "email")), """
                    mysql mariadb   | select * from `users` where (`name` = `email` and `votes` = `id`)
                    postgres sqlite | select * from "users" where ("name" = "email" and "votes" = "id")
                    """),
            ask(
                    "or pairs of columns",
                    db -> db.table("users").where("votes", 1).orWhereColumn(Map.of("name", "email")),
                    """
                    mysql mariadb   | select * from `users` where `votes` = ? or (`name` = `email`)
                    postgres sqlite | select * from "users" where "votes" = ? or ("name" = "email")
                    """,
                    1),
            ask(
                    "lists of columns",
                    db -> db.table("users").whereColumn(List.of(List.of("name", "email"), List.of("id", "<", "votes"))),
                    """
                    mysql mariadb   | select * from `users` where (`name` = `email` and `id` < `votes`)
                    postgres sqlite | select * from "users" where ("name" = "email" and "id" < "votes")
                    """),
            ask(
                    "or lists of columns",
                    db -> db.table("users").where("votes", 1).orWhereColumn(List.of(List.of("id", ">=", "votes"))),
                    """
                    mysql mariadb   | select * from `users` where `votes` = ? or (`id` >= `votes`)
                    postgres sqlite | select * from "users" where "votes" = ? or ("id" >= "votes")
                    """,
                    1),
            ask(
                    "a row of values",
                    db -> db.table("users").whereRowValues(List.of("votes", "id"), "=", List.of(150, 2)),
                    """
                    mysql mariadb   | select * from `users` where (`votes`, `id`) = (?, ?)
                    postgres sqlite | select * from "users" where ("votes", "id") = (?, ?)
                    """,
                    150,
                    2),
            ask(
                    "an order of rows",
                    db -> db.table("users")
                            .whereRowValues(List.of("votes", "id"), "<", List.of(150, 4))
                            .orWhereRowValues(List.of("name"), ">=", List.of("Dan")),
                    """
                    mysql mariadb   | select * from `users` where (`votes`, `id`) < (?, ?) or (`name`) >= (?)
                    postgres sqlite | select * from "users" where ("votes", "id") < (?, ?) or ("name") >= (?)
                    """,
                    150,
                    4,
                    "Dan"),
            ask(
                    "a value, or NULL",
                    db -> db.table("users")
                            .whereNullSafeEquals("email", "ann@example.com")
                            .orWhereNullSafeEquals("city", null),
                    """
                    mysql mariadb | select * from `users` where `email` <=> ? or `city` <=> ?
                    postgres      | select * from "users" where "email" is not distinct from ? or "city" is not distinct from ?
                    sqlite        | select * from "users" where "email" is ? or "city" is ?
                    """,
                    "ann@example.com",
                    null),
            ask(
                    "another value, or NULL",
                    db -> db.table("users")
                            .whereNotNullSafeEquals("email", "ann@example.com")
                            .orWhereNotNullSafeEquals("city", null),
                    """
                    mysql mariadb | select * from `users` where not (`email` <=> ?) or not (`city` <=> ?)
                    postgres      | select * from "users" where "email" is distinct from ? or "city" is distinct from ?
                    sqlite        | select * from "users" where "email" is not ? or "city" is not ?
                    """,
                    "ann@example.com",
                    null));
}
