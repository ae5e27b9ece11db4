package io.eloquent.dialect.contract;

import static io.eloquent.dialect.contract.Blog.row;
import static io.eloquent.dialect.contract.GoldenQuery.ask;
import static io.eloquent.dialect.contract.GoldenQuery.run;
import static io.eloquent.query.RawExpression.raw;

import java.util.List;
import java.util.Map;

/** Values within JSON documents. */
final class GoldenJson {
    private GoldenJson() {}

    static final List<GoldenQuery> ALL = List.of(
            ask(
                    "a value within JSON",
                    db -> db.table("notes").select("id", "meta->lang").where("meta->lang", "fr"),
                    """
                    mysql    | select `id`, json_unquote(if(json_type(json_extract(`meta`, '$."lang"')) = 'NULL', null, json_extract(`meta`, '$."lang"'))) as `meta->lang` from `notes` where json_unquote(if(json_type(json_extract(`meta`, '$."lang"')) = 'NULL', null, json_extract(`meta`, '$."lang"'))) = ?
                    mariadb  | select `id`, if(json_type(json_extract(`meta`, '$."lang"')) in ('STRING', 'NULL'), json_value(`meta`, '$."lang"'), json_extract(`meta`, '$."lang"')) as `meta->lang` from `notes` where if(json_type(json_extract(`meta`, '$."lang"')) in ('STRING', 'NULL'), json_value(`meta`, '$."lang"'), json_extract(`meta`, '$."lang"')) = ?
                    postgres | select "id", "meta"->>'lang' as "meta->lang" from "notes" where "meta"->>'lang' = ?
                    sqlite   | select "id", json_extract("meta", '$."lang"') as "meta->lang" from "notes" where json_extract("meta", '$."lang"') = ?
                    """,
                    "fr"),
            ask(
                    "a value deep within JSON",
                    db -> db.table("notes as n").select("n.meta->a->b as b").where("n.meta->a->b", "!=", "x"),
                    """
                    mysql    | select json_unquote(if(json_type(json_extract(`n`.`meta`, '$."a"."b"')) = 'NULL', null, json_extract(`n`.`meta`, '$."a"."b"'))) as `b` from `notes` as `n` where json_unquote(if(json_type(json_extract(`n`.`meta`, '$."a"."b"')) = 'NULL', null, json_extract(`n`.`meta`, '$."a"."b"'))) != ?
                    mariadb  | select if(json_type(json_extract(`n`.`meta`, '$."a"."b"')) in ('STRING', 'NULL'), json_value(`n`.`meta`, '$."a"."b"'), json_extract(`n`.`meta`, '$."a"."b"')) as `b` from `notes` as `n` where if(json_type(json_extract(`n`.`meta`, '$."a"."b"')) in ('STRING', 'NULL'), json_value(`n`.`meta`, '$."a"."b"'), json_extract(`n`.`meta`, '$."a"."b"')) != ?
                    postgres | select "n"."meta"->'a'->>'b' as "b" from "notes" as "n" where "n"."meta"->'a'->>'b' != ?
                    sqlite   | select json_extract("n"."meta", '$."a"."b"') as "b" from "notes" as "n" where json_extract("n"."meta", '$."a"."b"') != ?
                    """,
                    "x"),
            ask(
                    "an array's element",
                    db -> db.table("notes")
                            .select("meta->tags[0] as first")
                            .where("meta->tags[0]", "a")
                            .where("meta->rows[0][1]", "<", "z"),
                    """
                    mysql    | select json_unquote(if(json_type(json_extract(`meta`, '$."tags"[0]')) = 'NULL', null, json_extract(`meta`, '$."tags"[0]'))) as `first` from `notes` where json_unquote(if(json_type(json_extract(`meta`, '$."tags"[0]')) = 'NULL', null, json_extract(`meta`, '$."tags"[0]'))) = ? and json_unquote(if(json_type(json_extract(`meta`, '$."rows"[0][1]')) = 'NULL', null, json_extract(`meta`, '$."rows"[0][1]'))) < ?
                    mariadb  | select if(json_type(json_extract(`meta`, '$."tags"[0]')) in ('STRING', 'NULL'), json_value(`meta`, '$."tags"[0]'), json_extract(`meta`, '$."tags"[0]')) as `first` from `notes` where if(json_type(json_extract(`meta`, '$."tags"[0]')) in ('STRING', 'NULL'), json_value(`meta`, '$."tags"[0]'), json_extract(`meta`, '$."tags"[0]')) = ? and if(json_type(json_extract(`meta`, '$."rows"[0][1]')) in ('STRING', 'NULL'), json_value(`meta`, '$."rows"[0][1]'), json_extract(`meta`, '$."rows"[0][1]')) < ?
                    postgres | select "meta"->'tags'->>0 as "first" from "notes" where "meta"->'tags'->>0 = ? and "meta"->'rows'->0->>1 < ?
                    sqlite   | select json_extract("meta", '$."tags"[0]') as "first" from "notes" where json_extract("meta", '$."tags"[0]') = ? and json_extract("meta", '$."rows"[0][1]') < ?
                    """,
                    "a",
                    "z"),
            ask(
                    "a JSON pattern",
                    db -> db.table("notes")
                            .where("meta->lang", "like", "f%")
                            .whereLike("meta->lang", "F%")
                            .orWhereLike("meta->lang", "fr", true),
                    """
                    mysql    | select * from `notes` where json_unquote(if(json_type(json_extract(`meta`, '$."lang"')) = 'NULL', null, json_extract(`meta`, '$."lang"'))) like ? and lower(json_unquote(if(json_type(json_extract(`meta`, '$."lang"')) = 'NULL', null, json_extract(`meta`, '$."lang"')))) like lower(?) or json_unquote(if(json_type(json_extract(`meta`, '$."lang"')) = 'NULL', null, json_extract(`meta`, '$."lang"'))) like binary ?
                    mariadb  | select * from `notes` where if(json_type(json_extract(`meta`, '$."lang"')) in ('STRING', 'NULL'), json_value(`meta`, '$."lang"'), json_extract(`meta`, '$."lang"')) like ? and lower(if(json_type(json_extract(`meta`, '$."lang"')) in ('STRING', 'NULL'), json_value(`meta`, '$."lang"'), json_extract(`meta`, '$."lang"'))) like lower(?) or if(json_type(json_extract(`meta`, '$."lang"')) in ('STRING', 'NULL'), json_value(`meta`, '$."lang"'), json_extract(`meta`, '$."lang"')) like binary ?
                    postgres | select * from "notes" where "meta"->>'lang' like ? and "meta"->>'lang' ilike ? or "meta"->>'lang' like ?
                    sqlite   | select * from "notes" where json_extract("meta", '$."lang"') like ? and json_extract("meta", '$."lang"') like ? escape '\\' or json_extract("meta", '$."lang"') glob ?
                    """,
                    "f%",
                    "F%",
                    "fr"),
            ask(
                    "a JSON number",
                    db -> db.table("notes").where("meta->n", ">", 5).orWhere("meta->n", 1.5),
                    """
                    mysql mariadb | select * from `notes` where case when json_type(json_extract(`meta`, '$."n"')) in ('INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL') then json_extract(`meta`, '$."n"') + 0 end > ? or case when json_type(json_extract(`meta`, '$."n"')) in ('INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL') then json_extract(`meta`, '$."n"') + 0 end = ?
                    postgres      | select * from "notes" where case jsonb_typeof(("meta"->'n')::jsonb) when 'number' then ("meta"->>'n')::numeric end > ? or case jsonb_typeof(("meta"->'n')::jsonb) when 'number' then ("meta"->>'n')::numeric end = ?
                    sqlite        | select * from "notes" where case when json_type("meta", '$."n"') in ('integer', 'real') then json_extract("meta", '$."n"') end > ? or case when json_type("meta", '$."n"') in ('integer', 'real') then json_extract("meta", '$."n"') end = ?
                    """,
                    5,
                    1.5),
            ask(
                    "JSON numbers",
                    db -> db.table("notes")
                            .whereIn("meta->n", List.of(1, 2))
                            .orWhereBetween("meta->n", 1, 3)
                            .orWhereNotIn("meta->n", List.of(7)),
                    """
                    mysql mariadb | select * from `notes` where case when json_type(json_extract(`meta`, '$."n"')) in ('INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL') then json_extract(`meta`, '$."n"') + 0 end in (?, ?) or case when json_type(json_extract(`meta`, '$."n"')) in ('INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL') then json_extract(`meta`, '$."n"') + 0 end between ? and ? or case when json_type(json_extract(`meta`, '$."n"')) in ('INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL') then json_extract(`meta`, '$."n"') + 0 end not in (?)
                    postgres      | select * from "notes" where case jsonb_typeof(("meta"->'n')::jsonb) when 'number' then ("meta"->>'n')::numeric end in (?, ?) or case jsonb_typeof(("meta"->'n')::jsonb) when 'number' then ("meta"->>'n')::numeric end between ? and ? or case jsonb_typeof(("meta"->'n')::jsonb) when 'number' then ("meta"->>'n')::numeric end not in (?)
                    sqlite        | select * from "notes" where case when json_type("meta", '$."n"') in ('integer', 'real') then json_extract("meta", '$."n"') end in (?, ?) or case when json_type("meta", '$."n"') in ('integer', 'real') then json_extract("meta", '$."n"') end between ? and ? or case when json_type("meta", '$."n"') in ('integer', 'real') then json_extract("meta", '$."n"') end not in (?)
                    """,
                    1,
                    2,
                    1,
                    3,
                    7),
            ask(
                    "JSON texts",
                    db -> db.table("notes")
                            .whereIn("meta->lang", List.of("fr", "de"))
                            .orWhereNotBetween("meta->lang", "a", "f"),
                    """
                    mysql    | select * from `notes` where json_unquote(if(json_type(json_extract(`meta`, '$."lang"')) = 'NULL', null, json_extract(`meta`, '$."lang"'))) in (?, ?) or json_unquote(if(json_type(json_extract(`meta`, '$."lang"')) = 'NULL', null, json_extract(`meta`, '$."lang"'))) not between ? and ?
                    mariadb  | select * from `notes` where if(json_type(json_extract(`meta`, '$."lang"')) in ('STRING', 'NULL'), json_value(`meta`, '$."lang"'), json_extract(`meta`, '$."lang"')) in (?, ?) or if(json_type(json_extract(`meta`, '$."lang"')) in ('STRING', 'NULL'), json_value(`meta`, '$."lang"'), json_extract(`meta`, '$."lang"')) not between ? and ?
                    postgres | select * from "notes" where "meta"->>'lang' in (?, ?) or "meta"->>'lang' not between ? and ?
                    sqlite   | select * from "notes" where json_extract("meta", '$."lang"') in (?, ?) or json_extract("meta", '$."lang"') not between ? and ?
                    """,
                    "fr",
                    "de",
                    "a",
                    "f"),
            ask(
                    "a JSON boolean",
                    db -> db.table("notes").where("meta->on", true).orWhere("meta->on", "!=", true),
                    """
                    mysql mariadb | select * from `notes` where cast(json_extract(`meta`, '$."on"') as char) = 'true' or cast(json_extract(`meta`, '$."on"') as char) = 'false'
                    postgres      | select * from "notes" where ("meta"->'on')::jsonb = 'true'::jsonb or ("meta"->'on')::jsonb = 'false'::jsonb
                    sqlite        | select * from "notes" where json_type("meta", '$."on"') = 'true' or json_type("meta", '$."on"') = 'false'
                    """),
            ask("a JSON null", db -> db.table("notes").where("meta->lang", null).orWhereNull("meta->a->b"), """
                    mysql mariadb | select * from `notes` where (json_extract(`meta`, '$."lang"') is null or json_type(json_extract(`meta`, '$."lang"')) = 'NULL') or (json_extract(`meta`, '$."a"."b"') is null or json_type(json_extract(`meta`, '$."a"."b"')) = 'NULL')
                    postgres      | select * from "notes" where "meta"->>'lang' is null or "meta"->'a'->>'b' is null
                    sqlite        | select * from "notes" where json_extract("meta", '$."lang"') is null or json_extract("meta", '$."a"."b"') is null
                    """),
            ask(
                    "no JSON null",
                    db -> db.table("notes").where("meta->lang", "!=", null).orWhereNotNull("meta->a->b"),
                    """
                    mysql mariadb | select * from `notes` where (json_extract(`meta`, '$."lang"') is not null and json_type(json_extract(`meta`, '$."lang"')) <> 'NULL') or (json_extract(`meta`, '$."a"."b"') is not null and json_type(json_extract(`meta`, '$."a"."b"')) <> 'NULL')
                    postgres      | select * from "notes" where "meta"->>'lang' is not null or "meta"->'a'->>'b' is not null
                    sqlite        | select * from "notes" where json_extract("meta", '$."lang"') is not null or json_extract("meta", '$."a"."b"') is not null
                    """),
            ask(
                    "a JSON value, or NULL",
                    db -> db.table("notes")
                            .whereNullSafeEquals("meta->lang", "fr")
                            .orWhereNullSafeEquals("meta->lang", null)
                            .orWhereNullSafeEquals("meta->n", 5),
                    """
                    mysql    | select * from `notes` where json_unquote(if(json_type(json_extract(`meta`, '$."lang"')) = 'NULL', null, json_extract(`meta`, '$."lang"'))) <=> ? or json_unquote(if(json_type(json_extract(`meta`, '$."lang"')) = 'NULL', null, json_extract(`meta`, '$."lang"'))) <=> ? or case when json_type(json_extract(`meta`, '$."n"')) in ('INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL') then json_extract(`meta`, '$."n"') + 0 end <=> ?
                    mariadb  | select * from `notes` where if(json_type(json_extract(`meta`, '$."lang"')) in ('STRING', 'NULL'), json_value(`meta`, '$."lang"'), json_extract(`meta`, '$."lang"')) <=> ? or if(json_type(json_extract(`meta`, '$."lang"')) in ('STRING', 'NULL'), json_value(`meta`, '$."lang"'), json_extract(`meta`, '$."lang"')) <=> ? or case when json_type(json_extract(`meta`, '$."n"')) in ('INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL') then json_extract(`meta`, '$."n"') + 0 end <=> ?
                    postgres | select * from "notes" where "meta"->>'lang' is not distinct from ? or "meta"->>'lang' is not distinct from ? or case jsonb_typeof(("meta"->'n')::jsonb) when 'number' then ("meta"->>'n')::numeric end is not distinct from ?
                    sqlite   | select * from "notes" where json_extract("meta", '$."lang"') is ? or json_extract("meta", '$."lang"') is ? or case when json_type("meta", '$."n"') in ('integer', 'real') then json_extract("meta", '$."n"') end is ?
                    """,
                    "fr",
                    null,
                    5),
            ask(
                    "another JSON value, or NULL",
                    db -> db.table("notes")
                            .whereNotNullSafeEquals("meta->lang", "fr")
                            .orWhereNotNullSafeEquals("meta->on", true),
                    """
                    mysql    | select * from `notes` where not (json_unquote(if(json_type(json_extract(`meta`, '$."lang"')) = 'NULL', null, json_extract(`meta`, '$."lang"'))) <=> ?) or not ((cast(json_extract(`meta`, '$."on"') as char) = 'true') <=> true)
                    mariadb  | select * from `notes` where not (if(json_type(json_extract(`meta`, '$."lang"')) in ('STRING', 'NULL'), json_value(`meta`, '$."lang"'), json_extract(`meta`, '$."lang"')) <=> ?) or not ((cast(json_extract(`meta`, '$."on"') as char) = 'true') <=> true)
                    postgres | select * from "notes" where "meta"->>'lang' is distinct from ? or (("meta"->'on')::jsonb = 'true'::jsonb) is distinct from true
                    sqlite   | select * from "notes" where json_extract("meta", '$."lang"') is not ? or (json_type("meta", '$."on"') = 'true') is not true
                    """,
                    "fr"),
            ask(
                    "not a JSON value",
                    db -> db.table("notes")
                            .whereNot("meta->lang", "fr")
                            .orWhereNot("meta->n", 5)
                            .orWhereNot("meta->on", false),
                    """
                    mysql    | select * from `notes` where not json_unquote(if(json_type(json_extract(`meta`, '$."lang"')) = 'NULL', null, json_extract(`meta`, '$."lang"'))) = ? or not case when json_type(json_extract(`meta`, '$."n"')) in ('INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL') then json_extract(`meta`, '$."n"') + 0 end = ? or not cast(json_extract(`meta`, '$."on"') as char) = 'false'
                    mariadb  | select * from `notes` where not if(json_type(json_extract(`meta`, '$."lang"')) in ('STRING', 'NULL'), json_value(`meta`, '$."lang"'), json_extract(`meta`, '$."lang"')) = ? or not case when json_type(json_extract(`meta`, '$."n"')) in ('INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL') then json_extract(`meta`, '$."n"') + 0 end = ? or not cast(json_extract(`meta`, '$."on"') as char) = 'false'
                    postgres | select * from "notes" where not "meta"->>'lang' = ? or not case jsonb_typeof(("meta"->'n')::jsonb) when 'number' then ("meta"->>'n')::numeric end = ? or not ("meta"->'on')::jsonb = 'false'::jsonb
                    sqlite   | select * from "notes" where not json_extract("meta", '$."lang"') = ? or not case when json_type("meta", '$."n"') in ('integer', 'real') then json_extract("meta", '$."n"') end = ? or not json_type("meta", '$."on"') = 'false'
                    """,
                    "fr",
                    5),
            ask(
                    "two JSON values",
                    db -> db.table("notes")
                            .whereColumn("meta->lang", "title")
                            .orWhereColumn("meta->a->b", "meta->lang"),
                    """
                    mysql    | select * from `notes` where json_unquote(if(json_type(json_extract(`meta`, '$."lang"')) = 'NULL', null, json_extract(`meta`, '$."lang"'))) = `title` or json_unquote(if(json_type(json_extract(`meta`, '$."a"."b"')) = 'NULL', null, json_extract(`meta`, '$."a"."b"'))) = json_unquote(if(json_type(json_extract(`meta`, '$."lang"')) = 'NULL', null, json_extract(`meta`, '$."lang"')))
                    mariadb  | select * from `notes` where if(json_type(json_extract(`meta`, '$."lang"')) in ('STRING', 'NULL'), json_value(`meta`, '$."lang"'), json_extract(`meta`, '$."lang"')) = `title` or if(json_type(json_extract(`meta`, '$."a"."b"')) in ('STRING', 'NULL'), json_value(`meta`, '$."a"."b"'), json_extract(`meta`, '$."a"."b"')) = if(json_type(json_extract(`meta`, '$."lang"')) in ('STRING', 'NULL'), json_value(`meta`, '$."lang"'), json_extract(`meta`, '$."lang"'))
                    postgres | select * from "notes" where "meta"->>'lang' = "title" or "meta"->'a'->>'b' = "meta"->>'lang'
                    sqlite   | select * from "notes" where json_extract("meta", '$."lang"') = "title" or json_extract("meta", '$."a"."b"') = json_extract("meta", '$."lang"')
                    """),
            ask(
                    "JSON in order and groups",
                    db -> db.table("notes")
                            .select("meta->lang as l")
                            .selectRaw("count(*) as c")
                            .groupBy("meta->lang")
                            .orderByDesc("meta->lang"),
                    """
                    mysql    | select json_unquote(if(json_type(json_extract(`meta`, '$."lang"')) = 'NULL', null, json_extract(`meta`, '$."lang"'))) as `l`, count(*) as c from `notes` group by json_unquote(if(json_type(json_extract(`meta`, '$."lang"')) = 'NULL', null, json_extract(`meta`, '$."lang"'))) order by json_unquote(if(json_type(json_extract(`meta`, '$."lang"')) = 'NULL', null, json_extract(`meta`, '$."lang"'))) desc
                    mariadb  | select if(json_type(json_extract(`meta`, '$."lang"')) in ('STRING', 'NULL'), json_value(`meta`, '$."lang"'), json_extract(`meta`, '$."lang"')) as `l`, count(*) as c from `notes` group by if(json_type(json_extract(`meta`, '$."lang"')) in ('STRING', 'NULL'), json_value(`meta`, '$."lang"'), json_extract(`meta`, '$."lang"')) order by if(json_type(json_extract(`meta`, '$."lang"')) in ('STRING', 'NULL'), json_value(`meta`, '$."lang"'), json_extract(`meta`, '$."lang"')) desc
                    postgres | select "meta"->>'lang' as "l", count(*) as c from "notes" group by "meta"->>'lang' order by "meta"->>'lang' desc
                    sqlite   | select json_extract("meta", '$."lang"') as "l", count(*) as c from "notes" group by json_extract("meta", '$."lang"') order by json_extract("meta", '$."lang"') desc
                    """),
            ask(
                    "JSON by its name in order",
                    db -> db.table("notes").orderBy("meta->a->b").orderBy("meta->tags[1]", "desc"),
                    """
                    mysql    | select * from `notes` order by json_unquote(if(json_type(json_extract(`meta`, '$."a"."b"')) = 'NULL', null, json_extract(`meta`, '$."a"."b"'))) asc, json_unquote(if(json_type(json_extract(`meta`, '$."tags"[1]')) = 'NULL', null, json_extract(`meta`, '$."tags"[1]'))) desc
                    mariadb  | select * from `notes` order by if(json_type(json_extract(`meta`, '$."a"."b"')) in ('STRING', 'NULL'), json_value(`meta`, '$."a"."b"'), json_extract(`meta`, '$."a"."b"')) asc, if(json_type(json_extract(`meta`, '$."tags"[1]')) in ('STRING', 'NULL'), json_value(`meta`, '$."tags"[1]'), json_extract(`meta`, '$."tags"[1]')) desc
                    postgres | select * from "notes" order by "meta"->'a'->>'b' asc, "meta"->'tags'->>1 desc
                    sqlite   | select * from "notes" order by json_extract("meta", '$."a"."b"') asc, json_extract("meta", '$."tags"[1]') desc
                    """),
            ask("distinct JSON", db -> db.table("notes").distinct().select("meta->lang"), """
                    mysql    | select distinct json_unquote(if(json_type(json_extract(`meta`, '$."lang"')) = 'NULL', null, json_extract(`meta`, '$."lang"'))) as `meta->lang` from `notes`
                    mariadb  | select distinct if(json_type(json_extract(`meta`, '$."lang"')) in ('STRING', 'NULL'), json_value(`meta`, '$."lang"'), json_extract(`meta`, '$."lang"')) as `meta->lang` from `notes`
                    postgres | select distinct "meta"->>'lang' as "meta->lang" from "notes"
                    sqlite   | select distinct json_extract("meta", '$."lang"') as "meta->lang" from "notes"
                    """),
            run("the sum of JSON numbers", db -> db.table("notes").sum("meta->n"), """
                    mysql mariadb | select sum(case when json_type(json_extract(`meta`, '$."n"')) in ('INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL') then json_extract(`meta`, '$."n"') + 0 end) as `aggregate` from `notes`
                    postgres      | select sum(case jsonb_typeof(("meta"->'n')::jsonb) when 'number' then ("meta"->>'n')::numeric end) as "aggregate" from "notes"
                    sqlite        | select sum(case when json_type("meta", '$."n"') in ('integer', 'real') then json_extract("meta", '$."n"') end) as "aggregate" from "notes"
                    """),
            run("the count of JSON values", db -> db.table("notes").count("meta->n"), """
                    mysql    | select count(json_unquote(if(json_type(json_extract(`meta`, '$."n"')) = 'NULL', null, json_extract(`meta`, '$."n"')))) as `aggregate` from `notes`
                    mariadb  | select count(if(json_type(json_extract(`meta`, '$."n"')) in ('STRING', 'NULL'), json_value(`meta`, '$."n"'), json_extract(`meta`, '$."n"'))) as `aggregate` from `notes`
                    postgres | select count("meta"->>'n') as "aggregate" from "notes"
                    sqlite   | select count(json_extract("meta", '$."n"')) as "aggregate" from "notes"
                    """),
            run(
                    "the value within JSON alone",
                    db -> db.table("notes").orderBy("id").value("meta->lang"),
                    """
                    mysql    | select json_unquote(if(json_type(json_extract(`meta`, '$."lang"')) = 'NULL', null, json_extract(`meta`, '$."lang"'))) as `meta->lang` from `notes` order by `id` asc limit ?
                    mariadb  | select if(json_type(json_extract(`meta`, '$."lang"')) in ('STRING', 'NULL'), json_value(`meta`, '$."lang"'), json_extract(`meta`, '$."lang"')) as `meta->lang` from `notes` order by `id` asc limit ?
                    postgres | select "meta"->>'lang' as "meta->lang" from "notes" order by "id" asc limit ?
                    sqlite   | select json_extract("meta", '$."lang"') as "meta->lang" from "notes" order by "id" asc limit ?
                    """,
                    1L),
            run("the values within JSON", db -> db.table("notes").orderBy("id").pluck("meta->lang"), """
                    mysql    | select json_unquote(if(json_type(json_extract(`meta`, '$."lang"')) = 'NULL', null, json_extract(`meta`, '$."lang"'))) as `meta->lang` from `notes` order by `id` asc
                    mariadb  | select if(json_type(json_extract(`meta`, '$."lang"')) in ('STRING', 'NULL'), json_value(`meta`, '$."lang"'), json_extract(`meta`, '$."lang"')) as `meta->lang` from `notes` order by `id` asc
                    postgres | select "meta"->>'lang' as "meta->lang" from "notes" order by "id" asc
                    sqlite   | select json_extract("meta", '$."lang"') as "meta->lang" from "notes" order by "id" asc
                    """),
            ask(
                    "a JSON array that has a value",
                    db -> db.table("notes").whereJsonContains("meta->tags", "a"),
                    """
                    mysql mariadb | select * from `notes` where json_contains(json_extract(`meta`, '$."tags"'), ?)
                    postgres      | select * from "notes" where ("meta"->'tags')::jsonb @> ?::jsonb
                    sqlite        | select * from "notes" where case when json_type("meta", '$."tags"') is not null then not exists (select 1 from (select "meta" as document) as d, json_each(?) as c where not exists (select 1 from json_each(d.document, '$."tags"') as t where typeof(t.key) <> 'text' and t.value is c.value and replace(t.type, 'real', 'integer') = replace(c.type, 'real', 'integer'))) end
                    """,
                    "\"a\""),
            ask(
                    "or a JSON array that has values",
                    db -> db.table("notes").where("id", 1).orWhereJsonContains("meta->tags", List.of("a", 5, true)),
                    """
                    mysql mariadb | select * from `notes` where `id` = ? or json_contains(json_extract(`meta`, '$."tags"'), ?)
                    postgres      | select * from "notes" where "id" = ? or ("meta"->'tags')::jsonb @> ?::jsonb
                    sqlite        | select * from "notes" where "id" = ? or case when json_type("meta", '$."tags"') is not null then not exists (select 1 from (select "meta" as document) as d, json_each(?) as c where not exists (select 1 from json_each(d.document, '$."tags"') as t where typeof(t.key) <> 'text' and t.value is c.value and replace(t.type, 'real', 'integer') = replace(c.type, 'real', 'integer'))) end
                    """,
                    1,
                    "[\"a\",5,true]"),
            ask(
                    "a JSON object that has members",
                    db -> db.table("notes").whereJsonContains("meta", Map.of("lang", "fr")),
                    """
                    mysql mariadb | select * from `notes` where json_contains(json_extract(`meta`, '$'), ?)
                    postgres      | select * from "notes" where "meta"::jsonb @> ?::jsonb
                    sqlite        | select * from "notes" where case when json_type("meta", '$') is not null then not exists (select 1 from (select "meta" as document) as d, json_each(?) as c where not exists (select 1 from json_each(d.document, '$') as t where t.key is c.key and t.value is c.value and replace(t.type, 'real', 'integer') = replace(c.type, 'real', 'integer'))) end
                    """,
                    "{\"lang\":\"fr\"}"),
            ask(
                    "a JSON array that does not have a value",
                    db -> db.table("notes")
                            .whereJsonDoesntContain("meta->tags", "a")
                            .orWhereJsonDoesntContain("meta->tags", null),
                    """
                    mysql mariadb | select * from `notes` where not json_contains(json_extract(`meta`, '$."tags"'), ?) or not json_contains(json_extract(`meta`, '$."tags"'), ?)
                    postgres      | select * from "notes" where not ("meta"->'tags')::jsonb @> ?::jsonb or not ("meta"->'tags')::jsonb @> ?::jsonb
                    sqlite        | select * from "notes" where not case when json_type("meta", '$."tags"') is not null then not exists (select 1 from (select "meta" as document) as d, json_each(?) as c where not exists (select 1 from json_each(d.document, '$."tags"') as t where typeof(t.key) <> 'text' and t.value is c.value and replace(t.type, 'real', 'integer') = replace(c.type, 'real', 'integer'))) end or not case when json_type("meta", '$."tags"') is not null then not exists (select 1 from (select "meta" as document) as d, json_each(?) as c where not exists (select 1 from json_each(d.document, '$."tags"') as t where typeof(t.key) <> 'text' and t.value is c.value and replace(t.type, 'real', 'integer') = replace(c.type, 'real', 'integer'))) end
                    """,
                    "\"a\"",
                    "null"),
            ask(
                    "a JSON key",
                    db -> db.table("notes").whereJsonContainsKey("meta->a->b").orWhereJsonContainsKey("meta->tags[1]"),
                    """
                    mysql mariadb | select * from `notes` where ifnull(json_contains_path(`meta`, 'one', '$."a"."b"'), 0) or ifnull(json_contains_path(`meta`, 'one', '$."tags"[1]'), 0)
                    postgres      | select * from "notes" where "meta"->'a'->'b' is not null or "meta"->'tags'->1 is not null
                    sqlite        | select * from "notes" where json_type("meta", '$."a"."b"') is not null or json_type("meta", '$."tags"[1]') is not null
                    """),
            ask(
                    "no JSON key",
                    db -> db.table("notes")
                            .whereJsonDoesntContainKey("meta->a->b")
                            .orWhereJsonDoesntContainKey("meta->lang"),
                    """
                    mysql mariadb | select * from `notes` where not ifnull(json_contains_path(`meta`, 'one', '$."a"."b"'), 0) or not ifnull(json_contains_path(`meta`, 'one', '$."lang"'), 0)
                    postgres      | select * from "notes" where not "meta"->'a'->'b' is not null or not "meta"->'lang' is not null
                    sqlite        | select * from "notes" where not json_type("meta", '$."a"."b"') is not null or not json_type("meta", '$."lang"') is not null
                    """),
            ask(
                    "a JSON length",
                    db -> db.table("notes").whereJsonLength("meta->tags", 2).orWhereJsonLength("meta->tags", ">", 1),
                    """
                    mysql mariadb | select * from `notes` where case json_type(json_extract(`meta`, '$."tags"')) when 'ARRAY' then json_length(json_extract(`meta`, '$."tags"')) end = ? or case json_type(json_extract(`meta`, '$."tags"')) when 'ARRAY' then json_length(json_extract(`meta`, '$."tags"')) end > ?
                    postgres      | select * from "notes" where case jsonb_typeof(("meta"->'tags')::jsonb) when 'array' then jsonb_array_length(("meta"->'tags')::jsonb) end = ? or case jsonb_typeof(("meta"->'tags')::jsonb) when 'array' then jsonb_array_length(("meta"->'tags')::jsonb) end > ?
                    sqlite        | select * from "notes" where case json_type("meta", '$."tags"') when 'array' then json_array_length("meta", '$."tags"') end = ? or case json_type("meta", '$."tags"') when 'array' then json_array_length("meta", '$."tags"') end > ?
                    """,
                    2L,
                    1L),
            ask(
                    "or a JSON length",
                    db -> db.table("notes").where("id", 1).orWhereJsonLength("meta->tags", 0),
                    """
                    mysql mariadb | select * from `notes` where `id` = ? or case json_type(json_extract(`meta`, '$."tags"')) when 'ARRAY' then json_length(json_extract(`meta`, '$."tags"')) end = ?
                    postgres      | select * from "notes" where "id" = ? or case jsonb_typeof(("meta"->'tags')::jsonb) when 'array' then jsonb_array_length(("meta"->'tags')::jsonb) end = ?
                    sqlite        | select * from "notes" where "id" = ? or case json_type("meta", '$."tags"') when 'array' then json_array_length("meta", '$."tags"') end = ?
                    """,
                    1,
                    0L),
            ask(
                    "JSON arrays that overlap",
                    db -> db.table("notes").whereJsonOverlaps("meta->tags", List.of("a", "b")),
                    """
                    mysql mariadb | select * from `notes` where (json_contains(json_extract(`meta`, '$."tags"'), ?) or json_contains(json_extract(`meta`, '$."tags"'), ?))
                    postgres      | select * from "notes" where (("meta"->'tags')::jsonb @> ?::jsonb or ("meta"->'tags')::jsonb @> ?::jsonb)
                    sqlite        | select * from "notes" where (case when json_type("meta", '$."tags"') is not null then not exists (select 1 from (select "meta" as document) as d, json_each(?) as c where not exists (select 1 from json_each(d.document, '$."tags"') as t where typeof(t.key) <> 'text' and t.value is c.value and replace(t.type, 'real', 'integer') = replace(c.type, 'real', 'integer'))) end or case when json_type("meta", '$."tags"') is not null then not exists (select 1 from (select "meta" as document) as d, json_each(?) as c where not exists (select 1 from json_each(d.document, '$."tags"') as t where typeof(t.key) <> 'text' and t.value is c.value and replace(t.type, 'real', 'integer') = replace(c.type, 'real', 'integer'))) end)
                    """,
                    "\"a\"",
                    "\"b\""),
            ask(
                    "or JSON arrays that overlap",
                    db -> db.table("notes").where("id", 1).orWhereJsonOverlaps("meta->tags", List.of("a")),
                    """
                    mysql mariadb | select * from `notes` where `id` = ? or (json_contains(json_extract(`meta`, '$."tags"'), ?))
                    postgres      | select * from "notes" where "id" = ? or (("meta"->'tags')::jsonb @> ?::jsonb)
                    sqlite        | select * from "notes" where "id" = ? or (case when json_type("meta", '$."tags"') is not null then not exists (select 1 from (select "meta" as document) as d, json_each(?) as c where not exists (select 1 from json_each(d.document, '$."tags"') as t where typeof(t.key) <> 'text' and t.value is c.value and replace(t.type, 'real', 'integer') = replace(c.type, 'real', 'integer'))) end)
                    """,
                    1,
                    "\"a\""),
            ask(
                    "JSON arrays that do not overlap",
                    db -> db.table("notes")
                            .whereJsonDoesntOverlap("meta->tags", List.of("a", "b"))
                            .orWhereJsonDoesntOverlap("meta->tags", List.of(7)),
                    """
                    mysql mariadb | select * from `notes` where not (json_contains(json_extract(`meta`, '$."tags"'), ?) or json_contains(json_extract(`meta`, '$."tags"'), ?)) or not (json_contains(json_extract(`meta`, '$."tags"'), ?))
                    postgres      | select * from "notes" where not (("meta"->'tags')::jsonb @> ?::jsonb or ("meta"->'tags')::jsonb @> ?::jsonb) or not (("meta"->'tags')::jsonb @> ?::jsonb)
                    sqlite        | select * from "notes" where not (case when json_type("meta", '$."tags"') is not null then not exists (select 1 from (select "meta" as document) as d, json_each(?) as c where not exists (select 1 from json_each(d.document, '$."tags"') as t where typeof(t.key) <> 'text' and t.value is c.value and replace(t.type, 'real', 'integer') = replace(c.type, 'real', 'integer'))) end or case when json_type("meta", '$."tags"') is not null then not exists (select 1 from (select "meta" as document) as d, json_each(?) as c where not exists (select 1 from json_each(d.document, '$."tags"') as t where typeof(t.key) <> 'text' and t.value is c.value and replace(t.type, 'real', 'integer') = replace(c.type, 'real', 'integer'))) end) or not (case when json_type("meta", '$."tags"') is not null then not exists (select 1 from (select "meta" as document) as d, json_each(?) as c where not exists (select 1 from json_each(d.document, '$."tags"') as t where typeof(t.key) <> 'text' and t.value is c.value and replace(t.type, 'real', 'integer') = replace(c.type, 'real', 'integer'))) end)
                    """,
                    "\"a\"",
                    "\"b\"",
                    "7"),
            ask(
                    "JSON arrays and nothing",
                    db -> db.table("notes")
                            .whereJsonOverlaps("meta->tags", List.of())
                            .orWhereJsonDoesntOverlap("meta->tags", List.of()),
                    """
                    mysql mariadb   | select * from `notes` where 0 = 1 or 1 = 1
                    postgres sqlite | select * from "notes" where 0 = 1 or 1 = 1
                    """),
            run(
                    "an update of JSON",
                    db -> db.table("notes").where("id", 1).update(Map.of("meta->lang", "fr")),
                    """
                    mysql mariadb | update `notes` set `meta` = json_set(coalesce(`meta`, json_object()), '$."lang"', json_extract(?, '$')) where `id` = ?
                    postgres      | update "notes" set "meta" = jsonb_set(coalesce("meta"::jsonb, '{}'), '{"lang"}', ?::jsonb) where "id" = ?
                    sqlite        | update "notes" set "meta" = json_set(coalesce("meta", '{}'), '$."lang"', json(?)) where "id" = ?
                    """,
                    "\"fr\"",
                    1),
            run(
                    "an update of several JSON values",
                    db -> db.table("notes")
                            .where("id", 1)
                            .update(Map.of(
                                    "meta->a->b", 5, "meta->a->c", List.of("x"), "meta->on", true, "title", "T")),
                    """
                    mysql mariadb | update `notes` set `title` = ?, `meta` = json_set(coalesce(`meta`, json_object()), '$."a"', json_extract(if(ifnull(json_type(json_extract(`meta`, '$."a"')), 'NULL') = 'NULL', '{}', json_extract(`meta`, '$."a"')), '$'), '$."a"."b"', json_extract(?, '$'), '$."a"."c"', json_extract(?, '$'), '$."on"', json_extract(?, '$')) where `id` = ?
                    postgres      | update "notes" set "title" = ?, "meta" = jsonb_set(jsonb_set(jsonb_set(jsonb_set(coalesce("meta"::jsonb, '{}'), '{"a"}', coalesce(nullif("meta"::jsonb#>'{"a"}', 'null'), '{}')), '{"a","b"}', ?::jsonb), '{"a","c"}', ?::jsonb), '{"on"}', ?::jsonb) where "id" = ?
                    sqlite        | update "notes" set "title" = ?, "meta" = json_set(coalesce("meta", '{}'), '$."a"', json(coalesce(nullif("meta" -> '$."a"', 'null'), '{}')), '$."a"."b"', json(?), '$."a"."c"', json(?), '$."on"', json(?)) where "id" = ?
                    """,
                    "T",
                    "5",
                    "[\"x\"]",
                    "true",
                    1),
            run(
                    "an update of a JSON element",
                    db -> db.table("notes").where("id", 1).update(row("meta->tags[0]", null)),
                    """
                    mysql mariadb | update `notes` set `meta` = json_set(coalesce(`meta`, json_object()), '$."tags"[0]', json_extract(?, '$')) where `id` = ?
                    postgres      | update "notes" set "meta" = jsonb_set(coalesce("meta"::jsonb, '{}'), '{"tags","0"}', ?::jsonb) where "id" = ?
                    sqlite        | update "notes" set "meta" = json_set(coalesce("meta", '{}'), '$."tags"[0]', json(?)) where "id" = ?
                    """,
                    "null",
                    1),
            run(
                    "an update of JSON by raw SQL",
                    db -> db.table("notes").where("id", 1).update(Map.of("meta->n", raw("? + id", 1))),
                    """
                    mysql mariadb | update `notes` set `meta` = json_set(coalesce(`meta`, json_object()), '$."n"', ? + id) where `id` = ?
                    postgres      | update "notes" set "meta" = jsonb_set(coalesce("meta"::jsonb, '{}'), '{"n"}', to_jsonb(? + id)) where "id" = ?
                    sqlite        | update "notes" set "meta" = json_set(coalesce("meta", '{}'), '$."n"', ? + id) where "id" = ?
                    """,
                    1,
                    1),
            ask(
                    "a JSON key of signs",
                    db -> db.table("notes").where("meta->it's \"so\"", "x").where("meta->a.b$[c]", "y"),
                    """
                    mysql    | select * from `notes` where json_unquote(if(json_type(json_extract(`meta`, _utf8mb4 x'242e2269742773205c22736f5c2222')) = 'NULL', null, json_extract(`meta`, _utf8mb4 x'242e2269742773205c22736f5c2222'))) = ? and json_unquote(if(json_type(json_extract(`meta`, '$."a.b$[c]"')) = 'NULL', null, json_extract(`meta`, '$."a.b$[c]"'))) = ?
                    mariadb  | select * from `notes` where if(json_type(json_extract(`meta`, _utf8mb4 x'242e2269742773205c22736f5c2222')) in ('STRING', 'NULL'), json_value(`meta`, _utf8mb4 x'242e2269742773205c22736f5c2222'), json_extract(`meta`, _utf8mb4 x'242e2269742773205c22736f5c2222')) = ? and if(json_type(json_extract(`meta`, '$."a.b$[c]"')) in ('STRING', 'NULL'), json_value(`meta`, '$."a.b$[c]"'), json_extract(`meta`, '$."a.b$[c]"')) = ?
                    postgres | select * from "notes" where "meta"->>'it''s "so"' = ? and "meta"->>'a.b$[c]' = ?
                    sqlite   | select * from "notes" where json_extract("meta", '$."it''s \\"so\\""') = ? and json_extract("meta", '$."a.b$[c]"') = ?
                    """,
                    "x",
                    "y"),
            ask(
                    "a JSON key of backslashes and lines",
                    db -> db.table("notes").where("meta->a\\b", "x").whereJsonContainsKey("meta->\\"),
                    """
                    mysql    | select * from `notes` where json_unquote(if(json_type(json_extract(`meta`, _utf8mb4 x'242e22615c5c6222')) = 'NULL', null, json_extract(`meta`, _utf8mb4 x'242e22615c5c6222'))) = ? and ifnull(json_contains_path(`meta`, 'one', _utf8mb4 x'242e225c5c22'), 0)
                    mariadb  | select * from `notes` where if(json_type(json_extract(`meta`, _utf8mb4 x'242e22615c5c6222')) in ('STRING', 'NULL'), json_value(`meta`, _utf8mb4 x'242e22615c5c6222'), json_extract(`meta`, _utf8mb4 x'242e22615c5c6222')) = ? and ifnull(json_contains_path(`meta`, 'one', _utf8mb4 x'242e225c5c22'), 0)
                    postgres | select * from "notes" where "meta"->>E'a\\\\b' = ? and "meta"->E'\\\\' is not null
                    sqlite   | select * from "notes" where json_extract("meta", '$."a\\\\b"') = ? and json_type("meta", '$."\\\\"') is not null
                    """,
                    "x"),
            run(
                    "an update of a JSON key of signs",
                    db -> db.table("notes").where("id", 1).update(Map.of("meta->it's \"so\\", 1)),
                    """
                    mysql mariadb | update `notes` set `meta` = json_set(coalesce(`meta`, json_object()), _utf8mb4 x'242e2269742773205c22736f5c5c22', json_extract(?, '$')) where `id` = ?
                    postgres      | update "notes" set "meta" = jsonb_set(coalesce("meta"::jsonb, '{}'), E'{"it''s \\\\"so\\\\\\\\"}', ?::jsonb) where "id" = ?
                    sqlite        | update "notes" set "meta" = json_set(coalesce("meta", '{}'), '$."it''s \\"so\\\\"', json(?)) where "id" = ?
                    """,
                    "1",
                    1));
}
