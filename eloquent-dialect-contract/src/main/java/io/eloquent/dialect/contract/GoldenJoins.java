package io.eloquent.dialect.contract;

import static io.eloquent.dialect.contract.GoldenQuery.ask;

import java.util.List;

/** Tables beside the first. */
final class GoldenJoins {
    private GoldenJoins() {}

    static final List<GoldenQuery> ALL = List.of(
            ask("a join", db -> db.table("users").join("posts", "users.id", "posts.user_id"), """
                    mysql mariadb   | select * from `users` inner join `posts` on `users`.`id` = `posts`.`user_id`
                    postgres sqlite | select * from "users" inner join "posts" on "users"."id" = "posts"."user_id"
                    """),
            ask("a left join", db -> db.table("users").leftJoin("posts", "users.id", "=", "posts.user_id"), """
                    mysql mariadb   | select * from `users` left join `posts` on `users`.`id` = `posts`.`user_id`
                    postgres sqlite | select * from "users" left join "posts" on "users"."id" = "posts"."user_id"
                    """),
            ask("a right join", db -> db.table("users").rightJoin("posts", "users.id", "posts.user_id"), """
                    mysql mariadb   | select * from `users` right join `posts` on `users`.`id` = `posts`.`user_id`
                    postgres sqlite | select * from "users" right join "posts" on "users"."id" = "posts"."user_id"
                    """),
            ask("a cross join", db -> db.table("users").crossJoin("posts"), """
                    mysql mariadb   | select * from `users` cross join `posts`
                    postgres sqlite | select * from "users" cross join "posts"
                    """),
            ask(
                    "a join with conditions of its own",
                    db -> db.table("users")
                            .where("users.votes", ">", 1)
                            .join(
                                    "posts",
                                    on -> on.on("users.id", "posts.user_id")
                                            .where("posts.score", ">", 4)
                                            .orOn("users.id", "=", "posts.score")),
                    """
                    mysql mariadb   | select * from `users` inner join `posts` on `users`.`id` = `posts`.`user_id` and `posts`.`score` > ? or `users`.`id` = `posts`.`score` where `users`.`votes` > ?
                    postgres sqlite | select * from "users" inner join "posts" on "users"."id" = "posts"."user_id" and "posts"."score" > ? or "users"."id" = "posts"."score" where "users"."votes" > ?
                    """,
                    4,
                    1),
            ask(
                    "a join of a table with itself",
                    db -> db.table("users as a")
                            .select("a.name", "b.name as twin")
                            .join(
                                    "users as b",
                                    on -> on.on("a.votes", "b.votes").on("a.id", "<", "b.id")),
                    """
                    mysql mariadb   | select `a`.`name`, `b`.`name` as `twin` from `users` as `a` inner join `users` as `b` on `a`.`votes` = `b`.`votes` and `a`.`id` < `b`.`id`
                    postgres sqlite | select "a"."name", "b"."name" as "twin" from "users" as "a" inner join "users" as "b" on "a"."votes" = "b"."votes" and "a"."id" < "b"."id"
                    """));
}
