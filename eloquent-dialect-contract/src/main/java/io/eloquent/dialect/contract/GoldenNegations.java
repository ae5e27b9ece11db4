package io.eloquent.dialect.contract;

import static io.eloquent.dialect.contract.GoldenQuery.ask;
import static io.eloquent.query.RawExpression.raw;

import java.util.List;
import java.util.Map;

/** Conditions that do not hold, and those of several columns at once. */
final class GoldenNegations {
    private GoldenNegations() {}

    static final List<GoldenQuery> ALL = List.of(
            ask(
                    "a value that is not",
                    db -> db.table("users").whereNot("name", "Ann").orWhereNot("votes", ">", 100),
                    """
                    mysql mariadb   | select * from `users` where not `name` = ? or not `votes` > ?
                    postgres sqlite | select * from "users" where not "name" = ? or not "votes" > ?
                    """,
                    "Ann",
                    100),
            ask(
                    "not a map",
                    db -> db.table("users").where("votes", 1).whereNot(Map.of("name", "Ann", "city", "Paris")),
                    """
                    mysql mariadb   | select * from `users` where `votes` = ? and not (`city` = ? and `name` = ?)
                    postgres sqlite | select * from "users" where "votes" = ? and not ("city" = ? and "name" = ?)
                    """,
                    1,
                    "Paris",
                    "Ann"),
            ask(
                    "or not a map",
                    db -> db.table("users").where("votes", 1).orWhereNot(Map.of("name", "Ann")),
                    """
                    mysql mariadb   | select * from `users` where `votes` = ? or not (`name` = ?)
                    postgres sqlite | select * from "users" where "votes" = ? or not ("name" = ?)
                    """,
                    1,
                    "Ann"),
            ask(
                    "or not a group",
                    db -> db.table("users")
                            .where("votes", 1)
                            .orWhereNot(group -> group.where("votes", 10).orWhereNull("city")),
                    """
                    mysql mariadb   | select * from `users` where `votes` = ? or not (`votes` = ? or `city` is null)
                    postgres sqlite | select * from "users" where "votes" = ? or not ("votes" = ? or "city" is null)
                    """,
                    1,
                    10),
            ask("not NULL, the long way", db -> db.table("users").whereNot("city", null), """
                    mysql mariadb   | select * from `users` where not `city` is null
                    postgres sqlite | select * from "users" where not "city" is null
                    """),
            ask("not like", db -> db.table("users").whereNot("name", "like", "A%"), """
                    mysql mariadb | select * from `users` where not `name` like ?
                    postgres      | select * from "users" where not "name"::text like ?
                    sqlite        | select * from "users" where not "name" like ?
                    """, "A%"),
            ask(
                    "or a map",
                    db -> db.table("users").where("votes", 1).orWhere(Map.of("name", "Ann", "city", "Paris")),
                    """
                    mysql mariadb   | select * from `users` where `votes` = ? or (`city` = ? and `name` = ?)
                    postgres sqlite | select * from "users" where "votes" = ? or ("city" = ? and "name" = ?)
                    """,
                    1,
                    "Paris",
                    "Ann"),
            ask(
                    "any of the columns",
                    db -> db.table("users").whereAny(List.of("name", "email"), "like", "A%"),
                    """
                    mysql mariadb | select * from `users` where (`name` like ? or `email` like ?)
                    postgres      | select * from "users" where ("name"::text like ? or "email"::text like ?)
                    sqlite        | select * from "users" where ("name" like ? or "email" like ?)
                    """,
                    "A%",
                    "A%"),
            ask(
                    "or any of the columns",
                    db -> db.table("users").where("votes", 1).orWhereAny(new String[] {"name", "city"}, "=", "Paris"),
                    """
                    mysql mariadb   | select * from `users` where `votes` = ? or (`name` = ? or `city` = ?)
                    postgres sqlite | select * from "users" where "votes" = ? or ("name" = ? or "city" = ?)
                    """,
                    1,
                    "Paris",
                    "Paris"),
            ask(
                    "all of the columns",
                    db -> db.table("users").whereAll(List.of("name", "email"), "like", "%n%"),
                    """
                    mysql mariadb | select * from `users` where (`name` like ? and `email` like ?)
                    postgres      | select * from "users" where ("name"::text like ? and "email"::text like ?)
                    sqlite        | select * from "users" where ("name" like ? and "email" like ?)
                    """,
                    "%n%",
                    "%n%"),
            ask(
                    "or all of the columns",
                    db -> db.table("users").where("votes", 1).orWhereAll(List.of("name", "city"), "!=", null),
                    """
                    mysql mariadb   | select * from `users` where `votes` = ? or (`name` is not null and `city` is not null)
                    postgres sqlite | select * from "users" where "votes" = ? or ("name" is not null and "city" is not null)
                    """,
                    1),
            ask(
                    "none of the columns",
                    db -> db.table("users").whereNone(List.of("name", "email"), "like", "A%"),
                    """
                    mysql mariadb | select * from `users` where not (`name` like ? or `email` like ?)
                    postgres      | select * from "users" where not ("name"::text like ? or "email"::text like ?)
                    sqlite        | select * from "users" where not ("name" like ? or "email" like ?)
                    """,
                    "A%",
                    "A%"),
            ask(
                    "or none of the columns",
                    db -> db.table("users").where("votes", 1).orWhereNone(List.of("name", "city"), "=", "Rome"),
                    """
                    mysql mariadb   | select * from `users` where `votes` = ? or not (`name` = ? or `city` = ?)
                    postgres sqlite | select * from "users" where "votes" = ? or not ("name" = ? or "city" = ?)
                    """,
                    1,
                    "Rome",
                    "Rome"),
            ask(
                    "or one of many",
                    db -> db.table("users").where("votes", 1).orWhereIn("id", List.of(1, 2)),
                    """
                    mysql mariadb   | select * from `users` where `votes` = ? or `id` in (?, ?)
                    postgres sqlite | select * from "users" where "votes" = ? or "id" in (?, ?)
                    """,
                    1,
                    1,
                    2),
            ask("one of raw values", db -> db.table("users").whereIn("votes", List.of(raw("5 + 5"), 150)), """
                    mysql mariadb   | select * from `users` where `votes` in (5 + 5, ?)
                    postgres sqlite | select * from "users" where "votes" in (5 + 5, ?)
                    """, 150),
            ask(
                    "raw conditions that are negated",
                    db -> db.table("users").whereNot(group -> group.whereRaw("votes > ? or id = 1", 100)),
                    """
                    mysql mariadb   | select * from `users` where not (votes > ? or id = 1)
                    postgres sqlite | select * from "users" where not (votes > ? or id = 1)
                    """,
                    100),
            ask(
                    "conditions of a join",
                    db -> db.table("users")
                            .join(
                                    "posts",
                                    on -> on.on("users.id", "posts.user_id")
                                            .whereNot("posts.published", false)
                                            .whereNullSafeEquals("posts.score", null)
                                            .whereLike("posts.title", "h%")),
                    """
                    mysql mariadb | select * from `users` inner join `posts` on `users`.`id` = `posts`.`user_id` and not `posts`.`published` = ? and `posts`.`score` <=> ? and `posts`.`title` like ?
                    postgres      | select * from "users" inner join "posts" on "users"."id" = "posts"."user_id" and not "posts"."published" = ? and "posts"."score" is not distinct from ? and "posts"."title"::text ilike ?
                    sqlite        | select * from "users" inner join "posts" on "users"."id" = "posts"."user_id" and not "posts"."published" = ? and "posts"."score" is ? and "posts"."title" like ? escape '\\'
                    """,
                    false,
                    null,
                    "h%"),
            ask(
                    "or lists and ranges",
                    db -> db.table("users")
                            .where("votes", 1)
                            .orWhereNotIn("name", List.of("Ann"))
                            .orWhereNotBetween("votes", 1, 2)
                            .orWhereNotNull("city"),
                    """
                    mysql mariadb   | select * from `users` where `votes` = ? or `name` not in (?) or `votes` not between ? and ? or `city` is not null
                    postgres sqlite | select * from "users" where "votes" = ? or "name" not in (?) or "votes" not between ? and ? or "city" is not null
                    """,
                    1,
                    "Ann",
                    1,
                    2));
}
