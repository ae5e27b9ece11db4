package io.eloquent.dialect.contract;

import static io.eloquent.dialect.contract.GoldenQuery.ask;

import io.eloquent.query.Column;
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
                    """),
            ask(
                    "a join by two columns or others",
                    db -> db.table("users")
                            .join(
                                    "posts",
                                    on -> on.on("users.id", "posts.user_id").orOn("users.votes", "posts.score")),
                    """
                    mysql mariadb   | select * from `users` inner join `posts` on `users`.`id` = `posts`.`user_id` or `users`.`votes` = `posts`.`score`
                    postgres sqlite | select * from "users" inner join "posts" on "users"."id" = "posts"."user_id" or "users"."votes" = "posts"."score"
                    """),
            ask(
                    "a join with nested conditions",
                    db -> db.table("users")
                            .join(
                                    "posts",
                                    on -> on.on("users.id", "posts.user_id")
                                            .where(group -> group.where("posts.score", ">", 4)
                                                    .orWhereNull("posts.score"))),
                    """
                    mysql mariadb   | select * from `users` inner join `posts` on `users`.`id` = `posts`.`user_id` and (`posts`.`score` > ? or `posts`.`score` is null)
                    postgres sqlite | select * from "users" inner join "posts" on "users"."id" = "posts"."user_id" and ("posts"."score" > ? or "posts"."score" is null)
                    """,
                    4),
            ask(
                    "a join with nested comparisons of columns",
                    db -> db.table("users")
                            .leftJoin(
                                    "posts",
                                    on -> on.on(group -> group.on("users.id", "posts.user_id")
                                                    .orOn("users.votes", ">", "posts.score"))
                                            .orOn(group -> group.on("users.id", "posts.id"))),
                    """
                    mysql mariadb   | select * from `users` left join `posts` on (`users`.`id` = `posts`.`user_id` or `users`.`votes` > `posts`.`score`) or (`users`.`id` = `posts`.`id`)
                    postgres sqlite | select * from "users" left join "posts" on ("users"."id" = "posts"."user_id" or "users"."votes" > "posts"."score") or ("users"."id" = "posts"."id")
                    """),
            ask(
                    "a join with NULLs",
                    db -> db.table("users")
                            .join(
                                    "posts",
                                    on -> on.on("users.id", "posts.user_id")
                                            .whereNull("posts.score")
                                            .orWhereNotNull("users.email")),
                    """
                    mysql mariadb   | select * from `users` inner join `posts` on `users`.`id` = `posts`.`user_id` and `posts`.`score` is null or `users`.`email` is not null
                    postgres sqlite | select * from "users" inner join "posts" on "users"."id" = "posts"."user_id" and "posts"."score" is null or "users"."email" is not null
                    """),
            ask(
                    "a join with not NULLs",
                    db -> db.table("users")
                            .join(
                                    "posts",
                                    on -> on.on("users.id", "posts.user_id")
                                            .whereNotNull("posts.score")
                                            .orWhereNull("users.email")
                                            .orWhere("users.votes", 3)),
                    """
                    mysql mariadb   | select * from `users` inner join `posts` on `users`.`id` = `posts`.`user_id` and `posts`.`score` is not null or `users`.`email` is null or `users`.`votes` = ?
                    postgres sqlite | select * from "users" inner join "posts" on "users"."id" = "posts"."user_id" and "posts"."score" is not null or "users"."email" is null or "users"."votes" = ?
                    """,
                    3),
            ask("a full join", db -> db.table("users").fullJoin("posts", "users.id", "posts.user_id"), """
                    mysql           | ! mysql does not support full join
                    mariadb         | ! mariadb does not support full join
                    postgres sqlite | select * from "users" full join "posts" on "users"."id" = "posts"."user_id"
                    """),
            ask(
                    "a full join with a condition",
                    db -> db.table("users")
                            .fullJoin(
                                    "posts as p",
                                    on -> on.on("users.id", "p.user_id").where("p.score", ">", 1)),
                    """
                    mysql           | ! mysql does not support full join
                    mariadb         | ! mariadb does not support full join
                    postgres sqlite | select * from "users" full join "posts" as "p" on "users"."id" = "p"."user_id" and "p"."score" > ?
                    """,
                    1),
            ask(
                    "a join with a list",
                    db -> db.table("users")
                            .join(
                                    "posts",
                                    on -> on.on("users.id", "posts.user_id").whereIn("posts.id", List.of(1, 2))),
                    """
                    mysql mariadb   | select * from `users` inner join `posts` on `users`.`id` = `posts`.`user_id` and `posts`.`id` in (?, ?)
                    postgres sqlite | select * from "users" inner join "posts" on "users"."id" = "posts"."user_id" and "posts"."id" in (?, ?)
                    """,
                    1,
                    2),
            ask(
                    "a join with a typed condition",
                    db -> db.table("users")
                            .join(
                                    "posts as p",
                                    new Column<Object, Integer>("id")
                                            .of("users")
                                            .eq(new Column<Object, Integer>("user_id").of("p"))),
                    """
                    mysql mariadb   | select * from `users` inner join `posts` as `p` on `users`.`id` = `p`.`user_id`
                    postgres sqlite | select * from "users" inner join "posts" as "p" on "users"."id" = "p"."user_id"
                    """),
            ask(
                    "a left join with a typed condition",
                    db -> db.table("users")
                            .leftJoin(
                                    "posts",
                                    on -> on.on(new Column<Object, Integer>("id")
                                            .of("users")
                                            .eq(new Column<Object, Integer>("user_id")))),
                    """
                    mysql mariadb   | select * from `users` left join `posts` on `users`.`id` = `user_id`
                    postgres sqlite | select * from "users" left join "posts" on "users"."id" = "user_id"
                    """),
            ask("a join by a value", db -> db.table("users").joinWhere("posts", "posts.score", ">", 4), """
                    mysql mariadb   | select * from `users` inner join `posts` on `posts`.`score` > ?
                    postgres sqlite | select * from "users" inner join "posts" on "posts"."score" > ?
                    """, 4),
            ask(
                    "a left join by a value",
                    db -> db.table("users").leftJoinWhere("posts", "posts.score", "=", null),
                    """
                    mysql mariadb   | select * from `users` left join `posts` on `posts`.`score` is null
                    postgres sqlite | select * from "users" left join "posts" on "posts"."score" is null
                    """),
            ask(
                    "a right join by a value",
                    db -> db.table("users").rightJoinWhere("posts as p", "p.score", "<=", 5),
                    """
                    mysql mariadb   | select * from `users` right join `posts` as `p` on `p`.`score` <= ?
                    postgres sqlite | select * from "users" right join "posts" as "p" on "p"."score" <= ?
                    """,
                    5),
            ask(
                    "a join of a query",
                    db -> db.table("users")
                            .joinSub(
                                    db.table("posts").select("user_id").where("score", ">", 4),
                                    "liked",
                                    "users.id",
                                    "liked.user_id")
                            .where("votes", ">", 1),
                    """
                    mysql mariadb   | select * from `users` inner join (select `user_id` from `posts` where `score` > ?) as `liked` on `users`.`id` = `liked`.`user_id` where `votes` > ?
                    postgres sqlite | select * from "users" inner join (select "user_id" from "posts" where "score" > ?) as "liked" on "users"."id" = "liked"."user_id" where "votes" > ?
                    """,
                    4,
                    1),
            ask(
                    "a left join of a query",
                    db -> db.table("users")
                            .leftJoinSub(
                                    db.table("posts").select("user_id").where("published", true),
                                    "p",
                                    "users.id",
                                    "=",
                                    "p.user_id"),
                    """
                    mysql mariadb   | select * from `users` left join (select `user_id` from `posts` where `published` = ?) as `p` on `users`.`id` = `p`.`user_id`
                    postgres sqlite | select * from "users" left join (select "user_id" from "posts" where "published" = ?) as "p" on "users"."id" = "p"."user_id"
                    """,
                    true),
            ask(
                    "a right join of a query",
                    db -> db.table("users")
                            .rightJoinSub(
                                    db.table("posts").where("published", true),
                                    "p",
                                    on -> on.on("users.id", "p.user_id").where("users.votes", ">", 5)),
                    """
                    mysql mariadb   | select * from `users` right join (select * from `posts` where `published` = ?) as `p` on `users`.`id` = `p`.`user_id` and `users`.`votes` > ?
                    postgres sqlite | select * from "users" right join (select * from "posts" where "published" = ?) as "p" on "users"."id" = "p"."user_id" and "users"."votes" > ?
                    """,
                    true,
                    5),
            ask(
                    "a join of a query by a typed condition",
                    db -> db.table("users")
                            .joinSub(
                                    db.table("posts").select("user_id"),
                                    "p",
                                    new Column<Object, Integer>("id")
                                            .of("users")
                                            .eq(new Column<Object, Integer>("user_id").of("p"))),
                    """
                    mysql mariadb   | select * from `users` inner join (select `user_id` from `posts`) as `p` on `users`.`id` = `p`.`user_id`
                    postgres sqlite | select * from "users" inner join (select "user_id" from "posts") as "p" on "users"."id" = "p"."user_id"
                    """),
            ask(
                    "a cross join of a query",
                    db -> db.table("users")
                            .select("users.name", "best.score")
                            .crossJoinSub(db.table("posts").selectRaw("max(score) as score"), "best"),
                    """
                    mysql mariadb   | select `users`.`name`, `best`.`score` from `users` cross join (select max(score) as score from `posts`) as `best`
                    postgres sqlite | select "users"."name", "best"."score" from "users" cross join (select max(score) as score from "posts") as "best"
                    """),
            ask(
                    "two joins and conditions, each with values",
                    db -> db.table("users")
                            .join(
                                    "posts as a",
                                    on -> on.on("a.user_id", "users.id").where("a.score", 5))
                            .leftJoin(
                                    "posts as b",
                                    on -> on.on("b.user_id", "users.id").where("b.score", 7))
                            .select("users.name")
                            .where("users.votes", 10),
                    """
                    mysql mariadb   | select `users`.`name` from `users` inner join `posts` as `a` on `a`.`user_id` = `users`.`id` and `a`.`score` = ? left join `posts` as `b` on `b`.`user_id` = `users`.`id` and `b`.`score` = ? where `users`.`votes` = ?
                    postgres sqlite | select "users"."name" from "users" inner join "posts" as "a" on "a"."user_id" = "users"."id" and "a"."score" = ? left join "posts" as "b" on "b"."user_id" = "users"."id" and "b"."score" = ? where "users"."votes" = ?
                    """,
                    5,
                    7,
                    10),
            ask(
                    "a join of what a query finds for each row",
                    db -> db.table("users")
                            .select("users.name", "latest.title")
                            .joinLateral(
                                    db.table("posts")
                                            .select("title")
                                            .whereColumn("posts.user_id", "users.id")
                                            .orderByDesc("id")
                                            .limit(2),
                                    "latest")
                            .where("users.votes", ">", 1),
                    """
                    mysql    | select `users`.`name`, `latest`.`title` from `users` inner join lateral (select `title` from `posts` where `posts`.`user_id` = `users`.`id` order by `id` desc limit ?) as `latest` on true where `users`.`votes` > ?
                    mariadb  | ! mariadb does not support lateral joins
                    postgres | select "users"."name", "latest"."title" from "users" inner join lateral (select "title" from "posts" where "posts"."user_id" = "users"."id" order by "id" desc limit ?) as "latest" on true where "users"."votes" > ?
                    sqlite   | ! sqlite does not support lateral joins
                    """,
                    2L,
                    1),
            ask(
                    "a left join of what a query finds for each row",
                    db -> db.table("users")
                            .select("users.name", "latest.title")
                            .leftJoinLateral(
                                    db.table("posts")
                                            .select("title")
                                            .whereColumn("posts.user_id", "users.id")
                                            .where("published", true),
                                    "latest"),
                    """
                    mysql    | select `users`.`name`, `latest`.`title` from `users` left join lateral (select `title` from `posts` where `posts`.`user_id` = `users`.`id` and `published` = ?) as `latest` on true
                    mariadb  | ! mariadb does not support lateral joins
                    postgres | select "users"."name", "latest"."title" from "users" left join lateral (select "title" from "posts" where "posts"."user_id" = "users"."id" and "published" = ?) as "latest" on true
                    sqlite   | ! sqlite does not support lateral joins
                    """,
                    true));
}
