package io.eloquent.dialect.contract;

import static io.eloquent.dialect.contract.Blog.row;
import static io.eloquent.dialect.contract.GoldenQuery.run;
import static io.eloquent.query.RawExpression.raw;

import java.util.List;
import java.util.Map;

/** New rows. */
final class GoldenInserts {
    private GoldenInserts() {}

    static final List<GoldenQuery> ALL = List.of(
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
            run(
                    "rows, without those that are there",
                    db -> db.table("members")
                            .insertOrIgnore(
                                    List.of(Map.of("email", "a@x", "name", "A"), Map.of("email", "b@x", "name", "B"))),
                    """
                    mysql mariadb   | insert ignore into `members` (`email`, `name`) values (?, ?), (?, ?)
                    postgres sqlite | insert into "members" ("email", "name") values (?, ?), (?, ?) on conflict do nothing
                    """,
                    "a@x",
                    "A",
                    "b@x",
                    "B"),
            run(
                    "rows of a query",
                    db -> db.table("members")
                            .insertUsing(
                                    List.of("email", "name"),
                                    db.table("users")
                                            .select("email", "name")
                                            .whereNotNull("email")
                                            .where("votes", ">", 5)),
                    """
                    mysql mariadb   | insert into `members` (`email`, `name`) select `email`, `name` from `users` where `email` is not null and `votes` > ?
                    postgres sqlite | insert into "members" ("email", "name") select "email", "name" from "users" where "email" is not null and "votes" > ?
                    """,
                    5),
            run(
                    "rows of a query, without those that are there",
                    db -> db.table("members")
                            .insertOrIgnoreUsing(
                                    List.of("email", "name"),
                                    db.table("users")
                                            .select("email", "name")
                                            .where("votes", ">", 50)
                                            .whereNotNull("email")),
                    """
                    mysql mariadb | insert ignore into `members` (`email`, `name`) select `email`, `name` from `users` where `votes` > ? and `email` is not null
                    postgres      | insert into "members" ("email", "name") select "email", "name" from "users" where "votes" > ? and "email" is not null on conflict do nothing
                    sqlite        | insert into "members" ("email", "name") select * from (select "email", "name" from "users" where "votes" > ? and "email" is not null) as "new_rows" where true on conflict do nothing
                    """,
                    50),
            run(
                    "a row whose columns come back",
                    db -> db.table("users").insertReturning(List.of(Map.of("name", "Fay")), "id", "votes"),
                    """
                    mysql           | ! mysql does not support insert … returning
                    mariadb         | insert into `users` (`name`) values (?) returning `id`, `votes`
                    postgres sqlite | insert into "users" ("name") values (?) returning "id", "votes"
                    """,
                    "Fay"),
            run(
                    "rows that come back, without those that are there",
                    db -> db.table("members").insertOrIgnoreReturning(List.of(Map.of("email", "a@x", "name", "A"))),
                    """
                    mysql           | ! mysql does not support insert … returning
                    mariadb         | insert ignore into `members` (`email`, `name`) values (?, ?) returning *
                    postgres sqlite | insert into "members" ("email", "name") values (?, ?) on conflict do nothing returning *
                    """,
                    "a@x",
                    "A"));
}
