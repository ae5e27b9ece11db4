package io.eloquent.dialect.contract;

import static io.eloquent.dialect.contract.GoldenQuery.run;

import java.util.List;

/** Results in pages. */
final class GoldenPages {
    private GoldenPages() {}

    record Named(long id, String name) {}

    static final List<GoldenQuery> ALL = List.of(
            run(
                    "a page, after counting",
                    db -> db.table("users")
                            .select("id", "name")
                            .where("votes", ">", 5)
                            .orderBy("id")
                            .paginate(2, 2),
                    """
                    mysql mariadb   | select count(*) as `aggregate` from `users` where `votes` > ?; select `id`, `name` from `users` where `votes` > ? order by `id` asc limit ? offset ?
                    postgres sqlite | select count(*) as "aggregate" from "users" where "votes" > ?; select "id", "name" from "users" where "votes" > ? order by "id" asc limit ? offset ?
                    """,
                    5,
                    5,
                    2L,
                    2L),
            run("the first page", db -> db.table("users").orderBy("id").paginate(2, 1), """
                    mysql mariadb   | select count(*) as `aggregate` from `users`; select * from `users` order by `id` asc limit ?
                    postgres sqlite | select count(*) as "aggregate" from "users"; select * from "users" order by "id" asc limit ?
                    """, 2L),
            run(
                    "a page of groups",
                    db -> db.table("users")
                            .select("city")
                            .groupBy("city")
                            .orderBy("city")
                            .paginate(2, 1),
                    """
                    mysql mariadb   | select count(*) as `aggregate` from (select `city` from `users` group by `city`) as `aggregate_table`; select `city` from `users` group by `city` order by `city` asc limit ?
                    postgres sqlite | select count(*) as "aggregate" from (select "city" from "users" group by "city") as "aggregate_table"; select "city" from "users" group by "city" order by "city" asc limit ?
                    """,
                    2L),
            run("a page without counting", db -> db.table("users").orderBy("id").simplePaginate(2, 3), """
                    mysql mariadb   | select * from `users` order by `id` asc limit ? offset ?
                    postgres sqlite | select * from "users" order by "id" asc limit ? offset ?
                    """, 3L, 4L),
            run(
                    "a page of records without counting",
                    db -> db.table("users").select("id", "name").orderBy("id").simplePaginate(Named.class, 2, 1),
                    """
                    mysql mariadb   | select `id`, `name` from `users` order by `id` asc limit ?
                    postgres sqlite | select "id", "name" from "users" order by "id" asc limit ?
                    """,
                    3L),
            run(
                    "the last page of a query's own limit",
                    db -> db.table("users").orderBy("id").offset(1).limit(3).simplePaginate(2, 2),
                    """
                    mysql mariadb   | select * from `users` order by `id` asc limit ? offset ?
                    postgres sqlite | select * from "users" order by "id" asc limit ? offset ?
                    """,
                    1L,
                    3L),
            run(
                    "the first page to go on from, its order completed by the key",
                    db -> db.table("users").orderByDesc("votes").cursorPaginate(2, null),
                    """
                    mysql mariadb   | select * from `users` order by `votes` desc, `id` desc limit ?
                    postgres sqlite | select * from "users" order by "votes" desc, "id" desc limit ?
                    """,
                    3L),
            run(
                    "the first page to go on from, with columns that nobody selected",
                    db -> db.table("users").select("name").orderBy("votes").cursorPaginate(2, null),
                    """
                    mysql mariadb   | select `name`, `votes` as `eloquent_cursor_0`, `id` as `eloquent_cursor_1` from `users` order by `votes` asc, `id` asc limit ?
                    postgres sqlite | select "name", "votes" as "eloquent_cursor_0", "id" as "eloquent_cursor_1" from "users" order by "votes" asc, "id" asc limit ?
                    """,
                    3L),
            run(
                    "the first page to go on from, of joined rows",
                    db -> db.table("users")
                            .join("posts", "users.id", "posts.user_id")
                            .orderBy("users.votes")
                            .cursorPaginate(2, null, "posts.id"),
                    """
                    mysql mariadb   | select *, `users`.`votes` as `eloquent_cursor_0`, `posts`.`id` as `eloquent_cursor_1` from `users` inner join `posts` on `users`.`id` = `posts`.`user_id` order by `users`.`votes` asc, `posts`.`id` asc limit ?
                    postgres sqlite | select *, "users"."votes" as "eloquent_cursor_0", "posts"."id" as "eloquent_cursor_1" from "users" inner join "posts" on "users"."id" = "posts"."user_id" order by "users"."votes" asc, "posts"."id" asc limit ?
                    """,
                    3L),
            run(
                    "no page to go on from of what is ordered by raw SQL",
                    db -> db.table("users").orderByRaw("length(name)").cursorPaginate(2, null),
                    """
                    mysql mariadb postgres sqlite | ! cursorPaginate needs an order by columns
                    """),
            run(
                    "no page to go on from of groups",
                    db -> db.table("users").select("city").groupBy("city").cursorPaginate(2, null),
                    """
                    mysql mariadb postgres sqlite | ! cursorPaginate cannot page through a groupBy
                    """));
}
