package io.eloquent.dialect.contract;

import static io.eloquent.dialect.contract.GoldenQuery.ask;
import static io.eloquent.dialect.contract.GoldenQuery.run;

import java.util.List;
import java.util.Map;

/** Rows of several queries. */
final class GoldenUnions {
    private GoldenUnions() {}

    static final List<GoldenQuery> ALL = List.of(
            ask(
                    "a union",
                    db -> db.table("users")
                            .select("name")
                            .where("votes", ">", 100)
                            .union(db.table("users").select("name").where("city", "Rome")),
                    """
                    mysql mariadb | (select `name` from `users` where `votes` > ?) union (select `name` from `users` where `city` = ?)
                    postgres      | (select "name" from "users" where "votes" > ?) union (select "name" from "users" where "city" = ?)
                    sqlite        | select * from (select "name" from "users" where "votes" > ?) union select * from (select "name" from "users" where "city" = ?)
                    """,
                    100,
                    "Rome"),
            ask(
                    "a union of all",
                    db -> db.table("users")
                            .select("name")
                            .where("votes", ">", 100)
                            .unionAll(db.table("users").select("name").where("city", "Rome")),
                    """
                    mysql mariadb | (select `name` from `users` where `votes` > ?) union all (select `name` from `users` where `city` = ?)
                    postgres      | (select "name" from "users" where "votes" > ?) union all (select "name" from "users" where "city" = ?)
                    sqlite        | select * from (select "name" from "users" where "votes" > ?) union all select * from (select "name" from "users" where "city" = ?)
                    """,
                    100,
                    "Rome"),
            ask(
                    "what two queries share",
                    db -> db.table("users")
                            .select("name")
                            .where("votes", ">", 100)
                            .intersect(db.table("users").select("name").where("city", "Rome")),
                    """
                    mysql mariadb | (select `name` from `users` where `votes` > ?) intersect (select `name` from `users` where `city` = ?)
                    postgres      | (select "name" from "users" where "votes" > ?) intersect (select "name" from "users" where "city" = ?)
                    sqlite        | select * from (select "name" from "users" where "votes" > ?) intersect select * from (select "name" from "users" where "city" = ?)
                    """,
                    100,
                    "Rome"),
            ask(
                    "what two queries share, as often",
                    db -> db.table("users")
                            .select("name")
                            .where("votes", ">", 100)
                            .intersectAll(db.table("users").select("name").where("city", "Rome")),
                    """
                    mysql mariadb | (select `name` from `users` where `votes` > ?) intersect all (select `name` from `users` where `city` = ?)
                    postgres      | (select "name" from "users" where "votes" > ?) intersect all (select "name" from "users" where "city" = ?)
                    sqlite        | ! sqlite does not support intersect all and except all
                    """,
                    100,
                    "Rome"),
            ask(
                    "what one query has and another has not",
                    db -> db.table("users")
                            .select("name")
                            .where("votes", ">", 100)
                            .except(db.table("users").select("name").where("city", "Rome")),
                    """
                    mysql mariadb | (select `name` from `users` where `votes` > ?) except (select `name` from `users` where `city` = ?)
                    postgres      | (select "name" from "users" where "votes" > ?) except (select "name" from "users" where "city" = ?)
                    sqlite        | select * from (select "name" from "users" where "votes" > ?) except select * from (select "name" from "users" where "city" = ?)
                    """,
                    100,
                    "Rome"),
            ask(
                    "what one query has more often than another",
                    db -> db.table("users")
                            .select("name")
                            .where("votes", ">", 100)
                            .exceptAll(db.table("users").select("name").where("city", "Rome")),
                    """
                    mysql mariadb | (select `name` from `users` where `votes` > ?) except all (select `name` from `users` where `city` = ?)
                    postgres      | (select "name" from "users" where "votes" > ?) except all (select "name" from "users" where "city" = ?)
                    sqlite        | ! sqlite does not support intersect all and except all
                    """,
                    100,
                    "Rome"),
            ask(
                    "a union of three",
                    db -> db.table("users")
                            .select("name")
                            .where("votes", ">", 100)
                            .union(db.table("users").select("name").where("city", "Rome"))
                            .unionAll(db.table("posts").select("title").where("score", 5)),
                    """
                    mysql mariadb | (select `name` from `users` where `votes` > ?) union (select `name` from `users` where `city` = ?) union all (select `title` from `posts` where `score` = ?)
                    postgres      | (select "name" from "users" where "votes" > ?) union (select "name" from "users" where "city" = ?) union all (select "title" from "posts" where "score" = ?)
                    sqlite        | select * from (select "name" from "users" where "votes" > ?) union select * from (select "name" from "users" where "city" = ?) union all select * from (select "title" from "posts" where "score" = ?)
                    """,
                    100,
                    "Rome",
                    5),
            ask(
                    "a union in an order, and a part of it",
                    db -> db.table("users")
                            .select("name")
                            .where("votes", ">", 100)
                            .union(db.table("users").select("name").where("city", "Rome"))
                            .orderByDesc("name")
                            .limit(3)
                            .offset(1),
                    """
                    mysql mariadb | (select `name` from `users` where `votes` > ?) union (select `name` from `users` where `city` = ?) order by `name` desc limit ? offset ?
                    postgres      | (select "name" from "users" where "votes" > ?) union (select "name" from "users" where "city" = ?) order by "name" desc limit ? offset ?
                    sqlite        | select * from (select "name" from "users" where "votes" > ?) union select * from (select "name" from "users" where "city" = ?) order by "name" desc limit ? offset ?
                    """,
                    100,
                    "Rome",
                    3L,
                    1L),
            ask(
                    "a union of queries with an order and a limit",
                    db -> db.table("users")
                            .select("name")
                            .orderBy("votes")
                            .limit(1)
                            .union(db.table("users")
                                    .select("name")
                                    .orderByDesc("votes")
                                    .limit(2))
                            .orderBy("name"),
                    """
                    mysql mariadb | (select `name` from `users` order by `votes` asc limit ?) union (select `name` from `users` order by `votes` desc limit ?) order by `name` asc
                    postgres      | (select "name" from "users" order by "votes" asc limit ?) union (select "name" from "users" order by "votes" desc limit ?) order by "name" asc
                    sqlite        | select * from (select "name" from "users" order by "votes" asc limit ?) union select * from (select "name" from "users" order by "votes" desc limit ?) order by "name" asc
                    """,
                    1L,
                    2L),
            ask(
                    "a union of a union",
                    db -> db.table("users")
                            .select("name")
                            .where("votes", ">", 100)
                            .union(db.table("users")
                                    .select("name")
                                    .where("city", "Rome")
                                    .union(db.table("posts").select("title").where("score", 5))),
                    """
                    mysql mariadb | (select `name` from `users` where `votes` > ?) union ((select `name` from `users` where `city` = ?) union (select `title` from `posts` where `score` = ?))
                    postgres      | (select "name" from "users" where "votes" > ?) union ((select "name" from "users" where "city" = ?) union (select "title" from "posts" where "score" = ?))
                    sqlite        | select * from (select "name" from "users" where "votes" > ?) union select * from (select * from (select "name" from "users" where "city" = ?) union select * from (select "title" from "posts" where "score" = ?))
                    """,
                    100,
                    "Rome",
                    5),
            ask(
                    "a union of a part of a union",
                    db -> db.table("users")
                            .select("name")
                            .where("votes", ">", 100)
                            .union(db.table("users").select("name").where("city", "Rome"))
                            .orderBy("name")
                            .limit(1)
                            .unionAll(db.table("posts").select("title").where("score", 5)),
                    """
                    mysql mariadb | ((select `name` from `users` where `votes` > ?) union (select `name` from `users` where `city` = ?) order by `name` asc limit ?) union all (select `title` from `posts` where `score` = ?)
                    postgres      | ((select "name" from "users" where "votes" > ?) union (select "name" from "users" where "city" = ?) order by "name" asc limit ?) union all (select "title" from "posts" where "score" = ?)
                    sqlite        | select * from (select * from (select "name" from "users" where "votes" > ?) union select * from (select "name" from "users" where "city" = ?) order by "name" asc limit ?) union all select * from (select "title" from "posts" where "score" = ?)
                    """,
                    100,
                    "Rome",
                    1L,
                    5),
            ask(
                    "first a union, then what it shares",
                    db -> db.table("users")
                            .select("name")
                            .where("votes", ">", 100)
                            .union(db.table("users").select("name").where("city", "Rome"))
                            .intersect(db.table("posts").select("title").where("score", 5)),
                    """
                    mysql mariadb | ((select `name` from `users` where `votes` > ?) union (select `name` from `users` where `city` = ?)) intersect (select `title` from `posts` where `score` = ?)
                    postgres      | ((select "name" from "users" where "votes" > ?) union (select "name" from "users" where "city" = ?)) intersect (select "title" from "posts" where "score" = ?)
                    sqlite        | select * from (select * from (select "name" from "users" where "votes" > ?) union select * from (select "name" from "users" where "city" = ?)) intersect select * from (select "title" from "posts" where "score" = ?)
                    """,
                    100,
                    "Rome",
                    5),
            ask(
                    "first what two share, then a union",
                    db -> db.table("users")
                            .select("name")
                            .where("votes", ">", 100)
                            .intersect(db.table("users").select("name").where("city", "Rome"))
                            .union(db.table("posts").select("title").where("score", 5)),
                    """
                    mysql mariadb | (select `name` from `users` where `votes` > ?) intersect (select `name` from `users` where `city` = ?) union (select `title` from `posts` where `score` = ?)
                    postgres      | (select "name" from "users" where "votes" > ?) intersect (select "name" from "users" where "city" = ?) union (select "title" from "posts" where "score" = ?)
                    sqlite        | select * from (select "name" from "users" where "votes" > ?) intersect select * from (select "name" from "users" where "city" = ?) union select * from (select "title" from "posts" where "score" = ?)
                    """,
                    100,
                    "Rome",
                    5),
            ask(
                    "a union and what it has not",
                    db -> db.table("users")
                            .select("name")
                            .where("votes", ">", 100)
                            .union(db.table("users").select("name").where("city", "Rome"))
                            .except(db.table("posts").select("title").where("score", 5))
                            .orderBy("name"),
                    """
                    mysql mariadb | (select `name` from `users` where `votes` > ?) union (select `name` from `users` where `city` = ?) except (select `title` from `posts` where `score` = ?) order by `name` asc
                    postgres      | (select "name" from "users" where "votes" > ?) union (select "name" from "users" where "city" = ?) except (select "title" from "posts" where "score" = ?) order by "name" asc
                    sqlite        | select * from (select "name" from "users" where "votes" > ?) union select * from (select "name" from "users" where "city" = ?) except select * from (select "title" from "posts" where "score" = ?) order by "name" asc
                    """,
                    100,
                    "Rome",
                    5),
            ask(
                    "conditions on a union",
                    db -> db.table("users")
                            .select("name")
                            .where("votes", ">", 100)
                            .union(db.table("users").select("name").where("city", "Rome"))
                            .where("name", "like", "%a%")
                            .orderBy("name"),
                    """
                    mysql mariadb | select * from ((select `name` from `users` where `votes` > ?) union (select `name` from `users` where `city` = ?)) as `temp_table` where `name` like ? order by `name` asc
                    postgres      | select * from ((select "name" from "users" where "votes" > ?) union (select "name" from "users" where "city" = ?)) as "temp_table" where "name"::text like ? order by "name" asc
                    sqlite        | select * from (select * from (select "name" from "users" where "votes" > ?) union select * from (select "name" from "users" where "city" = ?)) as "temp_table" where "name" like ? order by "name" asc
                    """,
                    100,
                    "Rome",
                    "%a%"),
            ask(
                    "columns of a union",
                    db -> db.table("users")
                            .select("name")
                            .where("votes", ">", 100)
                            .union(db.table("users").select("name").where("city", "Rome"))
                            .select("name as who")
                            .distinct(),
                    """
                    mysql mariadb | select distinct `name` as `who` from ((select `name` from `users` where `votes` > ?) union (select `name` from `users` where `city` = ?)) as `temp_table`
                    postgres      | select distinct "name" as "who" from ((select "name" from "users" where "votes" > ?) union (select "name" from "users" where "city" = ?)) as "temp_table"
                    sqlite        | select distinct "name" as "who" from (select * from (select "name" from "users" where "votes" > ?) union select * from (select "name" from "users" where "city" = ?)) as "temp_table"
                    """,
                    100,
                    "Rome"),
            ask(
                    "groups of a union",
                    db -> db.table("users")
                            .select("name")
                            .where("votes", ">", 100)
                            .union(db.table("users").select("name").where("city", "Rome"))
                            .selectRaw("count(*) as n")
                            .groupBy("name"),
                    """
                    mysql mariadb | select count(*) as n from ((select `name` from `users` where `votes` > ?) union (select `name` from `users` where `city` = ?)) as `temp_table` group by `name`
                    postgres      | select count(*) as n from ((select "name" from "users" where "votes" > ?) union (select "name" from "users" where "city" = ?)) as "temp_table" group by "name"
                    sqlite        | select count(*) as n from (select * from (select "name" from "users" where "votes" > ?) union select * from (select "name" from "users" where "city" = ?)) as "temp_table" group by "name"
                    """,
                    100,
                    "Rome"),
            ask(
                    "a join with a union",
                    db -> db.table("users")
                            .select("users.id", "name")
                            .union(db.table("posts").select("posts.id", "title"))
                            .join("posts", "posts.id", "temp_table.id")
                            .select("posts.title"),
                    """
                    mysql mariadb | select `posts`.`title` from ((select `users`.`id`, `name` from `users`) union (select `posts`.`id`, `title` from `posts`)) as `temp_table` inner join `posts` on `posts`.`id` = `temp_table`.`id`
                    postgres      | select "posts"."title" from ((select "users"."id", "name" from "users") union (select "posts"."id", "title" from "posts")) as "temp_table" inner join "posts" on "posts"."id" = "temp_table"."id"
                    sqlite        | select "posts"."title" from (select * from (select "users"."id", "name" from "users") union select * from (select "posts"."id", "title" from "posts")) as "temp_table" inner join "posts" on "posts"."id" = "temp_table"."id"
                    """),
            ask(
                    "a union in a random order",
                    db -> db.table("users")
                            .select("name")
                            .where("votes", ">", 100)
                            .union(db.table("users").select("name").where("city", "Rome"))
                            .inRandomOrder(),
                    """
                    mysql mariadb | select * from ((select `name` from `users` where `votes` > ?) union (select `name` from `users` where `city` = ?)) as `temp_table` order by rand()
                    postgres      | select * from ((select "name" from "users" where "votes" > ?) union (select "name" from "users" where "city" = ?)) as "temp_table" order by random()
                    sqlite        | select * from (select * from (select "name" from "users" where "votes" > ?) union select * from (select "name" from "users" where "city" = ?)) as "temp_table" order by random()
                    """,
                    100,
                    "Rome"),
            ask(
                    "a union in a raw order",
                    db -> db.table("users")
                            .select("name")
                            .where("votes", ">", 100)
                            .union(db.table("users").select("name").where("city", "Rome"))
                            .orderByRaw("upper(name)"),
                    """
                    mysql mariadb | select * from ((select `name` from `users` where `votes` > ?) union (select `name` from `users` where `city` = ?)) as `temp_table` order by upper(name)
                    postgres      | select * from ((select "name" from "users" where "votes" > ?) union (select "name" from "users" where "city" = ?)) as "temp_table" order by upper(name)
                    sqlite        | select * from (select * from (select "name" from "users" where "votes" > ?) union select * from (select "name" from "users" where "city" = ?)) as "temp_table" order by upper(name)
                    """,
                    100,
                    "Rome"),
            ask(
                    "a union with itself, said by a function",
                    db -> db.table("users").where("votes", 10).union(users -> users.where("city", "Rome")),
                    """
                    mysql mariadb | (select * from `users` where `votes` = ?) union (select * from `users` where `city` = ?)
                    postgres      | (select * from "users" where "votes" = ?) union (select * from "users" where "city" = ?)
                    sqlite        | select * from (select * from "users" where "votes" = ?) union select * from (select * from "users" where "city" = ?)
                    """,
                    10,
                    "Rome"),
            ask(
                    "what a query has and its function has not",
                    db -> db.table("users").except(users -> users.where("city", "Rome")),
                    """
                    mysql mariadb | (select * from `users`) except (select * from `users` where `city` = ?)
                    postgres      | (select * from "users") except (select * from "users" where "city" = ?)
                    sqlite        | select * from (select * from "users") except select * from (select * from "users" where "city" = ?)
                    """,
                    "Rome"),
            ask(
                    "a union of a raw function",
                    db -> db.table("users")
                            .select("id")
                            .unionAll(q -> q.from("posts").select("user_id"))
                            .intersect(q -> q.from("posts").select("user_id"))
                            .intersectAll(q -> q.from("posts").select("user_id")),
                    """
                    mysql mariadb | ((select `id` from `users`) union all (select `user_id` from `posts`)) intersect (select `user_id` from `posts`) intersect all (select `user_id` from `posts`)
                    postgres      | ((select "id" from "users") union all (select "user_id" from "posts")) intersect (select "user_id" from "posts") intersect all (select "user_id" from "posts")
                    sqlite        | ! sqlite does not support intersect all and except all
                    """),
            ask(
                    "all but, said by functions",
                    db -> db.table("users")
                            .select("id")
                            .exceptAll(q -> q.from("posts").select("user_id")),
                    """
                    mysql mariadb | (select `id` from `users`) except all (select `user_id` from `posts`)
                    postgres      | (select "id" from "users") except all (select "user_id" from "posts")
                    sqlite        | ! sqlite does not support intersect all and except all
                    """),
            run(
                    "a count of a union",
                    db -> db.table("users")
                            .select("name")
                            .where("votes", ">", 100)
                            .union(db.table("users").select("name").where("city", "Rome"))
                            .orderBy("name")
                            .count(),
                    """
                    mysql mariadb | select count(*) as `aggregate` from ((select `name` from `users` where `votes` > ?) union (select `name` from `users` where `city` = ?)) as `temp_table`
                    postgres      | select count(*) as "aggregate" from ((select "name" from "users" where "votes" > ?) union (select "name" from "users" where "city" = ?)) as "temp_table"
                    sqlite        | select count(*) as "aggregate" from (select * from (select "name" from "users" where "votes" > ?) union select * from (select "name" from "users" where "city" = ?)) as "temp_table"
                    """,
                    100,
                    "Rome"),
            run(
                    "a count of a part of a union",
                    db -> db.table("users")
                            .select("name")
                            .where("votes", ">", 100)
                            .union(db.table("users").select("name").where("city", "Rome"))
                            .orderBy("name")
                            .limit(2)
                            .count(),
                    """
                    mysql mariadb | select count(*) as `aggregate` from ((select `name` from `users` where `votes` > ?) union (select `name` from `users` where `city` = ?) order by `name` asc limit ?) as `aggregate_table`
                    postgres      | select count(*) as "aggregate" from ((select "name" from "users" where "votes" > ?) union (select "name" from "users" where "city" = ?) order by "name" asc limit ?) as "aggregate_table"
                    sqlite        | select count(*) as "aggregate" from (select * from (select "name" from "users" where "votes" > ?) union select * from (select "name" from "users" where "city" = ?) order by "name" asc limit ?) as "aggregate_table"
                    """,
                    100,
                    "Rome",
                    2L),
            run(
                    "a sum of a union",
                    db -> db.table("users")
                            .select("votes")
                            .union(db.table("posts").select("score"))
                            .sum("votes"),
                    """
                    mysql mariadb | select sum(`votes`) as `aggregate` from ((select `votes` from `users`) union (select `score` from `posts`)) as `temp_table`
                    postgres      | select sum("votes") as "aggregate" from ((select "votes" from "users") union (select "score" from "posts")) as "temp_table"
                    sqlite        | select sum("votes") as "aggregate" from (select * from (select "votes" from "users") union select * from (select "score" from "posts")) as "temp_table"
                    """),
            run(
                    "whether a union has rows",
                    db -> db.table("users")
                            .select("name")
                            .where("votes", ">", 100)
                            .union(db.table("users").select("name").where("city", "Rome"))
                            .exists(),
                    """
                    mysql         | select exists ((select `name` from `users` where `votes` > ?) union (select `name` from `users` where `city` = ?)) as `exists`
                    mariadb       | select exists (select * from ((select `name` from `users` where `votes` > ?) union (select `name` from `users` where `city` = ?)) as `operand`) as `exists`
                    postgres      | select exists ((select "name" from "users" where "votes" > ?) union (select "name" from "users" where "city" = ?)) as "exists"
                    sqlite        | select exists (select * from (select "name" from "users" where "votes" > ?) union select * from (select "name" from "users" where "city" = ?)) as "exists"
                    """,
                    100,
                    "Rome"),
            run(
                    "the first of a union",
                    db -> db.table("users")
                            .select("name")
                            .where("votes", ">", 100)
                            .union(db.table("users").select("name").where("city", "Rome"))
                            .orderBy("name")
                            .first(),
                    """
                    mysql mariadb | (select `name` from `users` where `votes` > ?) union (select `name` from `users` where `city` = ?) order by `name` asc limit ?
                    postgres      | (select "name" from "users" where "votes" > ?) union (select "name" from "users" where "city" = ?) order by "name" asc limit ?
                    sqlite        | select * from (select "name" from "users" where "votes" > ?) union select * from (select "name" from "users" where "city" = ?) order by "name" asc limit ?
                    """,
                    100,
                    "Rome",
                    1L),
            run(
                    "one column of a union",
                    db -> db.table("users")
                            .select("id", "name")
                            .union(db.table("posts").select("id", "title"))
                            .orderBy("id")
                            .pluck("name"),
                    """
                    mysql mariadb | select `name` from ((select `id`, `name` from `users`) union (select `id`, `title` from `posts`)) as `temp_table` order by `id` asc
                    postgres      | select "name" from ((select "id", "name" from "users") union (select "id", "title" from "posts")) as "temp_table" order by "id" asc
                    sqlite        | select "name" from (select * from (select "id", "name" from "users") union select * from (select "id", "title" from "posts")) as "temp_table" order by "id" asc
                    """),
            run(
                    "a row of a union by its key",
                    db -> db.table("users")
                            .select("id", "name")
                            .union(db.table("posts").select("id", "title"))
                            .find(1),
                    """
                    mysql mariadb | select * from ((select `id`, `name` from `users`) union (select `id`, `title` from `posts`)) as `temp_table` where `id` = ? limit ?
                    postgres      | select * from ((select "id", "name" from "users") union (select "id", "title" from "posts")) as "temp_table" where "id" = ? limit ?
                    sqlite        | select * from (select * from (select "id", "name" from "users") union select * from (select "id", "title" from "posts")) as "temp_table" where "id" = ? limit ?
                    """,
                    1,
                    1L),
            ask(
                    "a union in a condition",
                    db -> db.table("users")
                            .whereIn(
                                    "id",
                                    db.table("posts")
                                            .select("user_id")
                                            .union(db.table("posts").select("id"))),
                    """
                    mysql mariadb | select * from `users` where `id` in ((select `user_id` from `posts`) union (select `id` from `posts`))
                    postgres      | select * from "users" where "id" in ((select "user_id" from "posts") union (select "id" from "posts"))
                    sqlite        | select * from "users" where "id" in (select * from (select "user_id" from "posts") union select * from (select "id" from "posts"))
                    """),
            ask(
                    "from a union",
                    db -> db.fromSub(
                                    db.table("users")
                                            .select("name")
                                            .where("votes", ">", 100)
                                            .union(db.table("users")
                                                    .select("name")
                                                    .where("city", "Rome")),
                                    "both")
                            .where("name", "Cid"),
                    """
                    mysql mariadb | select * from ((select `name` from `users` where `votes` > ?) union (select `name` from `users` where `city` = ?)) as `both` where `name` = ?
                    postgres      | select * from ((select "name" from "users" where "votes" > ?) union (select "name" from "users" where "city" = ?)) as "both" where "name" = ?
                    sqlite        | select * from (select * from (select "name" from "users" where "votes" > ?) union select * from (select "name" from "users" where "city" = ?)) as "both" where "name" = ?
                    """,
                    100,
                    "Rome",
                    "Cid"),
            ask(
                    "a union of rows of its own",
                    db -> db.values(List.of(Map.of("n", 1)), "one")
                            .union(db.values(List.of(Map.of("n", 2), Map.of("n", 3)), "more"))
                            .orderBy("n"),
                    """
                    mysql    | (select * from (values row(?)) as `one` (`n`)) union (select * from (values row(?), row(?)) as `more` (`n`)) order by `n` asc
                    mariadb  | (select * from (select ? as `n`) as `one`) union (select * from (select ? as `n` union all values (?)) as `more`) order by `n` asc
                    postgres | (select * from (values (cast(? as integer))) as "one" ("n")) union (select * from (values (cast(? as integer)), (cast(? as integer))) as "more" ("n")) order by "n" asc
                    sqlite   | select * from (select * from (select ? as "n") as "one") union select * from (select * from (select ? as "n" union all values (?)) as "more") order by "n" asc
                    """,
                    1,
                    2,
                    3),
            ask(
                    "a union of the first rows of each kind",
                    db -> db.table("posts")
                            .select("id")
                            .groupLimit(1, "user_id")
                            .orderBy("id")
                            .union(db.table("users").select("id")),
                    """
                    mysql mariadb | (select `id` from (select `id`, row_number() over (partition by `user_id` order by `id` asc) as `eloquent_row` from `posts`) as `eloquent_table` where `eloquent_row` <= ? order by `eloquent_row` asc) union (select `id` from `users`)
                    postgres      | (select "id" from (select "id", row_number() over (partition by "user_id" order by "id" asc) as "eloquent_row" from "posts") as "eloquent_table" where "eloquent_row" <= ? order by "eloquent_row" asc) union (select "id" from "users")
                    sqlite        | select * from (select "id" from (select "id", row_number() over (partition by "user_id" order by "id" asc) as "eloquent_row" from "posts") as "eloquent_table" where "eloquent_row" <= ? order by "eloquent_row" asc) union select * from (select "id" from "users")
                    """,
                    1L));
}
