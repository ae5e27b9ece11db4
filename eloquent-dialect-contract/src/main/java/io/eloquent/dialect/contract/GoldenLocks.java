package io.eloquent.dialect.contract;

import static io.eloquent.dialect.contract.GoldenQuery.ask;
import static io.eloquent.dialect.contract.GoldenQuery.run;

import java.time.Duration;
import java.util.List;

/** Locks, hints, and how long a query may take. */
final class GoldenLocks {
    private GoldenLocks() {}

    static final List<GoldenQuery> ALL = List.of(
            ask(
                    "rows that nobody else may change",
                    db -> db.table("users").where("id", 1).lockForUpdate(),
                    """
                    mysql mariadb | select * from `users` where `id` = ? for update
                    postgres      | select * from "users" where "id" = ? for update
                    sqlite        | select * from "users" where "id" = ?
                    """,
                    1),
            ask(
                    "rows that stay as they are",
                    db -> db.table("users")
                            .where("id", 1)
                            .orderBy("id")
                            .limit(1)
                            .sharedLock(),
                    """
                    mysql    | select * from `users` where `id` = ? order by `id` asc limit ? for share
                    mariadb  | select * from `users` where `id` = ? order by `id` asc limit ? lock in share mode
                    postgres | select * from "users" where "id" = ? order by "id" asc limit ? for share
                    sqlite   | select * from "users" where "id" = ? order by "id" asc limit ?
                    """,
                    1,
                    1L),
            ask(
                    "rows that nobody has locked",
                    db -> db.table("users").lockForUpdate().skipLocked(),
                    """
                    mysql mariadb | select * from `users` for update skip locked
                    postgres      | select * from "users" for update skip locked
                    sqlite        | ! sqlite does not support skip locked and nowait
                    """),
            ask(
                    "rows, or an error at once",
                    db -> db.table("users").sharedLock().noWait(),
                    """
                    mysql    | select * from `users` for share nowait
                    mariadb  | select * from `users` lock in share mode nowait
                    postgres | select * from "users" for share nowait
                    sqlite   | ! sqlite does not support skip locked and nowait
                    """),
            ask(
                    "rows that nobody has locked, to read them",
                    db -> db.table("users").sharedLock().skipLocked(),
                    """
                    mysql    | select * from `users` for share skip locked
                    mariadb  | select * from `users` lock in share mode skip locked
                    postgres | select * from "users" for share skip locked
                    sqlite   | ! sqlite does not support skip locked and nowait
                    """),
            ask(
                    "rows of one table",
                    db -> db.table("users")
                            .join("posts as p", "p.user_id", "users.id")
                            .lockForUpdate()
                            .lockOf("p")
                            .noWait(),
                    """
                    mysql    | select * from `users` inner join `posts` as `p` on `p`.`user_id` = `users`.`id` for update of `p` nowait
                    mariadb  | ! mariadb does not support locks on some of the tables
                    postgres | select * from "users" inner join "posts" as "p" on "p"."user_id" = "users"."id" for update of "p" nowait
                    sqlite   | ! sqlite does not support locks on some of the tables
                    """),
            ask("some indexes", db -> db.table("users").from("members").useIndex("members_email_unique"), """
                    mysql mariadb | select * from `members` use index (`members_email_unique`)
                    postgres      | ! postgres does not support index hints
                    sqlite        | ! sqlite does not support index hints other than forceIndex with one index
                    """),
            ask(
                    "some indexes and not others",
                    db -> db.table("users")
                            .from("members as m")
                            .useIndex("primary", "members_email_unique")
                            .ignoreIndex("members_email_unique")
                            .join("users", "users.email", "m.email"),
                    """
                    mysql mariadb | select * from `members` as `m` use index (`primary`, `members_email_unique`) ignore index (`members_email_unique`) inner join `users` on `users`.`email` = `m`.`email`
                    postgres      | ! postgres does not support index hints
                    sqlite        | ! sqlite does not support index hints other than forceIndex with one index
                    """),
            ask(
                    "one index for certain",
                    db -> db.table("users")
                            .from("members as m")
                            .forceIndex("members_email_unique")
                            .where("m.email", "x"),
                    """
                    mysql mariadb | select * from `members` as `m` force index (`members_email_unique`) where `m`.`email` = ?
                    postgres      | ! postgres does not support index hints
                    sqlite        | select * from "members" as "m" indexed by "members_email_unique" where "m"."email" = ?
                    """,
                    "x"),
            ask("a query in time", db -> db.table("users").where("votes", 1).timeout(Duration.ofSeconds(5)), """
                    mysql           | select /*+ MAX_EXECUTION_TIME(5000) */ * from `users` where `votes` = ?
                    mariadb         | select * from `users` where `votes` = ?
                    postgres sqlite | select * from "users" where "votes" = ?
                    """, 1),
            ask(
                    "a union in time",
                    db -> db.table("users")
                            .select("name")
                            .where("votes", ">", 100)
                            .timeout(Duration.ofMillis(1500))
                            .union(db.table("users").select("name").where("city", "Rome")),
                    """
                    mysql mariadb | (select `name` from `users` where `votes` > ?) union (select `name` from `users` where `city` = ?)
                    postgres      | (select "name" from "users" where "votes" > ?) union (select "name" from "users" where "city" = ?)
                    sqlite        | select * from (select "name" from "users" where "votes" > ?) union select * from (select "name" from "users" where "city" = ?)
                    """,
                    100,
                    "Rome"),
            run(
                    "a count in time",
                    db -> db.table("users")
                            .limit(2)
                            .timeout(Duration.ofSeconds(5))
                            .count(),
                    """
                    mysql           | select /*+ MAX_EXECUTION_TIME(5000) */ count(*) as `aggregate` from (select * from `users` limit ?) as `aggregate_table`
                    mariadb         | select count(*) as `aggregate` from (select * from `users` limit ?) as `aggregate_table`
                    postgres sqlite | select count(*) as "aggregate" from (select * from "users" limit ?) as "aggregate_table"
                    """,
                    2L),
            run(
                    "whether there are rows, in time",
                    db -> db.table("users").timeout(Duration.ofSeconds(5)).exists(),
                    """
                    mysql           | select /*+ MAX_EXECUTION_TIME(5000) */ exists (select * from `users`) as `exists`
                    mariadb         | select exists (select * from `users`) as `exists`
                    postgres sqlite | select exists (select * from "users") as "exists"
                    """),
            run(
                    "how a query would run",
                    db -> db.table("users").where("votes", ">", 1).explain(),
                    """
                    mysql mariadb | explain select * from `users` where `votes` > ?
                    postgres      | explain select * from "users" where "votes" > ?
                    sqlite        | explain query plan select * from "users" where "votes" > ?
                    """,
                    1));
}
