package io.eloquent.dialect.contract;

import static io.eloquent.dialect.contract.GoldenQuery.run;

import java.util.List;

/** Rows that go. */
final class GoldenDeletes {
    private GoldenDeletes() {}

    static final List<GoldenQuery> ALL = List.of(
            run("a delete", db -> db.table("users").where("votes", "<", 1).delete(), """
                    mysql mariadb   | delete from `users` where `votes` < ?
                    postgres sqlite | delete from "users" where "votes" < ?
                    """, 1),
            run("a delete of everything", db -> db.table("posts").delete(), """
                    mysql mariadb   | delete from `posts`
                    postgres sqlite | delete from "posts"
                    """),
            run(
                    "a delete of a few",
                    db -> db.table("users").orderByDesc("votes").limit(2).delete(),
                    """
                    mysql mariadb | delete from `users` order by `votes` desc limit ?
                    postgres      | delete from "users" where ("tableoid", "ctid") in (select "users"."tableoid", "users"."ctid" from "users" order by "votes" desc limit ?)
                    sqlite        | delete from "users" where "rowid" in (select "users"."rowid" from "users" order by "votes" desc limit ?)
                    """,
                    2L),
            run(
                    "a delete of those after the first few",
                    db -> db.table("users").orderBy("votes").offset(3).delete(),
                    """
                    mysql    | ! mysql does not support offset in an update or a delete; select the keys first and write with whereIn
                    mariadb  | ! mariadb does not support offset in an update or a delete; select the keys first and write with whereIn
                    postgres | delete from "users" where ("tableoid", "ctid") in (select "users"."tableoid", "users"."ctid" from "users" order by "votes" asc offset ?)
                    sqlite   | delete from "users" where "rowid" in (select "users"."rowid" from "users" order by "votes" asc limit -1 offset ?)
                    """,
                    3L),
            run(
                    "a delete of those with a partner",
                    db -> db.table("users")
                            .join("posts", "users.id", "posts.user_id")
                            .where("posts.score", ">", 4)
                            .delete(),
                    """
                    mysql mariadb | delete `users` from `users` inner join `posts` on `users`.`id` = `posts`.`user_id` where `posts`.`score` > ?
                    postgres      | delete from "users" where ("tableoid", "ctid") in (select "users"."tableoid", "users"."ctid" from "users" inner join "posts" on "users"."id" = "posts"."user_id" where "posts"."score" > ?)
                    sqlite        | delete from "users" where "rowid" in (select "users"."rowid" from "users" inner join "posts" on "users"."id" = "posts"."user_id" where "posts"."score" > ?)
                    """,
                    4),
            run(
                    "a delete of a few of those with a partner",
                    db -> db.table("users")
                            .join("posts", "users.id", "posts.user_id")
                            .orderBy("posts.id")
                            .limit(1)
                            .delete(),
                    """
                    mysql    | ! mysql does not support order or limit in an update or a delete with joins; select the keys first and write with whereIn
                    mariadb  | ! mariadb does not support order or limit in an update or a delete with joins; select the keys first and write with whereIn
                    postgres | delete from "users" where ("tableoid", "ctid") in (select "users"."tableoid", "users"."ctid" from "users" inner join "posts" on "users"."id" = "posts"."user_id" order by "posts"."id" asc limit ?)
                    sqlite   | delete from "users" where "rowid" in (select "users"."rowid" from "users" inner join "posts" on "users"."id" = "posts"."user_id" order by "posts"."id" asc limit ?)
                    """,
                    1L),
            run(
                    "a delete from a table with another name",
                    db -> db.table("users as u").where("u.votes", "<", 1).delete(),
                    """
                    mysql           | delete from `users` as `u` where `u`.`votes` < ?
                    mariadb         | delete `u` from `users` as `u` where `u`.`votes` < ?
                    postgres sqlite | delete from "users" as "u" where "u"."votes" < ?
                    """,
                    1),
            run(
                    "a delete of a few from a table with another name",
                    db -> db.table("users as u").orderBy("u.votes").limit(1).delete(),
                    """
                    mysql    | delete from `users` as `u` order by `u`.`votes` asc limit ?
                    mariadb  | ! mariadb does not support order or limit in a delete from a table with an alias; leave the alias out
                    postgres | delete from "users" as "u" where ("tableoid", "ctid") in (select "u"."tableoid", "u"."ctid" from "users" as "u" order by "u"."votes" asc limit ?)
                    sqlite   | delete from "users" as "u" where "rowid" in (select "u"."rowid" from "users" as "u" order by "u"."votes" asc limit ?)
                    """,
                    1L),
            run("a delete of one row", db -> db.table("users").delete(3), """
                    mysql mariadb   | delete from `users` where `users`.`id` = ?
                    postgres sqlite | delete from "users" where "users"."id" = ?
                    """, 3),
            run(
                    "a delete whose rows come back",
                    db -> db.table("users").where("votes", 150).deleteReturning("id", "name"),
                    """
                    mysql           | ! mysql does not support delete … returning
                    mariadb         | delete from `users` where `votes` = ? returning `id`, `name`
                    postgres sqlite | delete from "users" where "votes" = ? returning "id", "name"
                    """,
                    150),
            run(
                    "a delete of those with a partner, whose rows come back",
                    db -> db.table("users")
                            .join("posts", "users.id", "posts.user_id")
                            .where("posts.score", ">", 4)
                            .deleteReturning(),
                    """
                    mysql    | ! mysql does not support returning in a delete with joins or an alias
                    mariadb  | ! mariadb does not support returning in a delete with joins or an alias
                    postgres | delete from "users" where ("tableoid", "ctid") in (select "users"."tableoid", "users"."ctid" from "users" inner join "posts" on "users"."id" = "posts"."user_id" where "posts"."score" > ?) returning *
                    sqlite   | delete from "users" where "rowid" in (select "users"."rowid" from "users" inner join "posts" on "users"."id" = "posts"."user_id" where "posts"."score" > ?) returning *
                    """,
                    4));
}
