package io.eloquent.dialect.contract;

import static io.eloquent.dialect.contract.GoldenQuery.run;

import java.util.List;

/** What becomes of many rows. */
final class GoldenAggregates {
    private GoldenAggregates() {}

    static final List<GoldenQuery> ALL = List.of(
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
                    100));
}
