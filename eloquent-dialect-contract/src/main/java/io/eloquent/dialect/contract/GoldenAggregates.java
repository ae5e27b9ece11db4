package io.eloquent.dialect.contract;

import static io.eloquent.dialect.contract.GoldenQuery.run;
import static io.eloquent.query.RawExpression.raw;

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
                    100),
            run(
                    "any function of many rows",
                    db -> db.table("users").where("votes", ">", 1).aggregate("max", "votes"),
                    """
                    mysql mariadb   | select max(`votes`) as `aggregate` from `users` where `votes` > ?
                    postgres sqlite | select max("votes") as "aggregate" from "users" where "votes" > ?
                    """,
                    1),
            run(
                    "a count of a part",
                    db -> db.table("users").orderBy("id").offset(1).limit(2).count(),
                    """
                    mysql mariadb   | select count(*) as `aggregate` from (select * from `users` order by `id` asc limit ? offset ?) as `aggregate_table`
                    postgres sqlite | select count(*) as "aggregate" from (select * from "users" order by "id" asc limit ? offset ?) as "aggregate_table"
                    """,
                    2L,
                    1L),
            run(
                    "a count of a part of joined tables",
                    db -> db.table("users")
                            .join("posts", "users.id", "posts.user_id")
                            .orderBy("users.id")
                            .limit(2)
                            .count(),
                    """
                    mysql mariadb   | select count(*) as `aggregate` from (select 1 as `one` from `users` inner join `posts` on `users`.`id` = `posts`.`user_id` order by `users`.`id` asc limit ?) as `aggregate_table`
                    postgres sqlite | select count(*) as "aggregate" from (select 1 as "one" from "users" inner join "posts" on "users"."id" = "posts"."user_id" order by "users"."id" asc limit ?) as "aggregate_table"
                    """,
                    2L),
            run(
                    "a count of groups that are left",
                    db -> db.table("users")
                            .select("city")
                            .groupBy("city")
                            .havingRaw("count(*) > ?", 1)
                            .count(),
                    """
                    mysql mariadb   | select count(*) as `aggregate` from (select `city` from `users` group by `city` having count(*) > ?) as `aggregate_table`
                    postgres sqlite | select count(*) as "aggregate" from (select "city" from "users" group by "city" having count(*) > ?) as "aggregate_table"
                    """,
                    1),
            run(
                    "a count of a column of a part",
                    db -> db.table("users").orderBy("id").limit(3).count("users.email"),
                    """
                    mysql mariadb   | select count(`email`) as `aggregate` from (select `users`.`email` from `users` order by `id` asc limit ?) as `aggregate_table`
                    postgres sqlite | select count("email") as "aggregate" from (select "users"."email" from "users" order by "id" asc limit ?) as "aggregate_table"
                    """,
                    3L),
            run(
                    "a sum of a part",
                    db -> db.table("users").orderByDesc("votes").limit(2).sum("votes"),
                    """
                    mysql mariadb   | select sum(`votes`) as `aggregate` from (select `votes` from `users` order by `votes` desc limit ?) as `aggregate_table`
                    postgres sqlite | select sum("votes") as "aggregate" from (select "votes" from "users" order by "votes" desc limit ?) as "aggregate_table"
                    """,
                    2L),
            run(
                    "the average of different values",
                    db -> db.table("users").distinct().avg("votes"),
                    """
                    mysql mariadb   | select avg(distinct `votes`) as `aggregate` from `users`
                    postgres sqlite | select avg(distinct "votes") as "aggregate" from "users"
                    """),
            run(
                    "the largest of what has a name",
                    db -> db.table("users")
                            .selectExpression(raw("votes * ?", 2), "doubled")
                            .limit(3)
                            .max("doubled"),
                    """
                    mysql mariadb   | select max(`doubled`) as `aggregate` from (select votes * ? as `doubled` from `users` limit ?) as `aggregate_table`
                    postgres sqlite | select max("doubled") as "aggregate" from (select votes * ? as "doubled" from "users" limit ?) as "aggregate_table"
                    """,
                    2,
                    3L),
            run(
                    "a count of the first of rows that are equal",
                    db -> db.table("users").distinctOn("city").orderBy("city").count(),
                    """
                    mysql    | ! mysql does not support distinct on
                    mariadb  | ! mariadb does not support distinct on
                    postgres | select count(*) as "aggregate" from (select distinct on ("city") * from "users" order by "city" asc) as "aggregate_table"
                    sqlite   | ! sqlite does not support distinct on
                    """),
            run(
                    "whether groups are left",
                    db -> db.table("users")
                            .select("city")
                            .groupBy("city")
                            .having("city", "Rome")
                            .exists(),
                    """
                    mysql mariadb   | select exists (select `city` from `users` group by `city` having `city` = ?) as `exists`
                    postgres sqlite | select exists (select "city" from "users" group by "city" having "city" = ?) as "exists"
                    """,
                    "Rome"),
            run(
                    "whether there are none",
                    db -> db.table("users").where("votes", 999).doesntExist(),
                    """
                    mysql mariadb   | select exists (select * from `users` where `votes` = ?) as `exists`
                    postgres sqlite | select exists (select * from "users" where "votes" = ?) as "exists"
                    """,
                    999));
}
