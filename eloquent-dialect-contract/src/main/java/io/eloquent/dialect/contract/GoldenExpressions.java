package io.eloquent.dialect.contract;

import static io.eloquent.dialect.contract.BlogColumns.BODY;
import static io.eloquent.dialect.contract.BlogColumns.CITY;
import static io.eloquent.dialect.contract.BlogColumns.CREATED_AT;
import static io.eloquent.dialect.contract.BlogColumns.EMAIL;
import static io.eloquent.dialect.contract.BlogColumns.ID;
import static io.eloquent.dialect.contract.BlogColumns.META;
import static io.eloquent.dialect.contract.BlogColumns.NAME;
import static io.eloquent.dialect.contract.BlogColumns.VOTES;
import static io.eloquent.dialect.contract.GoldenQuery.ask;
import static io.eloquent.dialect.contract.GoldenQuery.run;
import static io.eloquent.query.Functions.count;
import static io.eloquent.query.Functions.date;
import static io.eloquent.query.Functions.day;
import static io.eloquent.query.Functions.json;
import static io.eloquent.query.Functions.matches;
import static io.eloquent.query.Functions.month;
import static io.eloquent.query.Functions.row;
import static io.eloquent.query.Functions.time;
import static io.eloquent.query.Functions.year;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Patterns, rows, dates, JSON and full-text search, said with columns that have types. */
final class GoldenExpressions {
    private GoldenExpressions() {}

    static final List<GoldenQuery> ALL = List.of(
            ask(
                    "a typed value within JSON",
                    db -> db.table("notes")
                            .where(json(META).at("lang").eq("fr"))
                            .where(json(META).at("size").eq(3))
                            .where(json(META).at("on").eq(true)),
                    """
                    mysql    | select * from `notes` where json_unquote(if(json_type(json_extract(`meta`, '$."lang"')) = 'NULL', null, json_extract(`meta`, '$."lang"'))) = ? and case when json_type(json_extract(`meta`, '$."size"')) in ('INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL') then json_extract(`meta`, '$."size"') + 0 end = ? and cast(json_extract(`meta`, '$."on"') as char) = 'true'
                    mariadb  | select * from `notes` where if(json_type(json_extract(`meta`, '$."lang"')) in ('STRING', 'NULL'), json_value(`meta`, '$."lang"'), json_extract(`meta`, '$."lang"')) = ? and case when json_type(json_extract(`meta`, '$."size"')) in ('INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL') then json_extract(`meta`, '$."size"') + 0 end = ? and cast(json_extract(`meta`, '$."on"') as char) = 'true'
                    postgres | select * from "notes" where "meta"->>'lang' = ? and case jsonb_typeof(("meta"->'size')::jsonb) when 'number' then ("meta"->>'size')::numeric end = ? and ("meta"->'on')::jsonb = 'true'::jsonb
                    sqlite   | select * from "notes" where json_extract("meta", '$."lang"') = ? and case when json_type("meta", '$."size"') in ('integer', 'real') then json_extract("meta", '$."size"') end = ? and json_type("meta", '$."on"') = 'true'
                    """,
                    "fr",
                    3),
            ask(
                    "what a typed JSON document contains",
                    db -> db.table("notes")
                            .where(json(META)
                                    .at("tags")
                                    .contains("a")
                                    .or(json(META).at("tags").overlaps(List.of("b", "c"))))
                            .where(json(META).containsKey("lang").not()),
                    """
                    mysql mariadb | select * from `notes` where (json_contains(json_extract(`meta`, '$."tags"'), ?) or (json_contains(json_extract(`meta`, '$."tags"'), ?) or json_contains(json_extract(`meta`, '$."tags"'), ?))) and not ifnull(json_contains_path(`meta`, 'one', '$."lang"'), 0)
                    postgres      | select * from "notes" where (("meta"->'tags')::jsonb @> ?::jsonb or (("meta"->'tags')::jsonb @> ?::jsonb or ("meta"->'tags')::jsonb @> ?::jsonb)) and not "meta"->'lang' is not null
                    sqlite        | select * from "notes" where (case when json_type("meta", '$."tags"') is not null then not exists (select 1 from (select "meta" as document) as d, json_each(?) as c where not exists (select 1 from json_each(d.document, '$."tags"') as t where typeof(t.key) <> 'text' and t.value is c.value and replace(t.type, 'real', 'integer') = replace(c.type, 'real', 'integer'))) end or (case when json_type("meta", '$."tags"') is not null then not exists (select 1 from (select "meta" as document) as d, json_each(?) as c where not exists (select 1 from json_each(d.document, '$."tags"') as t where typeof(t.key) <> 'text' and t.value is c.value and replace(t.type, 'real', 'integer') = replace(c.type, 'real', 'integer'))) end or case when json_type("meta", '$."tags"') is not null then not exists (select 1 from (select "meta" as document) as d, json_each(?) as c where not exists (select 1 from json_each(d.document, '$."tags"') as t where typeof(t.key) <> 'text' and t.value is c.value and replace(t.type, 'real', 'integer') = replace(c.type, 'real', 'integer'))) end)) and not json_type("meta", '$."lang"') is not null
                    """,
                    "\"a\"",
                    "\"b\"",
                    "\"c\""),
            ask(
                    "a typed JSON array's length and its elements",
                    db -> db.table("notes")
                            .where(json(META).at("tags").length().gte(2))
                            .where(json(META).at("tags").at(0).isNotNull()),
                    """
                    mysql mariadb | select * from `notes` where case json_type(json_extract(`meta`, '$."tags"')) when 'ARRAY' then json_length(json_extract(`meta`, '$."tags"')) end >= ? and (json_extract(`meta`, '$."tags"[0]') is not null and json_type(json_extract(`meta`, '$."tags"[0]')) <> 'NULL')
                    postgres      | select * from "notes" where case jsonb_typeof(("meta"->'tags')::jsonb) when 'array' then jsonb_array_length(("meta"->'tags')::jsonb) end >= ? and "meta"->'tags'->>0 is not null
                    sqlite        | select * from "notes" where case json_type("meta", '$."tags"') when 'array' then json_array_length("meta", '$."tags"') end >= ? and json_extract("meta", '$."tags"[0]') is not null
                    """,
                    2),
            ask(
                    "typed JSON selected and ordered",
                    db -> db.table("notes")
                            .select(
                                    json(META).at("lang").as("lang"),
                                    json(META)
                                            .at("size")
                                            .asNumber(Integer.class)
                                            .plus(1)
                                            .as("next"))
                            .orderBy(
                                    json(META).at("lang").asc(),
                                    json(META)
                                            .at("size")
                                            .asNumber(Integer.class)
                                            .desc()),
                    """
                    mysql    | select json_unquote(if(json_type(json_extract(`meta`, '$."lang"')) = 'NULL', null, json_extract(`meta`, '$."lang"'))) as `lang`, case when json_type(json_extract(`meta`, '$."size"')) in ('INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL') then json_extract(`meta`, '$."size"') + 0 end + ? as `next` from `notes` order by json_unquote(if(json_type(json_extract(`meta`, '$."lang"')) = 'NULL', null, json_extract(`meta`, '$."lang"'))) asc, case when json_type(json_extract(`meta`, '$."size"')) in ('INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL') then json_extract(`meta`, '$."size"') + 0 end desc
                    mariadb  | select if(json_type(json_extract(`meta`, '$."lang"')) in ('STRING', 'NULL'), json_value(`meta`, '$."lang"'), json_extract(`meta`, '$."lang"')) as `lang`, case when json_type(json_extract(`meta`, '$."size"')) in ('INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL') then json_extract(`meta`, '$."size"') + 0 end + ? as `next` from `notes` order by if(json_type(json_extract(`meta`, '$."lang"')) in ('STRING', 'NULL'), json_value(`meta`, '$."lang"'), json_extract(`meta`, '$."lang"')) asc, case when json_type(json_extract(`meta`, '$."size"')) in ('INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL') then json_extract(`meta`, '$."size"') + 0 end desc
                    postgres | select "meta"->>'lang' as "lang", case jsonb_typeof(("meta"->'size')::jsonb) when 'number' then ("meta"->>'size')::numeric end + ? as "next" from "notes" order by "meta"->>'lang' asc, case jsonb_typeof(("meta"->'size')::jsonb) when 'number' then ("meta"->>'size')::numeric end desc
                    sqlite   | select json_extract("meta", '$."lang"') as "lang", case when json_type("meta", '$."size"') in ('integer', 'real') then json_extract("meta", '$."size"') end + ? as "next" from "notes" order by json_extract("meta", '$."lang"') asc, case when json_type("meta", '$."size"') in ('integer', 'real') then json_extract("meta", '$."size"') end desc
                    """,
                    1),
            ask(
                    "a typed JSON text and number in conditions",
                    db -> db.table("notes")
                            .where(json(META).at("lang").asText().in("fr", "de"))
                            .where(json(META).at("size").asNumber(Integer.class).gt(2)),
                    """
                    mysql    | select * from `notes` where json_unquote(if(json_type(json_extract(`meta`, '$."lang"')) = 'NULL', null, json_extract(`meta`, '$."lang"'))) in (?, ?) and case when json_type(json_extract(`meta`, '$."size"')) in ('INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL') then json_extract(`meta`, '$."size"') + 0 end > ?
                    mariadb  | select * from `notes` where if(json_type(json_extract(`meta`, '$."lang"')) in ('STRING', 'NULL'), json_value(`meta`, '$."lang"'), json_extract(`meta`, '$."lang"')) in (?, ?) and case when json_type(json_extract(`meta`, '$."size"')) in ('INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL') then json_extract(`meta`, '$."size"') + 0 end > ?
                    postgres | select * from "notes" where "meta"->>'lang' in (?, ?) and case jsonb_typeof(("meta"->'size')::jsonb) when 'number' then ("meta"->>'size')::numeric end > ?
                    sqlite   | select * from "notes" where json_extract("meta", '$."lang"') in (?, ?) and case when json_type("meta", '$."size"') in ('integer', 'real') then json_extract("meta", '$."size"') end > ?
                    """,
                    "fr",
                    "de",
                    2),
            run(
                    "a typed update within JSON",
                    db -> db.table("notes")
                            .where(ID.eq(1))
                            .update(json(META).at("lang").set("it")),
                    """
                    mysql mariadb | update `notes` set `meta` = json_set(coalesce(`meta`, json_object()), '$."lang"', json_extract(?, '$')) where `id` = ?
                    postgres      | update "notes" set "meta" = jsonb_set(coalesce("meta"::jsonb, '{}'), '{"lang"}', ?::jsonb) where "id" = ?
                    sqlite        | update "notes" set "meta" = json_set(coalesce("meta", '{}'), '$."lang"', json(?)) where "id" = ?
                    """,
                    "\"it\"",
                    1),
            ask(
                    "typed parts of dates",
                    db -> db.table("users")
                            .select(
                                    year(CREATED_AT).as("y"),
                                    month(CREATED_AT).as("m"),
                                    day(CREATED_AT).as("d"))
                            .where(year(CREATED_AT).eq(2026))
                            .where(date(CREATED_AT).gt(LocalDate.of(2026, 1, 2)))
                            .where(time(CREATED_AT).lt(LocalTime.of(13, 0))),
                    """
                    mysql mariadb | select year(`created_at`) as `y`, month(`created_at`) as `m`, day(`created_at`) as `d` from `users` where year(`created_at`) = ? and date(`created_at`) > ? and time(`created_at`) < cast(? as time(6))
                    postgres      | select extract(year from "created_at") as "y", extract(month from "created_at") as "m", extract(day from "created_at") as "d" from "users" where extract(year from "created_at") = ? and "created_at"::date > ? and "created_at"::time < ?
                    sqlite        | select cast(strftime('%Y', "created_at") as integer) as "y", cast(strftime('%m', "created_at") as integer) as "m", cast(strftime('%d', "created_at") as integer) as "d" from "users" where cast(strftime('%Y', "created_at") as integer) = ? and strftime('%Y-%m-%d', "created_at") > ? and strftime('%H:%M:%S', "created_at") || substr("created_at", instr("created_at" || '.', '.')) < ?
                    """,
                    2026,
                    LocalDate.of(2026, 1, 2),
                    LocalTime.of(13, 0)),
            ask(
                    "groups by a part of a date",
                    db -> db.table("users")
                            .select(month(CREATED_AT).as("m"), count().as("people"))
                            .groupBy(month(CREATED_AT)),
                    """
                    mysql mariadb | select month(`created_at`) as `m`, count(*) as `people` from `users` group by month(`created_at`)
                    postgres      | select extract(month from "created_at") as "m", count(*) as "people" from "users" group by extract(month from "created_at")
                    sqlite        | select cast(strftime('%m', "created_at") as integer) as "m", count(*) as "people" from "users" group by cast(strftime('%m', "created_at") as integer)
                    """),
            ask(
                            "how a text begins and ends, and what it has within",
                            db -> db.table("users")
                                    .where(NAME.startsWith("50%"))
                                    .where(NAME.endsWith("a_b").or(NAME.contains("c"))),
                            """
                    mysql mariadb | select * from `users` where `name` like binary ? and (`name` like binary ? or `name` like binary ?)
                    postgres      | select * from "users" where "name"::text like ? and ("name"::text like ? or "name"::text like ?)
                    sqlite        | select * from "users" where "name" glob ? and ("name" glob ? or "name" glob ?)
                    """,
                            "50\\%%",
                            "%a\\_b",
                            "%c%")
                    .but("sqlite", "50%*", "*a_b", "*c*"),
            ask(
                    "a typed pattern whatever the case",
                    db -> db.table("users").where(NAME.likeIgnoreCase("a%")).where(NAME.notLikeIgnoreCase("%z")),
                    """
                    mysql mariadb | select * from `users` where `name` like ? and `name` not like ?
                    postgres      | select * from "users" where "name"::text ilike ? and "name"::text not ilike ?
                    sqlite        | select * from "users" where "name" like ? escape '\\' and "name" not like ? escape '\\'
                    """,
                    "a%",
                    "%z"),
            ask(
                    "typed equality that knows NULL",
                    db -> db.table("users")
                            .where(CITY.isNotDistinctFrom(EMAIL))
                            .where(CITY.isDistinctFrom("Rome"))
                            .where(CITY.isDistinctFrom(EMAIL).or(EMAIL.isNotDistinctFrom("x"))),
                    """
                    mysql mariadb | select * from `users` where `city` <=> `email` and not (`city` <=> ?) and (not (`city` <=> `email`) or `email` <=> ?)
                    postgres      | select * from "users" where "city" is not distinct from "email" and "city" is distinct from ? and ("city" is distinct from "email" or "email" is not distinct from ?)
                    sqlite        | select * from "users" where "city" is "email" and "city" is not ? and ("city" is not "email" or "email" is ?)
                    """,
                    "Rome",
                    "x"),
            ask(
                    "typed rows",
                    db -> db.table("users")
                            .where(row(CITY, VOTES).eq("Paris", 10))
                            .where(row(VOTES, ID).gt(5, 0L))
                            .where(row(CITY, VOTES, ID).ne("Rome", 1, 2L))
                            .where(row(NAME, VOTES).in(db.table("users").select(NAME, VOTES))),
                    """
                    mysql mariadb   | select * from `users` where (`city`, `votes`) = (?, ?) and (`votes`, `id`) > (?, ?) and (`city`, `votes`, `id`) <> (?, ?, ?) and (`name`, `votes`) in (select `name`, `votes` from `users`)
                    postgres sqlite | select * from "users" where ("city", "votes") = (?, ?) and ("votes", "id") > (?, ?) and ("city", "votes", "id") <> (?, ?, ?) and ("name", "votes") in (select "name", "votes" from "users")
                    """,
                    "Paris",
                    10,
                    5,
                    0L,
                    "Rome",
                    1,
                    2L),
            ask("a typed full-text search", db -> db.table("notes").where(matches("cat", BODY)), """
                    mysql mariadb | select * from `notes` where match (`body`) against (? in natural language mode)
                    postgres      | select * from "notes" where (to_tsvector('english', "body")) @@ plainto_tsquery('english', ?)
                    sqlite        | ! sqlite does not support full-text search
                    """, "cat"));
}
