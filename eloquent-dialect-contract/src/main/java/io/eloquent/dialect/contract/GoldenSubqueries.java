package io.eloquent.dialect.contract;

import static io.eloquent.dialect.contract.GoldenQuery.ask;
import static io.eloquent.query.RawExpression.raw;

import java.util.List;

/** Queries within conditions. */
final class GoldenSubqueries {
    private GoldenSubqueries() {}

    static final List<GoldenQuery> ALL = List.of(
            ask(
                    "a query on the left",
                    db -> db.table("users").where(db.table("posts").selectRaw("max(score)"), ">", 4),
                    """
                    mysql mariadb   | select * from `users` where (select max(score) from `posts`) > ?
                    postgres sqlite | select * from "users" where (select max(score) from "posts") > ?
                    """,
                    4),
            ask(
                    "or a query on the left",
                    db -> db.table("users")
                            .where("id", 1)
                            .orWhere(db.table("posts").selectRaw("min(score)"), "!=", null),
                    """
                    mysql mariadb   | select * from `users` where `id` = ? or (select min(score) from `posts`) is not null
                    postgres sqlite | select * from "users" where "id" = ? or (select min(score) from "posts") is not null
                    """,
                    1),
            ask(
                    "a query on each side",
                    db -> db.table("users")
                            .where(
                                    db.table("posts").selectRaw("max(score)"),
                                    "<",
                                    db.table("users").selectRaw("max(votes)")),
                    """
                    mysql mariadb   | select * from `users` where (select max(score) from `posts`) < (select max(votes) from `users`)
                    postgres sqlite | select * from "users" where (select max(score) from "posts") < (select max(votes) from "users")
                    """),
            ask(
                    "a query of the same row on the left",
                    db -> db.table("users")
                            .where(
                                    db.table("posts").selectRaw("count(*)").whereColumn("posts.user_id", "users.id"),
                                    ">=",
                                    2),
                    """
                    mysql mariadb   | select * from `users` where (select count(*) from `posts` where `posts`.`user_id` = `users`.`id`) >= ?
                    postgres sqlite | select * from "users" where (select count(*) from "posts" where "posts"."user_id" = "users"."id") >= ?
                    """,
                    2),
            ask(
                    "or one of a query's",
                    db -> db.table("users")
                            .where("votes", 1)
                            .orWhereIn("id", db.table("posts").select("user_id")),
                    """
                    mysql mariadb   | select * from `users` where `votes` = ? or `id` in (select `user_id` from `posts`)
                    postgres sqlite | select * from "users" where "votes" = ? or "id" in (select "user_id" from "posts")
                    """,
                    1),
            ask(
                    "none of a query's",
                    db -> db.table("users").whereNotIn("id", db.table("posts").select("user_id")),
                    """
                    mysql mariadb   | select * from `users` where `id` not in (select `user_id` from `posts`)
                    postgres sqlite | select * from "users" where "id" not in (select "user_id" from "posts")
                    """),
            ask(
                    "or none of a query's",
                    db -> db.table("users")
                            .where("votes", 1)
                            .orWhereNotIn(
                                    "id", db.table("posts").select("user_id").where("score", 3)),
                    """
                    mysql mariadb   | select * from `users` where `votes` = ? or `id` not in (select `user_id` from `posts` where `score` = ?)
                    postgres sqlite | select * from "users" where "votes" = ? or "id" not in (select "user_id" from "posts" where "score" = ?)
                    """,
                    1,
                    3),
            ask(
                    "a range between queries' values",
                    db -> db.table("users")
                            .whereBetween("votes", db.table("posts").selectRaw("min(score)"), raw("? * 2", 100)),
                    """
                    mysql mariadb   | select * from `users` where `votes` between (select min(score) from `posts`) and ? * 2
                    postgres sqlite | select * from "users" where "votes" between (select min(score) from "posts") and ? * 2
                    """,
                    100),
            ask(
                    "a row that a function asks for",
                    db -> db.table("users").whereExists(q -> q.from("posts").whereColumn("posts.user_id", "users.id")),
                    """
                    mysql mariadb   | select * from `users` where exists (select * from `posts` where `posts`.`user_id` = `users`.`id`)
                    postgres sqlite | select * from "users" where exists (select * from "posts" where "posts"."user_id" = "users"."id")
                    """),
            ask(
                    "no row that a function asks for",
                    db -> db.table("users")
                            .whereNotExists(q -> q.from("posts").whereColumn("posts.user_id", "users.id")),
                    """
                    mysql mariadb   | select * from `users` where not exists (select * from `posts` where `posts`.`user_id` = `users`.`id`)
                    postgres sqlite | select * from "users" where not exists (select * from "posts" where "posts"."user_id" = "users"."id")
                    """),
            ask(
                    "or a row that a function asks for",
                    db -> db.table("users")
                            .where("votes", 1)
                            .orWhereExists(q -> q.from("posts").where("score", 7)),
                    """
                    mysql mariadb   | select * from `users` where `votes` = ? or exists (select * from `posts` where `score` = ?)
                    postgres sqlite | select * from "users" where "votes" = ? or exists (select * from "posts" where "score" = ?)
                    """,
                    1,
                    7),
            ask(
                    "or no row that a function asks for",
                    db -> db.table("users")
                            .where("votes", 1)
                            .orWhereNotExists(q -> q.from("posts").where("score", 7)),
                    """
                    mysql mariadb   | select * from `users` where `votes` = ? or not exists (select * from `posts` where `score` = ?)
                    postgres sqlite | select * from "users" where "votes" = ? or not exists (select * from "posts" where "score" = ?)
                    """,
                    1,
                    7),
            ask(
                    "or a row exists",
                    db -> db.table("users")
                            .where("votes", 1)
                            .orWhereExists(db.table("posts").where("score", 7)),
                    """
                    mysql mariadb   | select * from `users` where `votes` = ? or exists (select * from `posts` where `score` = ?)
                    postgres sqlite | select * from "users" where "votes" = ? or exists (select * from "posts" where "score" = ?)
                    """,
                    1,
                    7),
            ask(
                    "or no row exists",
                    db -> db.table("users")
                            .where("votes", 1)
                            .orWhereNotExists(db.table("posts").where("score", 7)),
                    """
                    mysql mariadb   | select * from `users` where `votes` = ? or not exists (select * from `posts` where `score` = ?)
                    postgres sqlite | select * from "users" where "votes" = ? or not exists (select * from "posts" where "score" = ?)
                    """,
                    1,
                    7));
}
