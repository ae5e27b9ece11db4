package io.eloquent.dialect.contract;

import static io.eloquent.dialect.contract.GoldenQuery.ask;
import static io.eloquent.dialect.contract.GoldenQuery.run;

import io.eloquent.query.Column;
import java.util.Arrays;
import java.util.List;

/** In which order, and how many. */
final class GoldenOrders {
    private GoldenOrders() {}

    static final List<GoldenQuery> ALL = List.of(
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
            ask(
                    "an order by what a query finds",
                    db -> db.table("users")
                            .orderBy(db.table("posts")
                                    .selectRaw("max(score)")
                                    .whereColumn("posts.user_id", "users.id")
                                    .where("published", true))
                            .orderByDesc(
                                    db.table("posts").selectRaw("count(*)").whereColumn("posts.user_id", "users.id")),
                    """
                    mysql mariadb   | select * from `users` order by (select max(score) from `posts` where `posts`.`user_id` = `users`.`id` and `published` = ?) asc, (select count(*) from `posts` where `posts`.`user_id` = `users`.`id`) desc
                    postgres sqlite | select * from "users" order by (select max(score) from "posts" where "posts"."user_id" = "users"."id" and "published" = ?) asc, (select count(*) from "posts" where "posts"."user_id" = "users"."id") desc
                    """,
                    true),
            ask(
                    "an order by what a query finds, with a direction",
                    db -> db.table("users").orderBy(db.table("posts").selectRaw("max(score)"), "desc"),
                    """
                    mysql mariadb   | select * from `users` order by (select max(score) from `posts`) desc
                    postgres sqlite | select * from "users" order by (select max(score) from "posts") desc
                    """),
            ask(
                    "an order by typed keys",
                    db -> db.table("users")
                            .orderBy(
                                    new Column<>("votes").desc(),
                                    new Column<>("name").of("users").asc()),
                    """
                    mysql mariadb   | select * from `users` order by `votes` desc, `users`.`name` asc
                    postgres sqlite | select * from "users" order by "votes" desc, "users"."name" asc
                    """),
            ask(
                    "NULLs first",
                    db -> db.table("users")
                            .orderBy(
                                    new Column<>("city").asc().nullsFirst(),
                                    new Column<>("email").desc().nullsFirst()),
                    """
                    mysql mariadb   | select * from `users` order by `city` is null desc, `city` asc, `email` is null desc, `email` desc
                    postgres sqlite | select * from "users" order by "city" asc nulls first, "email" desc nulls first
                    """),
            ask(
                    "NULLs last",
                    db -> db.table("users")
                            .orderBy(
                                    new Column<>("city").desc().nullsLast(),
                                    new Column<>("email").asc().nullsLast()),
                    """
                    mysql mariadb   | select * from `users` order by `city` is null asc, `city` desc, `email` is null asc, `email` asc
                    postgres sqlite | select * from "users" order by "city" desc nulls last, "email" asc nulls last
                    """),
            ask("no order", db -> db.table("users").inRandomOrder().limit(2), """
                    mysql mariadb   | select * from `users` order by rand() limit ?
                    postgres sqlite | select * from "users" order by random() limit ?
                    """, 2L),
            ask(
                    "no order, the same each time",
                    db -> db.table("users").inRandomOrder(7).orderBy("id"),
                    """
                    mysql mariadb | select * from `users` order by rand(?), `id` asc
                    postgres      | ! postgres does not support a seed for random numbers
                    sqlite        | ! sqlite does not support a seed for random numbers
                    """,
                    7L),
            ask(
                    "the order of values",
                    db -> db.table("users")
                            .inOrderOf("city", List.of("Rome", "Paris"))
                            .orderBy("id"),
                    """
                    mysql mariadb   | select * from `users` order by case when `city` = ? then 0 when `city` = ? then 1 else 2 end, `id` asc
                    postgres sqlite | select * from "users" order by case when "city" = ? then 0 when "city" = ? then 1 else 2 end, "id" asc
                    """,
                    "Rome",
                    "Paris"),
            ask(
                    "the order of values, with NULL",
                    db -> db.table("users").inOrderOf("users.city", Arrays.asList(null, "Rome")),
                    """
                    mysql mariadb   | select * from `users` order by case when `users`.`city` is null then 0 when `users`.`city` = ? then 1 else 2 end
                    postgres sqlite | select * from "users" order by case when "users"."city" is null then 0 when "users"."city" = ? then 1 else 2 end
                    """,
                    "Rome"),
            ask(
                    "the order of typed values",
                    db -> db.table("users").inOrderOf(new Column<Object, Integer>("votes"), List.of(150, 10)),
                    """
                    mysql mariadb   | select * from `users` order by case when `votes` = ? then 0 when `votes` = ? then 1 else 2 end
                    postgres sqlite | select * from "users" order by case when "votes" = ? then 0 when "votes" = ? then 1 else 2 end
                    """,
                    150,
                    10),
            ask("the order of no values", db -> db.table("users").inOrderOf("city", List.of()), """
                    mysql mariadb   | select * from `users`
                    postgres sqlite | select * from "users"
                    """),
            ask(
                    "another order",
                    db -> db.table("users").orderBy("id").orderByRaw("votes").reorder("name"),
                    """
                    mysql mariadb   | select * from `users` order by `name` asc
                    postgres sqlite | select * from "users" order by "name" asc
                    """),
            ask(
                    "another order with a direction",
                    db -> db.table("users").orderBy("id").reorder("name", "desc"),
                    """
                    mysql mariadb   | select * from `users` order by `name` desc
                    postgres sqlite | select * from "users" order by "name" desc
                    """),
            ask(
                    "another order, largest first",
                    db -> db.table("users").orderBy("id").reorderDesc("name").orderBy("votes"),
                    """
                    mysql mariadb   | select * from `users` order by `name` desc, `votes` asc
                    postgres sqlite | select * from "users" order by "name" desc, "votes" asc
                    """),
            ask(
                    "another order by typed keys",
                    db -> db.table("users").orderBy("id").reorder(new Column<>("name").asc()),
                    """
                    mysql mariadb   | select * from `users` order by `name` asc
                    postgres sqlite | select * from "users" order by "name" asc
                    """),
            ask(
                    "no order any more",
                    db -> db.table("users").orderBy("id").latest().reorder(),
                    """
                    mysql mariadb   | select * from `users`
                    postgres sqlite | select * from "users"
                    """),
            ask("the oldest", db -> db.table("users").oldest("votes").oldest(), """
                    mysql mariadb   | select * from `users` order by `votes` asc, `created_at` asc
                    postgres sqlite | select * from "users" order by "votes" asc, "created_at" asc
                    """),
            ask("a page of a size", db -> db.table("users").orderBy("id").forPage(3, 10), """
                    mysql mariadb   | select * from `users` order by `id` asc limit ? offset ?
                    postgres sqlite | select * from "users" order by "id" asc limit ? offset ?
                    """, 10L, 20L),
            ask(
                    "taken and skipped",
                    db -> db.table("users").orderBy("id").take(2).skip(1),
                    """
                    mysql mariadb   | select * from `users` order by `id` asc limit ? offset ?
                    postgres sqlite | select * from "users" order by "id" asc limit ? offset ?
                    """,
                    2L,
                    1L),
            ask(
                    "a page after a key",
                    db -> db.table("users")
                            .orderBy("name")
                            .where("votes", 1)
                            .orWhere("votes", 2)
                            .forPageAfterId(10, 7),
                    """
                    mysql mariadb   | select * from `users` where (`votes` = ? or `votes` = ?) and `id` > ? order by `id` asc limit ?
                    postgres sqlite | select * from "users" where ("votes" = ? or "votes" = ?) and "id" > ? order by "id" asc limit ?
                    """,
                    1,
                    2,
                    7,
                    10L),
            ask("the first page by key", db -> db.table("users").forPageAfterId(10, null, "users.id"), """
                    mysql mariadb   | select * from `users` order by `users`.`id` asc limit ?
                    postgres sqlite | select * from "users" order by "users"."id" asc limit ?
                    """, 10L),
            ask("a page before a key", db -> db.table("users").orderBy("name").forPageBeforeId(10, 7), """
                    mysql mariadb   | select * from `users` where `id` < ? order by `id` desc limit ?
                    postgres sqlite | select * from "users" where "id" < ? order by "id" desc limit ?
                    """, 7, 10L),
            ask("the last page by key", db -> db.table("users").forPageBeforeId(10, null, "votes"), """
                    mysql mariadb   | select * from `users` order by `votes` desc limit ?
                    postgres sqlite | select * from "users" order by "votes" desc limit ?
                    """, 10L),
            run("the first of none", db -> db.table("users").limit(0).first(), """
                    mysql mariadb   | select * from `users` limit ?
                    postgres sqlite | select * from "users" limit ?
                    """, 0L),
            run(
                    "the first of one",
                    db -> db.table("users").where("id", 7).limit(1).first(),
                    """
                    mysql mariadb   | select * from `users` where `id` = ? limit ?
                    postgres sqlite | select * from "users" where "id" = ? limit ?
                    """,
                    7,
                    1L),
            run("one value of none", db -> db.table("users").limit(0).value("name"), """
                    mysql mariadb   | select `name` from `users` limit ?
                    postgres sqlite | select "name" from "users" limit ?
                    """, 0L),
            run(
                    "one column by its other name",
                    db -> db.table("users")
                            .select("name as who", "votes as v")
                            .orderBy("v")
                            .pluck("who"),
                    """
                    mysql mariadb   | select `name` as `who`, `votes` as `v` from `users` order by `v` asc
                    postgres sqlite | select "name" as "who", "votes" as "v" from "users" order by "v" asc
                    """),
            run("one column as a text", db -> db.table("users").orderBy("id").implode("name", ", "), """
                    mysql mariadb   | select `name` from `users` order by `id` asc
                    postgres sqlite | select "name" from "users" order by "id" asc
                    """),
            run("a list of one column", db -> db.table("users").orderBy("id").lists("name"), """
                    mysql mariadb   | select `name` from `users` order by `id` asc
                    postgres sqlite | select "name" from "users" order by "id" asc
                    """),
            run("a list of one column by another", db -> db.table("users").lists("name", "id"), """
                    mysql mariadb   | select `name`, `id` from `users`
                    postgres sqlite | select "name", "id" from "users"
                    """),
            ask(
                    "the first rows of each kind",
                    db -> db.table("posts")
                            .groupLimit(2, "user_id")
                            .orderByDesc("score")
                            .where("published", true),
                    """
                    mysql mariadb   | select * from (select *, row_number() over (partition by `user_id` order by `score` desc) as `eloquent_row` from `posts` where `published` = ?) as `eloquent_table` where `eloquent_row` <= ? order by `eloquent_row` asc
                    postgres sqlite | select * from (select *, row_number() over (partition by "user_id" order by "score" desc) as "eloquent_row" from "posts" where "published" = ?) as "eloquent_table" where "eloquent_row" <= ? order by "eloquent_row" asc
                    """,
                    true,
                    2L),
            ask(
                    "the first rows of each kind, of some columns",
                    db -> db.table("posts")
                            .select("title", "posts.user_id as author")
                            .groupLimit(1, "user_id")
                            .orderBy("id")
                            .limit(3),
                    """
                    mysql mariadb   | select `title`, `author` from (select `title`, `posts`.`user_id` as `author`, row_number() over (partition by `user_id` order by `id` asc) as `eloquent_row` from `posts`) as `eloquent_table` where `eloquent_row` <= ? order by `eloquent_row` asc limit ?
                    postgres sqlite | select "title", "author" from (select "title", "posts"."user_id" as "author", row_number() over (partition by "user_id" order by "id" asc) as "eloquent_row" from "posts") as "eloquent_table" where "eloquent_row" <= ? order by "eloquent_row" asc limit ?
                    """,
                    1L,
                    3L),
            ask("any rows of each kind", db -> db.table("posts").groupLimit(1, "user_id"), """
                    mysql mariadb   | select * from (select *, row_number() over (partition by `user_id`) as `eloquent_row` from `posts`) as `eloquent_table` where `eloquent_row` <= ? order by `eloquent_row` asc
                    postgres sqlite | select * from (select *, row_number() over (partition by "user_id") as "eloquent_row" from "posts") as "eloquent_table" where "eloquent_row" <= ? order by "eloquent_row" asc
                    """, 1L),
            run(
                    "a count of the first rows of each kind",
                    db -> db.table("posts")
                            .groupLimit(1, "user_id")
                            .orderBy("id")
                            .count(),
                    """
                    mysql mariadb   | select count(*) as `aggregate` from (select * from (select *, row_number() over (partition by `user_id` order by `id` asc) as `eloquent_row` from `posts`) as `eloquent_table` where `eloquent_row` <= ? order by `eloquent_row` asc) as `aggregate_table`
                    postgres sqlite | select count(*) as "aggregate" from (select * from (select *, row_number() over (partition by "user_id" order by "id" asc) as "eloquent_row" from "posts") as "eloquent_table" where "eloquent_row" <= ? order by "eloquent_row" asc) as "aggregate_table"
                    """,
                    1L),
            ask(
                    "the first rows of each kind, in a condition",
                    db -> db.table("users")
                            .whereIn(
                                    "id",
                                    db.table("posts")
                                            .select("user_id")
                                            .groupLimit(1, "published")
                                            .orderBy("score")),
                    """
                    mysql mariadb   | select * from `users` where `id` in (select `user_id` from (select `user_id`, row_number() over (partition by `published` order by `score` asc) as `eloquent_row` from `posts`) as `eloquent_table` where `eloquent_row` <= ? order by `eloquent_row` asc)
                    postgres sqlite | select * from "users" where "id" in (select "user_id" from (select "user_id", row_number() over (partition by "published" order by "score" asc) as "eloquent_row" from "posts") as "eloquent_table" where "eloquent_row" <= ? order by "eloquent_row" asc)
                    """,
                    1L),
            ask(
                    "the first rows, in a condition",
                    db -> db.table("users")
                            .whereIn(
                                    "id",
                                    db.table("posts")
                                            .select("user_id")
                                            .orderBy("id")
                                            .limit(2))
                            .whereNotIn(
                                    "id",
                                    db.table("posts").select("id").limit(1).offset(2)),
                    """
                    mysql mariadb   | select * from `users` where `id` in (select * from (select `user_id` from `posts` order by `id` asc limit ?) as `limited`) and `id` not in (select * from (select `id` from `posts` limit ? offset ?) as `limited`)
                    postgres sqlite | select * from "users" where "id" in (select "user_id" from "posts" order by "id" asc limit ?) and "id" not in (select "id" from "posts" limit ? offset ?)
                    """,
                    2L,
                    1L,
                    2L));
}
