package io.eloquent.dialect.contract;

import static io.eloquent.dialect.contract.GoldenQuery.ask;
import static io.eloquent.dialect.contract.GoldenQuery.run;

import java.util.List;
import java.util.Map;

/** Queries that have a name. */
final class GoldenCtes {
    private GoldenCtes() {}

    static final List<GoldenQuery> ALL = List.of(
            ask(
                    "a named query",
                    db -> db.table("popular")
                            .with("popular", db.table("users").where("votes", ">", 100))
                            .where("city", "Rome"),
                    """
                    mysql mariadb   | with `popular` as (select * from `users` where `votes` > ?) select * from `popular` where `city` = ?
                    postgres sqlite | with "popular" as (select * from "users" where "votes" > ?) select * from "popular" where "city" = ?
                    """,
                    100,
                    "Rome"),
            ask(
                    "a named query with named columns",
                    db -> db.table("popular as p")
                            .with(
                                    "popular",
                                    List.of("who", "times"),
                                    db.table("users").select("name", "votes"))
                            .where("p.times", ">", 1)
                            .select("p.who"),
                    """
                    mysql mariadb   | with `popular` (`who`, `times`) as (select `name`, `votes` from `users`) select `p`.`who` from `popular` as `p` where `p`.`times` > ?
                    postgres sqlite | with "popular" ("who", "times") as (select "name", "votes" from "users") select "p"."who" from "popular" as "p" where "p"."times" > ?
                    """,
                    1),
            ask(
                    "two named queries, of which one reads from the other",
                    db -> db.table("best")
                            .with("popular", db.table("users").where("votes", ">", 100))
                            .with("best", db.table("popular").where("city", "Rome"))
                            .orderBy("id"),
                    """
                    mysql mariadb   | with `popular` as (select * from `users` where `votes` > ?), `best` as (select * from `popular` where `city` = ?) select * from `best` order by `id` asc
                    postgres sqlite | with "popular" as (select * from "users" where "votes" > ?), "best" as (select * from "popular" where "city" = ?) select * from "best" order by "id" asc
                    """,
                    100,
                    "Rome"),
            ask(
                    "a named query and a join",
                    db -> db.table("users")
                            .with("authors", db.table("posts").select("user_id").distinct())
                            .join("authors", "authors.user_id", "users.id")
                            .select("users.name"),
                    """
                    mysql mariadb   | with `authors` as (select distinct `user_id` from `posts`) select `users`.`name` from `users` inner join `authors` on `authors`.`user_id` = `users`.`id`
                    postgres sqlite | with "authors" as (select distinct "user_id" from "posts") select "users"."name" from "users" inner join "authors" on "authors"."user_id" = "users"."id"
                    """),
            ask(
                    "a named query inside of a query",
                    db -> db.table("users")
                            .whereIn(
                                    "id",
                                    db.table("authors")
                                            .with("authors", db.table("posts").select("user_id"))
                                            .select("user_id")),
                    """
                    mysql mariadb   | select * from `users` where `id` in (with `authors` as (select `user_id` from `posts`) select `user_id` from `authors`)
                    postgres sqlite | select * from "users" where "id" in (with "authors" as (select "user_id" from "posts") select "user_id" from "authors")
                    """),
            ask(
                    "a named query inside of a joined one",
                    db -> db.table("users")
                            .joinSub(
                                    db.table("authors")
                                            .with(
                                                    "authors",
                                                    db.table("posts")
                                                            .select("user_id")
                                                            .where("score", 5)),
                                    "a",
                                    "a.user_id",
                                    "users.id")
                            .where("votes", 1),
                    """
                    mysql mariadb   | select * from `users` inner join (with `authors` as (select `user_id` from `posts` where `score` = ?) select * from `authors`) as `a` on `a`.`user_id` = `users`.`id` where `votes` = ?
                    postgres sqlite | select * from "users" inner join (with "authors" as (select "user_id" from "posts" where "score" = ?) select * from "authors") as "a" on "a"."user_id" = "users"."id" where "votes" = ?
                    """,
                    5,
                    1),
            ask(
                    "a named query before a union",
                    db -> db.table("popular")
                            .with("popular", db.table("users").select("name").where("votes", ">", 100))
                            .union(db.table("popular")),
                    """
                    mysql mariadb | with `popular` as (select `name` from `users` where `votes` > ?) (select * from `popular`) union (select * from `popular`)
                    postgres      | with "popular" as (select "name" from "users" where "votes" > ?) (select * from "popular") union (select * from "popular")
                    sqlite        | with "popular" as (select "name" from "users" where "votes" > ?) select * from (select * from "popular") union select * from (select * from "popular")
                    """,
                    100),
            ask(
                    "a named query in the second part of a union",
                    db -> db.table("users")
                            .select("name")
                            .union(db.table("t").with("t", db.table("posts").select("title"))),
                    """
                    mysql    | (select `name` from `users`) union (with `t` as (select `title` from `posts`) select * from `t`)
                    mariadb  | (select `name` from `users`) union (select * from (with `t` as (select `title` from `posts`) select * from `t`) as `operand`)
                    postgres | (select "name" from "users") union (with "t" as (select "title" from "posts") select * from "t")
                    sqlite   | select * from (select "name" from "users") union select * from (with "t" as (select "title" from "posts") select * from "t")
                    """),
            ask(
                    "a named query of a union",
                    db -> db.table("both")
                            .with(
                                    "both",
                                    db.table("users")
                                            .select("name")
                                            .where("votes", ">", 100)
                                            .union(db.table("users")
                                                    .select("name")
                                                    .where("city", "Rome")))
                            .orderBy("name"),
                    """
                    mysql mariadb | with `both` as ((select `name` from `users` where `votes` > ?) union (select `name` from `users` where `city` = ?)) select * from `both` order by `name` asc
                    postgres      | with "both" as ((select "name" from "users" where "votes" > ?) union (select "name" from "users" where "city" = ?)) select * from "both" order by "name" asc
                    sqlite        | with "both" as (select * from (select "name" from "users" where "votes" > ?) union select * from (select "name" from "users" where "city" = ?)) select * from "both" order by "name" asc
                    """,
                    100,
                    "Rome"),
            ask(
                    "a named list of values",
                    db -> db.table("v")
                            .with("v", db.values(List.of(Map.of("n", 1), Map.of("n", 2)), "numbers"))
                            .where("n", 2),
                    """
                    mysql    | with `v` as (select * from (values row(?), row(?)) as `numbers` (`n`)) select * from `v` where `n` = ?
                    mariadb  | with `v` as (select * from (select ? as `n` union all values (?)) as `numbers`) select * from `v` where `n` = ?
                    postgres | with "v" as (select * from (values (cast(? as integer)), (cast(? as integer))) as "numbers" ("n")) select * from "v" where "n" = ?
                    sqlite   | with "v" as (select * from (select ? as "n" union all values (?)) as "numbers") select * from "v" where "n" = ?
                    """,
                    1,
                    2,
                    2),
            ask(
                    "a recursive query",
                    db -> db.table("tree")
                            .withRecursive(
                                    "tree",
                                    db.table("users").select("id", "name").where("id", 1),
                                    tree -> db.table("users")
                                            .select("users.id", "users.name")
                                            .join("tree", "users.id", ">", "tree.id")
                                            .where("users.id", "<", 4))
                            .orderBy("id"),
                    """
                    mysql mariadb   | with recursive `tree` as (select `id`, `name` from `users` where `id` = ? union all select `users`.`id`, `users`.`name` from `users` inner join `tree` on `users`.`id` > `tree`.`id` where `users`.`id` < ?) select * from `tree` order by `id` asc
                    postgres sqlite | with recursive "tree" as (select "id", "name" from "users" where "id" = ? union all select "users"."id", "users"."name" from "users" inner join "tree" on "users"."id" > "tree"."id" where "users"."id" < ?) select * from "tree" order by "id" asc
                    """,
                    1,
                    4),
            ask(
                    "a recursive query with named columns",
                    db -> db.table("numbers")
                            .withRecursive(
                                    "numbers",
                                    List.of("n"),
                                    db.query().selectRaw("1"),
                                    numbers -> numbers.selectRaw("n + 1").where("n", "<", 5)),
                    """
                    mysql mariadb   | with recursive `numbers` (`n`) as (select 1 union all select n + 1 from `numbers` where `n` < ?) select * from `numbers`
                    postgres sqlite | with recursive "numbers" ("n") as (select 1 union all select n + 1 from "numbers" where "n" < ?) select * from "numbers"
                    """,
                    5),
            ask(
                    "a recursive query of different rows",
                    db -> db.table("ring")
                            .withRecursiveDistinct(
                                    "ring",
                                    List.of("n"),
                                    db.query().selectRaw("1"),
                                    ring -> ring.selectRaw("(n + 1) % 3")),
                    """
                    mysql mariadb   | with recursive `ring` (`n`) as (select 1 union select (n + 1) % 3 from `ring`) select * from `ring`
                    postgres sqlite | with recursive "ring" ("n") as (select 1 union select (n + 1) % 3 from "ring") select * from "ring"
                    """),
            ask(
                    "a recursive query of different rows without names",
                    db -> db.table("ring")
                            .withRecursiveDistinct(
                                    "ring", db.query().selectRaw("1 as n"), ring -> ring.selectRaw("(n + 1) % 3")),
                    """
                    mysql mariadb   | with recursive `ring` as (select 1 as n union select (n + 1) % 3 from `ring`) select * from `ring`
                    postgres sqlite | with recursive "ring" as (select 1 as n union select (n + 1) % 3 from "ring") select * from "ring"
                    """),
            ask(
                    "a recursive query that starts at a part",
                    db -> db.table("tree")
                            .withRecursive(
                                    "tree",
                                    db.table("users").select("id").orderBy("id").limit(1),
                                    tree -> db.table("users")
                                            .select("users.id")
                                            .join("tree", "users.id", ">", "tree.id"))
                            .limit(3),
                    """
                    mysql mariadb   | with recursive `tree` as (select * from (select `id` from `users` order by `id` asc limit ?) as `initial` union all select `users`.`id` from `users` inner join `tree` on `users`.`id` > `tree`.`id`) select * from `tree` limit ?
                    postgres sqlite | with recursive "tree" as (select * from (select "id" from "users" order by "id" asc limit ?) as "initial" union all select "users"."id" from "users" inner join "tree" on "users"."id" > "tree"."id") select * from "tree" limit ?
                    """,
                    1L,
                    3L),
            ask(
                    "a recursive query beside another",
                    db -> db.table("numbers")
                            .with("one", db.query().selectRaw("1 as n"))
                            .withRecursive(
                                    "numbers",
                                    db.table("one"),
                                    numbers -> numbers.selectRaw("n + 1").where("n", "<", 3)),
                    """
                    mysql mariadb   | with recursive `one` as (select 1 as n), `numbers` as (select * from `one` union all select n + 1 from `numbers` where `n` < ?) select * from `numbers`
                    postgres sqlite | with recursive "one" as (select 1 as n), "numbers" as (select * from "one" union all select n + 1 from "numbers" where "n" < ?) select * from "numbers"
                    """,
                    3),
            run(
                    "a count of a named query",
                    db -> db.table("popular")
                            .with("popular", db.table("users").where("votes", ">", 100))
                            .count(),
                    """
                    mysql mariadb   | with `popular` as (select * from `users` where `votes` > ?) select count(*) as `aggregate` from `popular`
                    postgres sqlite | with "popular" as (select * from "users" where "votes" > ?) select count(*) as "aggregate" from "popular"
                    """,
                    100),
            run(
                    "a count of groups of a named query",
                    db -> db.table("popular")
                            .with("popular", db.table("users"))
                            .select("city")
                            .groupBy("city")
                            .count(),
                    """
                    mysql mariadb   | select count(*) as `aggregate` from (with `popular` as (select * from `users`) select `city` from `popular` group by `city`) as `aggregate_table`
                    postgres sqlite | select count(*) as "aggregate" from (with "popular" as (select * from "users") select "city" from "popular" group by "city") as "aggregate_table"
                    """),
            run(
                    "an update with a named query",
                    db -> db.table("users")
                            .with("authors", db.table("posts").select("user_id"))
                            .whereIn("id", db.table("authors").select("user_id"))
                            .update(Map.of("votes", 1)),
                    """
                    mysql           | with `authors` as (select `user_id` from `posts`) update `users` set `votes` = ? where `id` in (select `user_id` from `authors`)
                    mariadb         | ! mariadb does not support common table expressions before an update or a delete
                    postgres sqlite | with "authors" as (select "user_id" from "posts") update "users" set "votes" = ? where "id" in (select "user_id" from "authors")
                    """,
                    1),
            run(
                    "a delete with a named query",
                    db -> db.table("posts")
                            .with("popular", db.table("users").select("id").where("votes", ">", 100))
                            .whereIn("user_id", db.table("popular").select("id"))
                            .delete(),
                    """
                    mysql           | with `popular` as (select `id` from `users` where `votes` > ?) delete from `posts` where `user_id` in (select `id` from `popular`)
                    mariadb         | ! mariadb does not support common table expressions before an update or a delete
                    postgres sqlite | with "popular" as (select "id" from "users" where "votes" > ?) delete from "posts" where "user_id" in (select "id" from "popular")
                    """,
                    100),
            run(
                    "an insert from a named query",
                    db -> db.table("posts")
                            .insertUsing(
                                    List.of("user_id", "title", "published"),
                                    db.table("u")
                                            .with("u", db.table("users").where("votes", ">", 100))
                                            .select("id", "name")
                                            .selectRaw("?", true)),
                    """
                    mysql mariadb   | insert into `posts` (`user_id`, `title`, `published`) with `u` as (select * from `users` where `votes` > ?) select `id`, `name`, ? from `u`
                    postgres sqlite | insert into "posts" ("user_id", "title", "published") with "u" as (select * from "users" where "votes" > ?) select "id", "name", ? from "u"
                    """,
                    100,
                    true),
            ask(
                    "a query of rows that it deletes",
                    db -> db.table("gone")
                            .with(
                                    "gone",
                                    db.table("posts").where("score", "<", 5).asDelete("id", "user_id"))
                            .where("user_id", 4),
                    """
                    mysql    | ! mysql does not support common table expressions that write
                    mariadb  | ! mariadb does not support common table expressions that write
                    postgres | with "gone" as (delete from "posts" where "score" < ? returning "id", "user_id") select * from "gone" where "user_id" = ?
                    sqlite   | ! sqlite does not support common table expressions that write
                    """,
                    5,
                    4),
            ask(
                    "a query of rows that it inserts",
                    db -> db.table("new")
                            .with(
                                    "new",
                                    db.table("posts")
                                            .asInsert(List.of(Map.of("user_id", 1, "title", "New", "published", true))))
                            .select("id"),
                    """
                    mysql    | ! mysql does not support common table expressions that write
                    mariadb  | ! mariadb does not support common table expressions that write
                    postgres | with "new" as (insert into "posts" ("published", "title", "user_id") values (?, ?, ?) returning *) select "id" from "new"
                    sqlite   | ! sqlite does not support common table expressions that write
                    """,
                    true,
                    "New",
                    1),
            ask(
                    "a query of rows that it updates",
                    db -> db.table("users")
                            .select("users.name", "raised.votes")
                            .with(
                                    "raised",
                                    db.table("users").where("id", 1).asUpdate(Map.of("votes", 11), "id", "votes"))
                            .join("raised", "raised.id", "users.id"),
                    """
                    mysql    | ! mysql does not support common table expressions that write
                    mariadb  | ! mariadb does not support common table expressions that write
                    postgres | with "raised" as (update "users" set "votes" = ? where "id" = ? returning "id", "votes") select "users"."name", "raised"."votes" from "users" inner join "raised" on "raised"."id" = "users"."id"
                    sqlite   | ! sqlite does not support common table expressions that write
                    """,
                    11,
                    1),
            ask(
                    "a query of rows that move",
                    db -> db.table("moved")
                            .with("gone", db.table("posts").where("score", 5).asDelete())
                            .with(
                                    "moved",
                                    db.table("posts")
                                            .asInsertUsing(
                                                    List.of("user_id", "title", "published"),
                                                    db.table("gone").select("user_id", "title", "published"),
                                                    "id")),
                    """
                    mysql    | ! mysql does not support common table expressions that write
                    mariadb  | ! mariadb does not support common table expressions that write
                    postgres | with "gone" as (delete from "posts" where "score" = ? returning *), "moved" as (insert into "posts" ("user_id", "title", "published") select "user_id", "title", "published" from "gone" returning "id") select * from "moved"
                    sqlite   | ! sqlite does not support common table expressions that write
                    """,
                    5));
}
