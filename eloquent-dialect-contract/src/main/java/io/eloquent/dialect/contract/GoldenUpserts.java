package io.eloquent.dialect.contract;

import static io.eloquent.dialect.contract.GoldenQuery.run;
import static io.eloquent.query.Excluded.excluded;
import static io.eloquent.query.RawExpression.raw;

import io.eloquent.query.Columns;
import io.eloquent.query.NumberColumn;
import io.eloquent.query.Row;
import java.util.List;
import java.util.Map;

/** Rows that are new, or are there already. */
final class GoldenUpserts {
    private GoldenUpserts() {}

    private static final NumberColumn<Row, Integer> VOTES = Columns.number("votes", Integer.class);

    private static final List<Map<String, Object>> ROWS = List.of(
            Map.of("email", "ann@x", "name", "Ann", "votes", 1), Map.of("email", "bob@x", "name", "Bob", "votes", 2));

    static final List<GoldenQuery> ALL = List.of(
            run(
                    "rows, and what is new of those that are there",
                    db -> db.table("members").upsert(ROWS, List.of("email")),
                    """
                    mysql           | insert into `members` (`email`, `name`, `votes`) values (?, ?, ?), (?, ?, ?) as `new_row` on duplicate key update `name` = `new_row`.`name`, `votes` = `new_row`.`votes`
                    mariadb         | insert into `members` (`email`, `name`, `votes`) values (?, ?, ?), (?, ?, ?) on duplicate key update `name` = values(`name`), `votes` = values(`votes`)
                    postgres sqlite | insert into "members" ("email", "name", "votes") values (?, ?, ?), (?, ?, ?) on conflict ("email") do update set "name" = excluded."name", "votes" = excluded."votes"
                    """,
                    "ann@x",
                    "Ann",
                    1,
                    "bob@x",
                    "Bob",
                    2),
            run(
                    "rows, and one column of those that are there",
                    db -> db.table("members").upsert(ROWS, List.of("email"), List.of("votes")),
                    """
                    mysql           | insert into `members` (`email`, `name`, `votes`) values (?, ?, ?), (?, ?, ?) as `new_row` on duplicate key update `votes` = `new_row`.`votes`
                    mariadb         | insert into `members` (`email`, `name`, `votes`) values (?, ?, ?), (?, ?, ?) on duplicate key update `votes` = values(`votes`)
                    postgres sqlite | insert into "members" ("email", "name", "votes") values (?, ?, ?), (?, ?, ?) on conflict ("email") do update set "votes" = excluded."votes"
                    """,
                    "ann@x",
                    "Ann",
                    1,
                    "bob@x",
                    "Bob",
                    2),
            run(
                    "rows, and nothing of those that are there",
                    db -> db.table("members").upsert(ROWS, List.of("email"), List.of()),
                    """
                    mysql mariadb   | insert ignore into `members` (`email`, `name`, `votes`) values (?, ?, ?), (?, ?, ?)
                    postgres sqlite | insert into "members" ("email", "name", "votes") values (?, ?, ?), (?, ?, ?) on conflict ("email") do nothing
                    """,
                    "ann@x",
                    "Ann",
                    1,
                    "bob@x",
                    "Bob",
                    2),
            run(
                    "a row, and what becomes of one that is there",
                    db -> db.table("members")
                            .upsert(
                                    List.of(Map.of("email", "ann@x", "name", "Ann", "votes", 1)),
                                    List.of("email"),
                                    Map.of("votes", raw("members.votes + ?", 3), "name", excluded("name"))),
                    """
                    mysql           | insert into `members` (`email`, `name`, `votes`) values (?, ?, ?) as `new_row` on duplicate key update `name` = `new_row`.`name`, `votes` = members.votes + ?
                    mariadb         | insert into `members` (`email`, `name`, `votes`) values (?, ?, ?) on duplicate key update `name` = values(`name`), `votes` = members.votes + ?
                    postgres sqlite | insert into "members" ("email", "name", "votes") values (?, ?, ?) on conflict ("email") do update set "name" = excluded."name", "votes" = members.votes + ?
                    """,
                    "ann@x",
                    "Ann",
                    1,
                    3),
            run(
                    "a row, whose number is added to that of one that is there",
                    db -> db.table("members")
                            .upsert(
                                    List.of(Map.of("email", "ann@x", "name", "Ann", "votes", 1)),
                                    List.of("email"),
                                    Map.of("votes", VOTES.plus(excluded(VOTES)))),
                    """
                    mysql           | insert into `members` (`email`, `name`, `votes`) values (?, ?, ?) as `new_row` on duplicate key update `votes` = `members`.`votes` + `new_row`.`votes`
                    mariadb         | insert into `members` (`email`, `name`, `votes`) values (?, ?, ?) on duplicate key update `votes` = `members`.`votes` + values(`votes`)
                    postgres sqlite | insert into "members" ("email", "name", "votes") values (?, ?, ?) on conflict ("email") do update set "votes" = "members"."votes" + excluded."votes"
                    """,
                    "ann@x",
                    "Ann",
                    1),
            run(
                    "a row, and a query's value for one that is there",
                    db -> db.table("members")
                            .upsert(
                                    List.of(Map.of("email", "ann@x", "name", "Ann")),
                                    List.of("email"),
                                    Map.of(
                                            "votes",
                                            db.table("users")
                                                    .selectRaw("max(votes)")
                                                    .where("votes", "<", 9))),
                    """
                    mysql           | insert into `members` (`email`, `name`) values (?, ?) as `new_row` on duplicate key update `votes` = (select max(votes) from `users` where `votes` < ?)
                    mariadb         | insert into `members` (`email`, `name`) values (?, ?) on duplicate key update `votes` = (select max(votes) from `users` where `votes` < ?)
                    postgres sqlite | insert into "members" ("email", "name") values (?, ?) on conflict ("email") do update set "votes" = (select max(votes) from "users" where "votes" < ?)
                    """,
                    "ann@x",
                    "Ann",
                    9),
            run(
                    "a row, after looking whether it is there",
                    db -> db.table("members").updateOrInsert(Map.of("email", "ann@x"), Map.of("name", "Ann")),
                    """
                    mysql mariadb   | select exists (select * from `members` where (`email` = ?)) as `exists`; insert into `members` (`email`, `name`) values (?, ?)
                    postgres sqlite | select exists (select * from "members" where ("email" = ?)) as "exists"; insert into "members" ("email", "name") values (?, ?)
                    """,
                    "ann@x",
                    "ann@x",
                    "Ann"),
            run(
                    "no new row where nothing is inserted",
                    db -> db.table("members").update(Map.of("name", excluded("name"))),
                    """
                    mysql mariadb postgres sqlite | ! excluded("name") stands in the updates of an upsert
                    """));
}
