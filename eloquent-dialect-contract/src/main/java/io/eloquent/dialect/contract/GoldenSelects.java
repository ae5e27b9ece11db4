package io.eloquent.dialect.contract;

import static io.eloquent.dialect.contract.GoldenQuery.ask;

import java.util.List;

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
                    """));
}
