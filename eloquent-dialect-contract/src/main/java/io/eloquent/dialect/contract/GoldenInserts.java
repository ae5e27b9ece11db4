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
                    """, "Fay"));
}
