package io.eloquent.dialect.contract;

import static io.eloquent.dialect.contract.GoldenQuery.ask;

import io.eloquent.query.CurrentTime;
import io.eloquent.query.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;

/** Dates and times, and parts of them. */
final class GoldenDates {
    private GoldenDates() {}

    private static Query at(Supplier<Query> query) {
        return CurrentTime.using(Clock.fixed(Instant.parse("2026-01-31T12:00:00Z"), ZoneOffset.UTC), query);
    }

    static final List<GoldenQuery> ALL = List.of(
            ask(
                    "a date",
                    db -> db.table("notes").whereDate("starts_at", LocalDate.of(2026, 1, 31)),
                    """
                    mysql mariadb | select * from `notes` where date(`starts_at`) = ?
                    postgres      | select * from "notes" where "starts_at"::date = ?
                    sqlite        | select * from "notes" where strftime('%Y-%m-%d', "starts_at") = ?
                    """,
                    LocalDate.of(2026, 1, 31)),
            ask(
                    "a date, as a text",
                    db -> db.table("notes")
                            .whereDate("starts_at", ">=", "2026-01-31")
                            .orWhereDate("on_date", "2026-02-01"),
                    """
                    mysql mariadb | select * from `notes` where date(`starts_at`) >= ? or date(`on_date`) = ?
                    postgres      | select * from "notes" where "starts_at"::date >= ? or "on_date"::date = ?
                    sqlite        | select * from "notes" where strftime('%Y-%m-%d', "starts_at") >= ? or strftime('%Y-%m-%d', "on_date") = ?
                    """,
                    LocalDate.of(2026, 1, 31),
                    LocalDate.of(2026, 2, 1)),
            ask(
                    "a moment's date",
                    db -> db.table("notes").whereDate("starts_at", "<", Instant.parse("2026-01-31T23:59:59Z")),
                    """
                    mysql mariadb | select * from `notes` where date(`starts_at`) < ?
                    postgres      | select * from "notes" where "starts_at"::date < ?
                    sqlite        | select * from "notes" where strftime('%Y-%m-%d', "starts_at") < ?
                    """,
                    LocalDate.of(2026, 1, 31)),
            ask(
                    "or a comparison of dates",
                    db -> db.table("notes").where("id", 1).orWhereDate("starts_at", "!=", LocalDate.of(2026, 1, 31)),
                    """
                    mysql mariadb | select * from `notes` where `id` = ? or date(`starts_at`) != ?
                    postgres      | select * from "notes" where "id" = ? or "starts_at"::date != ?
                    sqlite        | select * from "notes" where "id" = ? or strftime('%Y-%m-%d', "starts_at") != ?
                    """,
                    1,
                    LocalDate.of(2026, 1, 31)),
            ask(
                    "a time of day",
                    db -> db.table("notes").whereTime("starts_at", ">=", LocalTime.of(12, 0)),
                    """
                    mysql mariadb | select * from `notes` where time(`starts_at`) >= cast(? as time(6))
                    postgres      | select * from "notes" where "starts_at"::time >= ?
                    sqlite        | select * from "notes" where strftime('%H:%M:%S', "starts_at") || substr("starts_at", instr("starts_at" || '.', '.')) >= ?
                    """,
                    LocalTime.parse("12:00")),
            ask(
                    "a time of day, as a text",
                    db -> db.table("notes").whereTime("at_time", "12:30").orWhereTime("starts_at", "<", "09:00:00.5"),
                    """
                    mysql mariadb | select * from `notes` where time(`at_time`) = cast(? as time(6)) or time(`starts_at`) < cast(? as time(6))
                    postgres      | select * from "notes" where "at_time"::time = ? or "starts_at"::time < ?
                    sqlite        | select * from "notes" where strftime('%H:%M:%S', "at_time") || substr("at_time", instr("at_time" || '.', '.')) = ? or strftime('%H:%M:%S', "starts_at") || substr("starts_at", instr("starts_at" || '.', '.')) < ?
                    """,
                    LocalTime.parse("12:30"),
                    LocalTime.parse("09:00:00.500")),
            ask(
                    "or a time of day",
                    db -> db.table("notes").where("id", 1).orWhereTime("starts_at", LocalTime.of(12, 0)),
                    """
                    mysql mariadb | select * from `notes` where `id` = ? or time(`starts_at`) = cast(? as time(6))
                    postgres      | select * from "notes" where "id" = ? or "starts_at"::time = ?
                    sqlite        | select * from "notes" where "id" = ? or strftime('%H:%M:%S', "starts_at") || substr("starts_at", instr("starts_at" || '.', '.')) = ?
                    """,
                    1,
                    LocalTime.parse("12:00")),
            ask("a day", db -> db.table("notes").whereDay("starts_at", 1), """
                    mysql mariadb | select * from `notes` where day(`starts_at`) = ?
                    postgres      | select * from "notes" where extract(day from "starts_at") = ?
                    sqlite        | select * from "notes" where cast(strftime('%d', "starts_at") as integer) = ?
                    """, 1),
            ask(
                    "a day, as a text",
                    db -> db.table("notes")
                            .whereDay("starts_at", ">", "01")
                            .orWhereDay("starts_at", 31)
                            .orWhereDay("starts_at", "<=", 2),
                    """
                    mysql mariadb | select * from `notes` where day(`starts_at`) > ? or day(`starts_at`) = ? or day(`starts_at`) <= ?
                    postgres      | select * from "notes" where extract(day from "starts_at") > ? or extract(day from "starts_at") = ? or extract(day from "starts_at") <= ?
                    sqlite        | select * from "notes" where cast(strftime('%d', "starts_at") as integer) > ? or cast(strftime('%d', "starts_at") as integer) = ? or cast(strftime('%d', "starts_at") as integer) <= ?
                    """,
                    1,
                    31,
                    2),
            ask(
                    "a month",
                    db -> db.table("notes").whereMonth("starts_at", 1).orWhereMonth("starts_at", Month.MARCH),
                    """
                    mysql mariadb | select * from `notes` where month(`starts_at`) = ? or month(`starts_at`) = ?
                    postgres      | select * from "notes" where extract(month from "starts_at") = ? or extract(month from "starts_at") = ?
                    sqlite        | select * from "notes" where cast(strftime('%m', "starts_at") as integer) = ? or cast(strftime('%m', "starts_at") as integer) = ?
                    """,
                    1,
                    3),
            ask(
                    "a comparison of months",
                    db -> db.table("notes").whereMonth("starts_at", ">=", "09").orWhereMonth("starts_at", "<", 3),
                    """
                    mysql mariadb | select * from `notes` where month(`starts_at`) >= ? or month(`starts_at`) < ?
                    postgres      | select * from "notes" where extract(month from "starts_at") >= ? or extract(month from "starts_at") < ?
                    sqlite        | select * from "notes" where cast(strftime('%m', "starts_at") as integer) >= ? or cast(strftime('%m', "starts_at") as integer) < ?
                    """,
                    9,
                    3),
            ask(
                    "a year",
                    db -> db.table("notes").whereYear("starts_at", 2026).orWhereYear("starts_at", Year.of(2024)),
                    """
                    mysql mariadb | select * from `notes` where year(`starts_at`) = ? or year(`starts_at`) = ?
                    postgres      | select * from "notes" where extract(year from "starts_at") = ? or extract(year from "starts_at") = ?
                    sqlite        | select * from "notes" where cast(strftime('%Y', "starts_at") as integer) = ? or cast(strftime('%Y', "starts_at") as integer) = ?
                    """,
                    2026,
                    2024),
            ask(
                    "a comparison of years",
                    db -> db.table("notes")
                            .whereYear("starts_at", "<", "2026")
                            .orWhereYear("on_date", "!=", LocalDate.of(2025, 1, 1)),
                    """
                    mysql mariadb | select * from `notes` where year(`starts_at`) < ? or year(`on_date`) != ?
                    postgres      | select * from "notes" where extract(year from "starts_at") < ? or extract(year from "on_date") != ?
                    sqlite        | select * from "notes" where cast(strftime('%Y', "starts_at") as integer) < ? or cast(strftime('%Y', "on_date") as integer) != ?
                    """,
                    2026,
                    2025),
            ask(
                    "a date of a query",
                    db -> db.table("notes")
                            .whereDate("starts_at", "=", db.table("notes").selectRaw("max(on_date)")),
                    """
                    mysql mariadb | select * from `notes` where date(`starts_at`) = (select max(on_date) from `notes`)
                    postgres      | select * from "notes" where "starts_at"::date = (select max(on_date) from "notes")
                    sqlite        | select * from "notes" where strftime('%Y-%m-%d', "starts_at") = (select max(on_date) from "notes")
                    """),
            ask(
                    "a table's date",
                    db -> db.table("notes as n").whereDate("n.starts_at", "2026-01-31"),
                    """
                    mysql mariadb | select * from `notes` as `n` where date(`n`.`starts_at`) = ?
                    postgres      | select * from "notes" as "n" where "n"."starts_at"::date = ?
                    sqlite        | select * from "notes" as "n" where strftime('%Y-%m-%d', "n"."starts_at") = ?
                    """,
                    LocalDate.of(2026, 1, 31)),
            ask(
                    "the moment: Past",
                    db -> at(() -> db.table("notes").wherePast("starts_at").orWherePast("starts_at")),
                    """
                    mysql mariadb   | select * from `notes` where `starts_at` < ? or `starts_at` < ?
                    postgres sqlite | select * from "notes" where "starts_at" < ? or "starts_at" < ?
                    """,
                    Instant.parse("2026-01-31T12:00:00Z"),
                    Instant.parse("2026-01-31T12:00:00Z")),
            ask(
                    "the moment: Future",
                    db -> at(() -> db.table("notes").whereFuture("starts_at").orWhereFuture("starts_at")),
                    """
                    mysql mariadb   | select * from `notes` where `starts_at` > ? or `starts_at` > ?
                    postgres sqlite | select * from "notes" where "starts_at" > ? or "starts_at" > ?
                    """,
                    Instant.parse("2026-01-31T12:00:00Z"),
                    Instant.parse("2026-01-31T12:00:00Z")),
            ask(
                    "the moment: NowOrPast",
                    db -> at(() -> db.table("notes").whereNowOrPast("starts_at").orWhereNowOrPast("starts_at")),
                    """
                    mysql mariadb   | select * from `notes` where `starts_at` <= ? or `starts_at` <= ?
                    postgres sqlite | select * from "notes" where "starts_at" <= ? or "starts_at" <= ?
                    """,
                    Instant.parse("2026-01-31T12:00:00Z"),
                    Instant.parse("2026-01-31T12:00:00Z")),
            ask(
                    "the moment: NowOrFuture",
                    db -> at(() ->
                            db.table("notes").whereNowOrFuture("starts_at").orWhereNowOrFuture("starts_at")),
                    """
                    mysql mariadb   | select * from `notes` where `starts_at` >= ? or `starts_at` >= ?
                    postgres sqlite | select * from "notes" where "starts_at" >= ? or "starts_at" >= ?
                    """,
                    Instant.parse("2026-01-31T12:00:00Z"),
                    Instant.parse("2026-01-31T12:00:00Z")),
            ask(
                    "the day: Today",
                    db -> at(() -> db.table("notes").whereToday("starts_at").orWhereToday("on_date")),
                    """
                    mysql mariadb | select * from `notes` where date(`starts_at`) = ? or date(`on_date`) = ?
                    postgres      | select * from "notes" where "starts_at"::date = ? or "on_date"::date = ?
                    sqlite        | select * from "notes" where strftime('%Y-%m-%d', "starts_at") = ? or strftime('%Y-%m-%d', "on_date") = ?
                    """,
                    LocalDate.of(2026, 1, 31),
                    LocalDate.of(2026, 1, 31)),
            ask(
                    "the day: BeforeToday",
                    db -> at(() ->
                            db.table("notes").whereBeforeToday("starts_at").orWhereBeforeToday("on_date")),
                    """
                    mysql mariadb | select * from `notes` where date(`starts_at`) < ? or date(`on_date`) < ?
                    postgres      | select * from "notes" where "starts_at"::date < ? or "on_date"::date < ?
                    sqlite        | select * from "notes" where strftime('%Y-%m-%d', "starts_at") < ? or strftime('%Y-%m-%d', "on_date") < ?
                    """,
                    LocalDate.of(2026, 1, 31),
                    LocalDate.of(2026, 1, 31)),
            ask(
                    "the day: AfterToday",
                    db -> at(
                            () -> db.table("notes").whereAfterToday("starts_at").orWhereAfterToday("on_date")),
                    """
                    mysql mariadb | select * from `notes` where date(`starts_at`) > ? or date(`on_date`) > ?
                    postgres      | select * from "notes" where "starts_at"::date > ? or "on_date"::date > ?
                    sqlite        | select * from "notes" where strftime('%Y-%m-%d', "starts_at") > ? or strftime('%Y-%m-%d', "on_date") > ?
                    """,
                    LocalDate.of(2026, 1, 31),
                    LocalDate.of(2026, 1, 31)),
            ask(
                    "the day: TodayOrBefore",
                    db -> at(() ->
                            db.table("notes").whereTodayOrBefore("starts_at").orWhereTodayOrBefore("on_date")),
                    """
                    mysql mariadb | select * from `notes` where date(`starts_at`) <= ? or date(`on_date`) <= ?
                    postgres      | select * from "notes" where "starts_at"::date <= ? or "on_date"::date <= ?
                    sqlite        | select * from "notes" where strftime('%Y-%m-%d', "starts_at") <= ? or strftime('%Y-%m-%d', "on_date") <= ?
                    """,
                    LocalDate.of(2026, 1, 31),
                    LocalDate.of(2026, 1, 31)),
            ask(
                    "the day: TodayOrAfter",
                    db -> at(() ->
                            db.table("notes").whereTodayOrAfter("starts_at").orWhereTodayOrAfter("on_date")),
                    """
                    mysql mariadb | select * from `notes` where date(`starts_at`) >= ? or date(`on_date`) >= ?
                    postgres      | select * from "notes" where "starts_at"::date >= ? or "on_date"::date >= ?
                    sqlite        | select * from "notes" where strftime('%Y-%m-%d', "starts_at") >= ? or strftime('%Y-%m-%d', "on_date") >= ?
                    """,
                    LocalDate.of(2026, 1, 31),
                    LocalDate.of(2026, 1, 31)),
            ask(
                    "parts of dates in a join",
                    db -> db.table("users")
                            .join(
                                    "notes as n",
                                    on -> on.on("users.id", "n.id")
                                            .whereYear("n.starts_at", 2026)
                                            .whereNotNull("n.on_date")),
                    """
                    mysql mariadb | select * from `users` inner join `notes` as `n` on `users`.`id` = `n`.`id` and year(`n`.`starts_at`) = ? and `n`.`on_date` is not null
                    postgres      | select * from "users" inner join "notes" as "n" on "users"."id" = "n"."id" and extract(year from "n"."starts_at") = ? and "n"."on_date" is not null
                    sqlite        | select * from "users" inner join "notes" as "n" on "users"."id" = "n"."id" and cast(strftime('%Y', "n"."starts_at") as integer) = ? and "n"."on_date" is not null
                    """,
                    2026));
}
