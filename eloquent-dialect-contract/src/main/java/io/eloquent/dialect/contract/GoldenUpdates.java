package io.eloquent.dialect.contract;

import static io.eloquent.dialect.contract.Blog.row;
import static io.eloquent.dialect.contract.GoldenQuery.run;
import static io.eloquent.query.RawExpression.raw;

import io.eloquent.query.Columns;
import java.util.List;
import java.util.Map;

/** Changed rows. */
final class GoldenUpdates {
    private GoldenUpdates() {}

    static final List<GoldenQuery> ALL = List.of(
            run(
                    "an update",
                    db -> db.table("users").where("votes", ">", 100).update(Map.of("votes", 2, "city", "Oslo")),
                    """
                    mysql mariadb   | update `users` set `city` = ?, `votes` = ? where `votes` > ?
                    postgres sqlite | update "users" set "city" = ?, "votes" = ? where "votes" > ?
                    """,
                    "Oslo",
                    2,
                    100),
            run(
                    "an update to NULL, raw SQL and a query's value",
                    db -> db.table("users")
                            .where("id", 1)
                            .update(row(
                                    "city",
                                    null,
                                    "email",
                                    raw("lower(name)"),
                                    "votes",
                                    db.table("posts").selectRaw("max(score)").where("id", 3))),
                    """
                    mysql mariadb   | update `users` set `city` = ?, `email` = lower(name), `votes` = (select max(score) from `posts` where `id` = ?) where `id` = ?
                    postgres sqlite | update "users" set "city" = ?, "email" = lower(name), "votes" = (select max(score) from "posts" where "id" = ?) where "id" = ?
                    """,
                    null,
                    3,
                    1),
            run(
                    "an update of a table with another name",
                    db -> db.table("users as u").where("u.id", 1).update(Map.of("u.votes", 2)),
                    """
                    mysql mariadb   | update `users` as `u` set `votes` = ? where `u`.`id` = ?
                    postgres sqlite | update "users" as "u" set "votes" = ? where "u"."id" = ?
                    """,
                    2,
                    1),
            run(
                    "an update of a few",
                    db -> db.table("users")
                            .where("votes", ">", 5)
                            .orderBy("votes")
                            .limit(2)
                            .update(Map.of("city", "Oslo")),
                    """
                    mysql mariadb | update `users` set `city` = ? where `votes` > ? order by `votes` asc limit ?
                    postgres      | update "users" set "city" = ? where ("tableoid", "ctid") in (select "users"."tableoid", "users"."ctid" from "users" where "votes" > ? order by "votes" asc limit ?)
                    sqlite        | update "users" set "city" = ? where "rowid" in (select "users"."rowid" from "users" where "votes" > ? order by "votes" asc limit ?)
                    """,
                    "Oslo",
                    5,
                    2L),
            run(
                    "an update of those after the first few",
                    db -> db.table("users").orderBy("votes").limit(2).offset(1).update(Map.of("city", "Oslo")),
                    """
                    mysql    | ! mysql does not support offset in an update or a delete; select the keys first and write with whereIn
                    mariadb  | ! mariadb does not support offset in an update or a delete; select the keys first and write with whereIn
                    postgres | update "users" set "city" = ? where ("tableoid", "ctid") in (select "users"."tableoid", "users"."ctid" from "users" order by "votes" asc limit ? offset ?)
                    sqlite   | update "users" set "city" = ? where "rowid" in (select "users"."rowid" from "users" order by "votes" asc limit ? offset ?)
                    """,
                    "Oslo",
                    2L,
                    1L),
            run(
                    "an update of those with a partner",
                    db -> db.table("users")
                            .join("posts", "users.id", "posts.user_id")
                            .where("posts.score", ">", 4)
                            .update(Map.of("votes", 2)),
                    """
                    mysql mariadb | update `users` inner join `posts` on `users`.`id` = `posts`.`user_id` set `users`.`votes` = ? where `posts`.`score` > ?
                    postgres      | update "users" set "votes" = ? where ("tableoid", "ctid") in (select "users"."tableoid", "users"."ctid" from "users" inner join "posts" on "users"."id" = "posts"."user_id" where "posts"."score" > ?)
                    sqlite        | update "users" set "votes" = ? where "rowid" in (select "users"."rowid" from "users" inner join "posts" on "users"."id" = "posts"."user_id" where "posts"."score" > ?)
                    """,
                    2,
                    4),
            run("more", db -> db.table("users").where("id", 1).increment("votes"), """
                    mysql mariadb   | update `users` set `votes` = `votes` + ? where `id` = ?
                    postgres sqlite | update "users" set "votes" = "votes" + ? where "id" = ?
                    """, 1, 1),
            run(
                    "more, and other columns",
                    db -> db.table("users").where("id", 1).increment("votes", 5, Map.of("city", "Oslo")),
                    """
                    mysql mariadb   | update `users` set `votes` = `votes` + ?, `city` = ? where `id` = ?
                    postgres sqlite | update "users" set "votes" = "votes" + ?, "city" = ? where "id" = ?
                    """,
                    5,
                    "Oslo",
                    1),
            run("less", db -> db.table("users").decrement("users.votes", 2), """
                    mysql mariadb   | update `users` set `votes` = `users`.`votes` - ?
                    postgres sqlite | update "users" set "votes" = "users"."votes" - ?
                    """, 2),
            run(
                    "more of several columns, and other columns",
                    db -> db.table("posts")
                            .where("id", 1)
                            .incrementEach(Map.of("score", 2, "user_id", 3), Map.of("title", "New")),
                    """
                    mysql mariadb   | update `posts` set `score` = `score` + ?, `user_id` = `user_id` + ?, `title` = ? where `id` = ?
                    postgres sqlite | update "posts" set "score" = "score" + ?, "user_id" = "user_id" + ?, "title" = ? where "id" = ?
                    """,
                    2,
                    3,
                    "New",
                    1),
            run(
                    "less of several columns",
                    db -> db.table("posts").decrementEach(Map.of("score", 2, "user_id", 3)),
                    """
                    mysql mariadb   | update `posts` set `score` = `score` - ?, `user_id` = `user_id` - ?
                    postgres sqlite | update "posts" set "score" = "score" - ?, "user_id" = "user_id" - ?
                    """,
                    2,
                    3),
            run(
                    "an update to a partner's value",
                    db -> db.table("users")
                            .join("posts", "users.id", "posts.user_id")
                            .where("posts.published", true)
                            .update(Map.of("votes", raw("posts.score + ?", 1))),
                    """
                    mysql mariadb   | update `users` inner join `posts` on `users`.`id` = `posts`.`user_id` set `users`.`votes` = posts.score + ? where `posts`.`published` = ?
                    postgres sqlite | update "users" set "votes" = posts.score + ? from "posts" where "users"."id" = "posts"."user_id" and "posts"."published" = ?
                    """,
                    1,
                    true),
            run(
                    "an update to the value of another row of the table",
                    db -> db.table("users as u")
                            .join(
                                    "users as boss",
                                    on -> on.on("boss.id", "<", "u.id").orOn("boss.id", "=", "u.votes"))
                            .where("boss.votes", ">", 5)
                            .orWhere("u.id", 3)
                            .update(Map.of("u.votes", raw("boss.votes"))),
                    """
                    mysql mariadb   | update `users` as `u` inner join `users` as `boss` on `boss`.`id` < `u`.`id` or `boss`.`id` = `u`.`votes` set `u`.`votes` = boss.votes where `boss`.`votes` > ? or `u`.`id` = ?
                    postgres sqlite | update "users" as "u" set "votes" = boss.votes from "users" as "boss" where ("boss"."id" < "u"."id" or "boss"."id" = "u"."votes") and ("boss"."votes" > ? or "u"."id" = ?)
                    """,
                    5,
                    3),
            run(
                    "an update to a partner's value, if there is one",
                    db -> db.table("users")
                            .leftJoin("posts", "users.id", "posts.user_id")
                            .where("users.votes", "<", 100)
                            .update(Map.of("votes", raw("coalesce(posts.score, ?)", 9), "city", "Oslo")),
                    """
                    mysql mariadb | update `users` left join `posts` on `users`.`id` = `posts`.`user_id` set `users`.`city` = ?, `users`.`votes` = coalesce(posts.score, ?) where `users`.`votes` < ?
                    postgres      | update "users" set "city" = ?, "votes" = "new_values"."new_values_1" from (select "users"."tableoid" as "new_values_tableoid", "users"."ctid" as "new_values_ctid", coalesce(posts.score, ?) as "new_values_1" from "users" left join "posts" on "users"."id" = "posts"."user_id" where "users"."votes" < ?) as "new_values" where "users"."tableoid" = "new_values"."new_values_tableoid" and "users"."ctid" = "new_values"."new_values_ctid"
                    sqlite        | update "users" set "city" = ?, "votes" = "new_values"."new_values_1" from (select "users"."rowid" as "new_values_rowid", coalesce(posts.score, ?) as "new_values_1" from "users" left join "posts" on "users"."id" = "posts"."user_id" where "users"."votes" < ?) as "new_values" where "users"."rowid" = "new_values"."new_values_rowid"
                    """,
                    "Oslo",
                    9,
                    100),
            run(
                    "an update whose rows come back",
                    db -> db.table("users").where("votes", 150).updateReturning(Map.of("city", "Oslo"), "id", "city"),
                    """
                    mysql           | ! mysql does not support update … returning
                    mariadb         | ! mariadb does not support update … returning
                    postgres sqlite | update "users" set "city" = ? where "votes" = ? returning "id", "city"
                    """,
                    "Oslo",
                    150),
            run(
                    "an update to a partner's column",
                    db -> db.table("users")
                            .join("posts", "users.id", "posts.user_id")
                            .update(Map.of("votes", Columns.number("posts.id", Integer.class))),
                    """
                    mysql mariadb   | update `users` inner join `posts` on `users`.`id` = `posts`.`user_id` set `users`.`votes` = `posts`.`id`
                    postgres sqlite | update "users" set "votes" = "posts"."id" from "posts" where "users"."id" = "posts"."user_id"
                    """),
            run(
                    "an update of what a named query finds",
                    db -> db.table("users")
                            .with("popular", db.table("users").where("votes", ">", 100))
                            .whereIn("id", db.table("popular").select("id"))
                            .update(Map.of("city", "Oslo")),
                    """
                    mysql           | with `popular` as (select * from `users` where `votes` > ?) update `users` set `city` = ? where `id` in (select `id` from `popular`)
                    mariadb         | ! mariadb does not support
                    postgres sqlite | with "popular" as (select * from "users" where "votes" > ?) update "users" set "city" = ? where "id" in (select "id" from "popular")
                    """,
                    100,
                    "Oslo"));
}
