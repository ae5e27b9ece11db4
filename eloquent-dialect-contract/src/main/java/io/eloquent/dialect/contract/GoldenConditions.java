package io.eloquent.dialect.contract;

import static io.eloquent.dialect.contract.GoldenQuery.ask;

import java.util.List;
import java.util.Map;

/** Which rows. */
final class GoldenConditions {
    private GoldenConditions() {}

    static final List<GoldenQuery> ALL = List.of(
            ask("an equality", db -> db.table("users").where("name", "Ann"), """
                    mysql mariadb   | select * from `users` where `name` = ?
                    postgres sqlite | select * from "users" where "name" = ?
                    """, "Ann"),
            ask(
                    "a comparison",
                    db -> db.table("users").where("votes", ">", 100).where("users.votes", "<=", 200),
                    """
                    mysql mariadb   | select * from `users` where `votes` > ? and `users`.`votes` <= ?
                    postgres sqlite | select * from "users" where "votes" > ? and "users"."votes" <= ?
                    """,
                    100,
                    200),
            ask(
                    "an operator of words, in any case",
                    db -> db.table("users").where("name", "NOT  LIKE", "A%"),
                    """
                    mysql mariadb | select * from `users` where `name` not like ?
                    postgres      | select * from "users" where "name"::text not like ?
                    sqlite        | select * from "users" where "name" not like ?
                    """,
                    "A%"),
            ask(
                    "a map, by its keys' names",
                    db -> db.table("users").where(Map.of("votes", 10, "city", "Paris")),
                    """
                    mysql mariadb   | select * from `users` where (`city` = ? and `votes` = ?)
                    postgres sqlite | select * from "users" where ("city" = ? and "votes" = ?)
                    """,
                    "Paris",
                    10),
            ask(
                    "one or the other",
                    db -> db.table("users").where("votes", ">", 100).orWhere("name", "Ann"),
                    """
                    mysql mariadb   | select * from `users` where `votes` > ? or `name` = ?
                    postgres sqlite | select * from "users" where "votes" > ? or "name" = ?
                    """,
                    100,
                    "Ann"),
            ask(
                    "a nested group",
                    db -> db.table("users")
                            .where("votes", ">", 100)
                            .where(group -> group.where("name", "Ann").orWhereNull("email")),
                    """
                    mysql mariadb   | select * from `users` where `votes` > ? and (`name` = ? or `email` is null)
                    postgres sqlite | select * from "users" where "votes" > ? and ("name" = ? or "email" is null)
                    """,
                    100,
                    "Ann"),
            ask(
                    "groups in groups",
                    db -> db.table("users")
                            .where("votes", 1)
                            .orWhere(group -> group.where("votes", 2)
                                    .where(inner -> inner.where("name", "Ann").orWhere("name", "Bob"))),
                    """
                    mysql mariadb   | select * from `users` where `votes` = ? or (`votes` = ? and (`name` = ? or `name` = ?))
                    postgres sqlite | select * from "users" where "votes" = ? or ("votes" = ? and ("name" = ? or "name" = ?))
                    """,
                    1,
                    2,
                    "Ann",
                    "Bob"),
            ask(
                    "a group that is negated",
                    db -> db.table("users")
                            .whereNot(group -> group.where("votes", 10).orWhere("votes", ">", 100)),
                    """
                    mysql mariadb   | select * from `users` where not (`votes` = ? or `votes` > ?)
                    postgres sqlite | select * from "users" where not ("votes" = ? or "votes" > ?)
                    """,
                    10,
                    100),
            ask("null is no value", db -> db.table("users").where("email", null).where("city", "!=", null), """
                    mysql mariadb   | select * from `users` where `email` is null and `city` is not null
                    postgres sqlite | select * from "users" where "email" is null and "city" is not null
                    """),
            ask("NULL or not", db -> db.table("users").whereNull("email").orWhereNotNull("city"), """
                    mysql mariadb   | select * from `users` where `email` is null or `city` is not null
                    postgres sqlite | select * from "users" where "email" is null or "city" is not null
                    """),
            ask(
                    "a range",
                    db -> db.table("users").whereBetween("votes", 10, 150).orWhereNotBetween("votes", 0, 200),
                    """
                    mysql mariadb   | select * from `users` where `votes` between ? and ? or `votes` not between ? and ?
                    postgres sqlite | select * from "users" where "votes" between ? and ? or "votes" not between ? and ?
                    """,
                    10,
                    150,
                    0,
                    200),
            ask(
                    "one of many",
                    db -> db.table("users").whereIn("id", List.of(1, 2, 3)).whereNotIn("name", List.of("Bob")),
                    """
                    mysql mariadb   | select * from `users` where `id` in (?, ?, ?) and `name` not in (?)
                    postgres sqlite | select * from "users" where "id" in (?, ?, ?) and "name" not in (?)
                    """,
                    1,
                    2,
                    3,
                    "Bob"),
            ask("one of none", db -> db.table("users").whereIn("id", List.of()).orWhereNotIn("id", List.of()), """
                    mysql mariadb   | select * from `users` where 0 = 1 or 1 = 1
                    postgres sqlite | select * from "users" where 0 = 1 or 1 = 1
                    """),
            ask(
                    "one of a query's",
                    db -> db.table("users")
                            .whereIn("id", db.table("posts").select("user_id").where("score", ">", 4)),
                    """
                    mysql mariadb   | select * from `users` where `id` in (select `user_id` from `posts` where `score` > ?)
                    postgres sqlite | select * from "users" where "id" in (select "user_id" from "posts" where "score" > ?)
                    """,
                    4),
            ask(
                    "a query's value",
                    db -> db.table("users")
                            .where("votes", "<", db.table("posts").selectRaw("max(score)")),
                    """
                    mysql mariadb   | select * from `users` where `votes` < (select max(score) from `posts`)
                    postgres sqlite | select * from "users" where "votes" < (select max(score) from "posts")
                    """),
            ask(
                    "a row of another query exists",
                    db -> db.table("users")
                            .whereExists(db.table("posts")
                                    .whereColumn("posts.user_id", "users.id")
                                    .where("title", "like", "H%")),
                    """
                    mysql mariadb | select * from `users` where exists (select * from `posts` where `posts`.`user_id` = `users`.`id` and `title` like ?)
                    postgres      | select * from "users" where exists (select * from "posts" where "posts"."user_id" = "users"."id" and "title"::text like ?)
                    sqlite        | select * from "users" where exists (select * from "posts" where "posts"."user_id" = "users"."id" and "title" like ?)
                    """,
                    "H%"),
            ask(
                    "no row of another query exists",
                    db -> db.table("users").whereNotExists(db.table("posts").whereColumn("posts.user_id", "users.id")),
                    """
                    mysql mariadb   | select * from `users` where not exists (select * from `posts` where `posts`.`user_id` = `users`.`id`)
                    postgres sqlite | select * from "users" where not exists (select * from "posts" where "posts"."user_id" = "users"."id")
                    """),
            ask(
                    "two columns",
                    db -> db.table("users")
                            .whereColumn("id", "votes")
                            .orWhereColumn("created_at", "<", "users.created_at"),
                    """
                    mysql mariadb   | select * from `users` where `id` = `votes` or `created_at` < `users`.`created_at`
                    postgres sqlite | select * from "users" where "id" = "votes" or "created_at" < "users"."created_at"
                    """),
            ask(
                    "raw conditions",
                    db -> db.table("users")
                            .whereRaw("votes > ? and id = 1", 100)
                            .orWhereRaw("votes = ?", 10),
                    """
                    mysql mariadb   | select * from `users` where votes > ? and id = 1 or votes = ?
                    postgres sqlite | select * from "users" where votes > ? and id = 1 or votes = ?
                    """,
                    100,
                    10),
            ask("a pattern", db -> db.table("users").where("votes", "like", "1%"), """
                    mysql mariadb | select * from `users` where `votes` like ?
                    postgres      | select * from "users" where "votes"::text like ?
                    sqlite        | select * from "users" where "votes" like ?
                    """, "1%"),
            ask("a pattern in any case", db -> db.table("users").where("name", "ilike", "a%"), """
                    mysql    | ! Operator "ilike" is not one of mysql's
                    mariadb  | ! Operator "ilike" is not one of mariadb's
                    postgres | select * from "users" where "name"::text ilike ?
                    sqlite   | ! Operator "ilike" is not one of sqlite's
                    """, "a%"),
            ask("a regular expression", db -> db.table("users").where("name", "regexp", "^A"), """
                    mysql mariadb | select * from `users` where `name` regexp ?
                    postgres      | ! Operator "regexp" is not one of postgres's
                    sqlite        | ! Operator "regexp" is not one of sqlite's
                    """, "^A"),
            ask("another regular expression", db -> db.table("users").where("name", "~*", "^a"), """
                    mysql    | ! Operator "~*" is not one of mysql's
                    mariadb  | ! Operator "~*" is not one of mariadb's
                    postgres | select * from "users" where "name" ~* ?
                    sqlite   | ! Operator "~*" is not one of sqlite's
                    """, "^a"),
            ask("bits", db -> db.table("users").where("votes", "&", 2), """
                    mysql mariadb | select * from `users` where `votes` & ?
                    postgres      | select * from "users" where ("votes" & ?) <> 0
                    sqlite        | select * from "users" where "votes" & ?
                    """, 2),
            ask(
                    "an equality that knows NULL",
                    db -> db.table("users").where("email", "<=>", "ann@example.com"),
                    """
                    mysql mariadb | select * from `users` where `email` <=> ?
                    postgres      | ! Operator "<=>" is not one of postgres's
                    sqlite        | ! Operator "<=>" is not one of sqlite's
                    """,
                    "ann@example.com"),
            ask(
                    "another equality that knows NULL",
                    db -> db.table("users").where("email", "is not distinct from", "ann@example.com"),
                    """
                    mysql    | ! Operator "is not distinct from" is not one of mysql's
                    mariadb  | ! Operator "is not distinct from" is not one of mariadb's
                    postgres | select * from "users" where "email" is not distinct from ?
                    sqlite   | ! Operator "is not distinct from" is not one of sqlite's
                    """,
                    "ann@example.com"),
            ask(
                    "SQLite's own equality that knows NULL",
                    db -> db.table("users").where("email", "is", "ann@example.com"),
                    """
                    mysql    | ! Operator "is" is not one of mysql's
                    mariadb  | ! Operator "is" is not one of mariadb's
                    postgres | ! Operator "is" is not one of postgres's
                    sqlite   | select * from "users" where "email" is ?
                    """,
                    "ann@example.com"));
}
