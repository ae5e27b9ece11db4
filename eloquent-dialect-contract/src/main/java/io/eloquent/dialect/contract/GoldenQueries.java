package io.eloquent.dialect.contract;

import static io.eloquent.dialect.contract.Blog.row;
import static io.eloquent.dialect.contract.GoldenQuery.ask;
import static io.eloquent.dialect.contract.GoldenQuery.run;
import static io.eloquent.query.RawExpression.raw;

import java.util.List;
import java.util.Map;

/**
 * The SQL that each chain becomes: a part of what the library promises. A line names the databases that it is for, then
 * their SQL, or after {@code !} how the message of their refusal begins. The values that are bound follow the lines.
 */
final class GoldenQueries {
    private GoldenQueries() {}

    static final List<GoldenQuery> ALL = List.of(
            // ---- what is selected
            ask("everything", db -> db.table("users"), """
                    mysql mariadb   | select * from `users`
                    postgres sqlite | select * from "users"
                    """),
            ask(
                    "columns, of which one has another name",
                    db -> db.table("users").select("name as who", "users.votes"),
                    """
                    mysql mariadb   | select `name` as `who`, `users`.`votes` from `users`
                    postgres sqlite | select "name" as "who", "users"."votes" from "users"
                    """),
            ask("more columns", db -> db.table("users").select("name").addSelect("votes", "users.*"), """
                    mysql mariadb   | select `name`, `votes`, `users`.* from `users`
                    postgres sqlite | select "name", "votes", "users".* from "users"
                    """),
            ask(
                    "raw columns",
                    db -> db.table("users").selectRaw("votes + ? as more", 5).where("votes", ">", 1),
                    """
                    mysql mariadb   | select votes + ? as more from `users` where `votes` > ?
                    postgres sqlite | select votes + ? as more from "users" where "votes" > ?
                    """,
                    5,
                    1),
            ask("equal rows once", db -> db.table("users").select("city").distinct(), """
                    mysql mariadb   | select distinct `city` from `users`
                    postgres sqlite | select distinct "city" from "users"
                    """),
            ask(
                    "a table with another name",
                    db -> db.table("users as u").select("u.name").where("u.votes", 10),
                    """
                    mysql mariadb   | select `u`.`name` from `users` as `u` where `u`.`votes` = ?
                    postgres sqlite | select "u"."name" from "users" as "u" where "u"."votes" = ?
                    """,
                    10),
            ask("names that need their quotes", db -> db.table("users").select("name as a \"b\" `c` ; --"), """
                    mysql mariadb   | select `name` as `a "b" ``c`` ; --` from `users`
                    postgres sqlite | select "name" as "a ""b"" `c` ; --" from "users"
                    """),

            // ---- conditions
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
                    "ann@example.com"),

            // ---- joins
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

            // ---- groups
            ask(
                    "groups",
                    db -> db.table("users")
                            .select("city")
                            .selectRaw("count(*) as people")
                            .groupBy("city")
                            .having("city", ">", "A")
                            .orHaving("city", "=", null),
                    """
                    mysql mariadb   | select `city`, count(*) as people from `users` group by `city` having `city` > ? or `city` is null
                    postgres sqlite | select "city", count(*) as people from "users" group by "city" having "city" > ? or "city" is null
                    """,
                    "A"),
            ask(
                    "groups by several columns",
                    db -> db.table("users")
                            .select("city", "votes")
                            .groupBy("city", "users.votes")
                            .havingRaw("sum(votes) > ?", 100)
                            .orHavingRaw("count(*) = 1"),
                    """
                    mysql mariadb   | select `city`, `votes` from `users` group by `city`, `users`.`votes` having sum(votes) > ? or count(*) = 1
                    postgres sqlite | select "city", "votes" from "users" group by "city", "users"."votes" having sum(votes) > ? or count(*) = 1
                    """,
                    100),

            // ---- order and limits
            ask(
                    "an order",
                    db -> db.table("users")
                            .orderBy("votes", "DESC")
                            .orderBy("name")
                            .orderByDesc("users.id"),
                    """
                    mysql mariadb   | select * from `users` order by `votes` desc, `name` asc, `users`.`id` desc
                    postgres sqlite | select * from "users" order by "votes" desc, "name" asc, "users"."id" desc
                    """),
            ask(
                    "a raw order",
                    db -> db.table("users").orderByRaw("votes * ?", 2).oldest(),
                    """
                    mysql mariadb   | select * from `users` order by votes * ?, `created_at` asc
                    postgres sqlite | select * from "users" order by votes * ?, "created_at" asc
                    """,
                    2),
            ask("the latest", db -> db.table("users").latest().latest("votes"), """
                    mysql mariadb   | select * from `users` order by `created_at` desc, `votes` desc
                    postgres sqlite | select * from "users" order by "created_at" desc, "votes" desc
                    """),
            ask(
                    "a page",
                    db -> db.table("users")
                            .where("votes", ">", 5)
                            .orderBy("id")
                            .limit(15)
                            .offset(30),
                    """
                    mysql mariadb   | select * from `users` where `votes` > ? order by `id` asc limit ? offset ?
                    postgres sqlite | select * from "users" where "votes" > ? order by "id" asc limit ? offset ?
                    """,
                    5,
                    15L,
                    30L),
            ask("no rows at all", db -> db.table("users").limit(0), """
                    mysql mariadb   | select * from `users` limit ?
                    postgres sqlite | select * from "users" limit ?
                    """, 0L),
            ask("an offset alone", db -> db.table("users").orderBy("id").offset(5), """
                    mysql mariadb | select * from `users` order by `id` asc limit 18446744073709551615 offset ?
                    postgres      | select * from "users" order by "id" asc offset ?
                    sqlite        | select * from "users" order by "id" asc limit -1 offset ?
                    """, 5L),
            run("the first", db -> db.table("users").orderBy("id").first(), """
                    mysql mariadb   | select * from `users` order by `id` asc limit ?
                    postgres sqlite | select * from "users" order by "id" asc limit ?
                    """, 1L),
            run("by its key", db -> db.table("users").find(7), """
                    mysql mariadb   | select * from `users` where `id` = ? limit ?
                    postgres sqlite | select * from "users" where "id" = ? limit ?
                    """, 7, 1L),
            run(
                    "by its key, beside an or",
                    db -> db.table("users")
                            .where("votes", 10)
                            .orWhere("votes", 20)
                            .find(7),
                    """
                    mysql mariadb   | select * from `users` where (`votes` = ? or `votes` = ?) and `id` = ? limit ?
                    postgres sqlite | select * from "users" where ("votes" = ? or "votes" = ?) and "id" = ? limit ?
                    """,
                    10,
                    20,
                    7,
                    1L),
            run("one value", db -> db.table("users").where("id", 7).value("users.name"), """
                    mysql mariadb   | select `users`.`name` from `users` where `id` = ? limit ?
                    postgres sqlite | select "users"."name" from "users" where "id" = ? limit ?
                    """, 7, 1L),
            run("one column", db -> db.table("users").orderBy("id").pluck("name"), """
                    mysql mariadb   | select `name` from `users` order by `id` asc
                    postgres sqlite | select "name" from "users" order by "id" asc
                    """),
            run("one column by another", db -> db.table("users").pluck("name", "users.id"), """
                    mysql mariadb   | select `name`, `users`.`id` from `users`
                    postgres sqlite | select "name", "users"."id" from "users"
                    """),
            run("a chunk", db -> db.table("users").orderBy("votes").chunk(100).forEach(rows -> {}), """
                    mysql mariadb   | select * from `users` order by `votes` asc limit ? offset ?
                    postgres sqlite | select * from "users" order by "votes" asc limit ? offset ?
                    """, 100L, 0L),
            run(
                    "a chunk by key",
                    db -> db.table("users")
                            .where("votes", 1)
                            .orWhere("votes", 2)
                            .orderBy("votes")
                            .chunkById(100)
                            .forEach(rows -> {}),
                    """
                    mysql mariadb   | select * from `users` where (`votes` = ? or `votes` = ?) order by `id` asc limit ?
                    postgres sqlite | select * from "users" where ("votes" = ? or "votes" = ?) order by "id" asc limit ?
                    """,
                    1,
                    2,
                    100L),

            // ---- aggregates
            run(
                    "a count",
                    db -> db.table("users")
                            .where("votes", ">", 100)
                            .orderBy("id")
                            .count(),
                    """
                    mysql mariadb   | select count(*) as `aggregate` from `users` where `votes` > ?
                    postgres sqlite | select count(*) as "aggregate" from "users" where "votes" > ?
                    """,
                    100),
            run("a count of what is not NULL", db -> db.table("users").count("email"), """
                    mysql mariadb   | select count(`email`) as `aggregate` from `users`
                    postgres sqlite | select count("email") as "aggregate" from "users"
                    """),
            run(
                    "a count of different values",
                    db -> db.table("users").distinct().count("users.city"),
                    """
                    mysql mariadb   | select count(distinct `users`.`city`) as `aggregate` from `users`
                    postgres sqlite | select count(distinct "users"."city") as "aggregate" from "users"
                    """),
            run(
                    "a count of different rows",
                    db -> db.table("users").select("city", "votes").distinct().count(),
                    """
                    mysql mariadb   | select count(*) as `aggregate` from (select distinct `city`, `votes` from `users`) as `aggregate_table`
                    postgres sqlite | select count(*) as "aggregate" from (select distinct "city", "votes" from "users") as "aggregate_table"
                    """),
            run(
                    "a count of groups",
                    db -> db.table("users").select("city").groupBy("city").count(),
                    """
                    mysql mariadb   | select count(*) as `aggregate` from (select `city` from `users` group by `city`) as `aggregate_table`
                    postgres sqlite | select count(*) as "aggregate" from (select "city" from "users" group by "city") as "aggregate_table"
                    """),
            run(
                    "a count of a page",
                    db -> db.table("users").orderBy("id").limit(10).offset(20).count(),
                    """
                    mysql mariadb   | select count(*) as `aggregate` from (select * from `users` order by `id` asc limit ? offset ?) as `aggregate_table`
                    postgres sqlite | select count(*) as "aggregate" from (select * from "users" order by "id" asc limit ? offset ?) as "aggregate_table"
                    """,
                    10L,
                    20L),
            run("the largest", db -> db.table("users").max("votes"), """
                    mysql mariadb   | select max(`votes`) as `aggregate` from `users`
                    postgres sqlite | select max("votes") as "aggregate" from "users"
                    """),
            run(
                    "a sum",
                    db -> db.table("users")
                            .join("posts", "users.id", "posts.user_id")
                            .sum("posts.score"),
                    """
                    mysql mariadb   | select sum(`posts`.`score`) as `aggregate` from `users` inner join `posts` on `users`.`id` = `posts`.`user_id`
                    postgres sqlite | select sum("posts"."score") as "aggregate" from "users" inner join "posts" on "users"."id" = "posts"."user_id"
                    """),
            run("a sum of different values", db -> db.table("users").distinct().sum("votes"), """
                    mysql mariadb   | select sum(distinct `votes`) as `aggregate` from `users`
                    postgres sqlite | select sum(distinct "votes") as "aggregate" from "users"
                    """),
            run(
                    "an average of the best",
                    db -> db.table("users").orderByDesc("votes").limit(3).avg("votes"),
                    """
                    mysql mariadb   | select avg(`votes`) as `aggregate` from (select `votes` from `users` order by `votes` desc limit ?) as `aggregate_table`
                    postgres sqlite | select avg("votes") as "aggregate" from (select "votes" from "users" order by "votes" desc limit ?) as "aggregate_table"
                    """,
                    3L),
            run(
                    "whether there is a row",
                    db -> db.table("users").where("votes", ">", 100).exists(),
                    """
                    mysql mariadb   | select exists (select * from `users` where `votes` > ?) as `exists`
                    postgres sqlite | select exists (select * from "users" where "votes" > ?) as "exists"
                    """,
                    100),

            // ---- inserts
            run(
                    "a row, its columns by name",
                    db -> db.table("users").insert(Map.of("name", "Fay", "email", "fay@example.com")),
                    """
                    mysql mariadb   | insert into `users` (`email`, `name`) values (?, ?)
                    postgres sqlite | insert into "users" ("email", "name") values (?, ?)
                    """,
                    "fay@example.com",
                    "Fay"),
            run(
                    "rows",
                    db -> db.table("users")
                            .insert(List.of(Map.of("name", "Fay", "votes", 1), Map.of("votes", 2, "name", "Gus"))),
                    """
                    mysql mariadb   | insert into `users` (`name`, `votes`) values (?, ?), (?, ?)
                    postgres sqlite | insert into "users" ("name", "votes") values (?, ?), (?, ?)
                    """,
                    "Fay",
                    1,
                    "Gus",
                    2),
            run(
                    "a row with NULL and raw SQL",
                    db -> db.table("users").insert(row("name", raw("upper(?)", "fay"), "city", null)),
                    """
                    mysql mariadb   | insert into `users` (`city`, `name`) values (?, upper(?))
                    postgres sqlite | insert into "users" ("city", "name") values (?, upper(?))
                    """,
                    null,
                    "fay"),
            run("a row of defaults", db -> db.table("tags").insert(Map.of()), """
                    mysql mariadb   | insert into `tags` () values ()
                    postgres sqlite | insert into "tags" default values
                    """),
            run("a row whose key is wanted", db -> db.table("users").insertGetId(Map.of("name", "Fay")), """
                    mysql mariadb | insert into `users` (`name`) values (?)
                    postgres      | insert into "users" ("name") values (?) returning "id"
                    sqlite        | insert into "users" ("name") values (?)
                    """, "Fay"),

            // ---- updates
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
                    postgres      | update "users" set "city" = ? where "ctid" in (select "users"."ctid" from "users" where "votes" > ? order by "votes" asc limit ?)
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
                    postgres | update "users" set "city" = ? where "ctid" in (select "users"."ctid" from "users" order by "votes" asc limit ? offset ?)
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
                    postgres      | update "users" set "votes" = ? where "ctid" in (select "users"."ctid" from "users" inner join "posts" on "users"."id" = "posts"."user_id" where "posts"."score" > ?)
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

            // ---- deletes
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
                    postgres      | delete from "users" where "ctid" in (select "users"."ctid" from "users" order by "votes" desc limit ?)
                    sqlite        | delete from "users" where "rowid" in (select "users"."rowid" from "users" order by "votes" desc limit ?)
                    """,
                    2L),
            run(
                    "a delete of those after the first few",
                    db -> db.table("users").orderBy("votes").offset(3).delete(),
                    """
                    mysql    | ! mysql does not support offset in an update or a delete; select the keys first and write with whereIn
                    mariadb  | ! mariadb does not support offset in an update or a delete; select the keys first and write with whereIn
                    postgres | delete from "users" where "ctid" in (select "users"."ctid" from "users" order by "votes" asc offset ?)
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
                    postgres      | delete from "users" where "ctid" in (select "users"."ctid" from "users" inner join "posts" on "users"."id" = "posts"."user_id" where "posts"."score" > ?)
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
                    postgres | delete from "users" where "ctid" in (select "users"."ctid" from "users" inner join "posts" on "users"."id" = "posts"."user_id" order by "posts"."id" asc limit ?)
                    sqlite   | delete from "users" where "rowid" in (select "users"."rowid" from "users" inner join "posts" on "users"."id" = "posts"."user_id" order by "posts"."id" asc limit ?)
                    """,
                    1L),
            run(
                    "a delete from a table with another name",
                    db -> db.table("users as u").where("u.votes", "<", 1).delete(),
                    """
                    mysql mariadb   | delete `u` from `users` as `u` where `u`.`votes` < ?
                    postgres sqlite | delete from "users" as "u" where "u"."votes" < ?
                    """,
                    1));
}
