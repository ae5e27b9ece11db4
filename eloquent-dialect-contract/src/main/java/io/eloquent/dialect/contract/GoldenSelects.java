package io.eloquent.dialect.contract;

import static io.eloquent.dialect.contract.GoldenQuery.ask;
import static io.eloquent.query.RawExpression.raw;

import io.eloquent.query.Column;
import java.util.List;
import java.util.Map;

/** What is selected, and from where. */
final class GoldenSelects {
    private GoldenSelects() {}

    static final List<GoldenQuery> ALL = List.of(
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
            ask("all columns of one table", db -> db.table("users").select("*"), """
                    mysql mariadb   | select * from `users`
                    postgres sqlite | select * from "users"
                    """),
            ask(
                    "typed columns",
                    db -> db.table("users")
                            .select(new Column<>("name"), new Column<>("votes").of("users"))
                            .addSelect(new Column<>("city")),
                    """
                    mysql mariadb   | select `name`, `users`.`votes`, `city` from `users`
                    postgres sqlite | select "name", "users"."votes", "city" from "users"
                    """),
            ask(
                    "what a query finds, beside columns",
                    db -> db.table("users")
                            .select("id")
                            .selectSub(
                                    db.table("posts")
                                            .selectRaw("max(score)")
                                            .whereColumn("posts.user_id", "users.id")
                                            .where("published", true),
                                    "best")
                            .where("votes", ">", 1),
                    """
                    mysql mariadb   | select `id`, (select max(score) from `posts` where `posts`.`user_id` = `users`.`id` and `published` = ?) as `best` from `users` where `votes` > ?
                    postgres sqlite | select "id", (select max(score) from "posts" where "posts"."user_id" = "users"."id" and "published" = ?) as "best" from "users" where "votes" > ?
                    """,
                    true,
                    1),
            ask(
                    "what a query finds, beside all columns",
                    db -> db.table("users")
                            .addSelect(
                                    db.table("posts").selectRaw("max(score)").whereColumn("posts.user_id", "users.id"),
                                    "best"),
                    """
                    mysql mariadb   | select `users`.*, (select max(score) from `posts` where `posts`.`user_id` = `users`.`id`) as `best` from `users`
                    postgres sqlite | select "users".*, (select max(score) from "posts" where "posts"."user_id" = "users"."id") as "best" from "users"
                    """),
            ask(
                    "a raw expression with a name",
                    db -> db.table("users").select("name").selectExpression(raw("votes * ?", 2), "doubled"),
                    """
                    mysql mariadb   | select `name`, votes * ? as `doubled` from `users`
                    postgres sqlite | select "name", votes * ? as "doubled" from "users"
                    """,
                    2),
            ask(
                    "raw columns alone",
                    db -> db.table("users").selectRaw("name, votes").selectRaw("? as one", 1),
                    """
                    mysql mariadb   | select name, votes, ? as one from `users`
                    postgres sqlite | select name, votes, ? as one from "users"
                    """,
                    1),
            ask(
                    "different rows of several columns",
                    db -> db.table("users").select("city", "votes").distinct(),
                    """
                    mysql mariadb   | select distinct `city`, `votes` from `users`
                    postgres sqlite | select distinct "city", "votes" from "users"
                    """),
            ask(
                    "the first of rows that are equal in a column",
                    db -> db.table("users").distinctOn("city").orderBy("city").orderByDesc("votes"),
                    """
                    mysql    | ! mysql does not support distinct on
                    mariadb  | ! mariadb does not support distinct on
                    postgres | select distinct on ("city") * from "users" order by "city" asc, "votes" desc
                    sqlite   | ! sqlite does not support distinct on
                    """),
            ask(
                    "the first of rows that are equal in two columns",
                    db -> db.table("users")
                            .select("name")
                            .distinctOn("city", "votes")
                            .orderBy("city")
                            .orderBy("votes")
                            .orderBy("id"),
                    """
                    mysql    | ! mysql does not support distinct on
                    mariadb  | ! mariadb does not support distinct on
                    postgres | select distinct on ("city", "votes") "name" from "users" order by "city" asc, "votes" asc, "id" asc
                    sqlite   | ! sqlite does not support distinct on
                    """),
            ask(
                    "from a query",
                    db -> db.fromSub(db.table("users").where("votes", ">", 100), "popular")
                            .where("city", "Rome"),
                    """
                    mysql mariadb   | select * from (select * from `users` where `votes` > ?) as `popular` where `city` = ?
                    postgres sqlite | select * from (select * from "users" where "votes" > ?) as "popular" where "city" = ?
                    """,
                    100,
                    "Rome"),
            ask(
                    "from a query, instead of a table",
                    db -> db.table("users")
                            .select("popular.name")
                            .fromSub(db.table("users").where("votes", ">", 100), "popular"),
                    """
                    mysql mariadb   | select `popular`.`name` from (select * from `users` where `votes` > ?) as `popular`
                    postgres sqlite | select "popular"."name" from (select * from "users" where "votes" > ?) as "popular"
                    """,
                    100),
            ask(
                    "from raw SQL",
                    db -> db.query()
                            .fromRaw("(select 1 + ? as n) as numbers", 1)
                            .where("n", 2),
                    """
                    mysql mariadb   | select * from (select 1 + ? as n) as numbers where `n` = ?
                    postgres sqlite | select * from (select 1 + ? as n) as numbers where "n" = ?
                    """,
                    1,
                    2),
            ask("from another table", db -> db.table("users").where("score", 5).from("posts as p"), """
                    mysql mariadb   | select * from `posts` as `p` where `score` = ?
                    postgres sqlite | select * from "posts" as "p" where "score" = ?
                    """, 5),
            ask("from no table", db -> db.query().selectRaw("1 as one"), """
                    mysql mariadb postgres sqlite | select 1 as one
                    """),
            ask(
                    "from rows of its own",
                    db -> db.values(
                                    List.of(Map.of("id", 1, "label", "one"), Map.of("id", 2, "label", "two")),
                                    "numbers")
                            .where("id", ">", 1),
                    """
                    mysql    | select * from (values row(?, ?), row(?, ?)) as `numbers` (`id`, `label`) where `id` > ?
                    mariadb  | select * from (select ? as `id`, ? as `label` union all values (?, ?)) as `numbers` where `id` > ?
                    postgres | select * from (values (cast(? as integer), cast(? as text)), (cast(? as integer), cast(? as text))) as "numbers" ("id", "label") where "id" > ?
                    sqlite   | select * from (select ? as "id", ? as "label" union all values (?, ?)) as "numbers" where "id" > ?
                    """,
                    1,
                    "one",
                    2,
                    "two",
                    1),
            ask("from one row of its own", db -> db.values(List.of(Map.of("id", 1)), "numbers"), """
                    mysql    | select * from (values row(?)) as `numbers` (`id`)
                    mariadb  | select * from (select ? as `id`) as `numbers`
                    postgres | select * from (values (cast(? as integer))) as "numbers" ("id")
                    sqlite   | select * from (select ? as "id") as "numbers"
                    """, 1),
            ask(
                    "if a condition holds",
                    db -> db.table("users")
                            .when(true, q -> q.where("votes", 10))
                            .when(false, q -> q.where("votes", 20))
                            .unless(false, q -> q.where("city", "Paris")),
                    """
                    mysql mariadb   | select * from `users` where `votes` = ? and `city` = ?
                    postgres sqlite | select * from "users" where "votes" = ? and "city" = ?
                    """,
                    10,
                    "Paris"),
            ask(
                    "one thing or another",
                    db -> db.table("users")
                            .when(false, q -> q.where("votes", 1), q -> q.where("votes", 2))
                            .unless(true, q -> q.where("votes", 3), q -> q.where("votes", 4)),
                    """
                    mysql mariadb   | select * from `users` where `votes` = ? and `votes` = ?
                    postgres sqlite | select * from "users" where "votes" = ? and "votes" = ?
                    """,
                    2,
                    4),
            ask(
                    "if a value is there",
                    db -> db.table("users")
                            .when("Rome", (q, city) -> q.where("city", city))
                            .when((String) null, (q, city) -> q.where("name", city)),
                    """
                    mysql mariadb   | select * from `users` where `city` = ?
                    postgres sqlite | select * from "users" where "city" = ?
                    """,
                    "Rome"),
            ask(
                    "through a function",
                    db -> db.table("users").tap(q -> q.where("votes", 1)).pipe(q -> q.where("votes", 2)),
                    """
                    mysql mariadb   | select * from `users` where `votes` = ?
                    postgres sqlite | select * from "users" where "votes" = ?
                    """,
                    2));
}
