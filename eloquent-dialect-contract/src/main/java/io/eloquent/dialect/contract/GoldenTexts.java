package io.eloquent.dialect.contract;

import static io.eloquent.dialect.contract.GoldenQuery.ask;

import io.eloquent.query.TextSearch;
import java.util.List;

/** Patterns and full-text search. */
final class GoldenTexts {
    private GoldenTexts() {}

    static final List<GoldenQuery> ALL = List.of(
            ask("a pattern in any case, everywhere", db -> db.table("users").whereLike("name", "a%"), """
                    mysql mariadb | select * from `users` where `name` like ?
                    postgres      | select * from "users" where "name"::text ilike ?
                    sqlite        | select * from "users" where "name" like ? escape '\\'
                    """, "a%"),
            ask(
                    "or a pattern in any case",
                    db -> db.table("users").where("votes", 1).orWhereLike("name", "a%"),
                    """
                    mysql mariadb | select * from `users` where `votes` = ? or `name` like ?
                    postgres      | select * from "users" where "votes" = ? or "name"::text ilike ?
                    sqlite        | select * from "users" where "votes" = ? or "name" like ? escape '\\'
                    """,
                    1,
                    "a%"),
            ask(
                    "not a pattern",
                    db -> db.table("users").whereNotLike("name", "a%").orWhereNotLike("email", "b%"),
                    """
                    mysql mariadb | select * from `users` where `name` not like ? or `email` not like ?
                    postgres      | select * from "users" where "name"::text not ilike ? or "email"::text not ilike ?
                    sqlite        | select * from "users" where "name" not like ? escape '\\' or "email" not like ? escape '\\'
                    """,
                    "a%",
                    "b%"),
            ask("a pattern in just this case", db -> db.table("users").whereLike("name", "A%", true), """
                    mysql mariadb | select * from `users` where `name` like binary ?
                    postgres      | select * from "users" where "name"::text like ?
                    sqlite        | select * from "users" where "name" glob ?
                    """, "A%")
                    .but("sqlite", "A*"),
            ask(
                            "or a pattern in just this case",
                            db -> db.table("users").where("votes", 1).orWhereLike("name", "_n%", true),
                            """
                    mysql mariadb | select * from `users` where `votes` = ? or `name` like binary ?
                    postgres      | select * from "users" where "votes" = ? or "name"::text like ?
                    sqlite        | select * from "users" where "votes" = ? or "name" glob ?
                    """,
                            1,
                            "_n%")
                    .but("sqlite", 1, "?n*"),
            ask(
                            "not a pattern in just this case",
                            db -> db.table("users")
                                    .whereNotLike("name", "A%", true)
                                    .orWhereNotLike("name", "B_b", true),
                            """
                    mysql mariadb | select * from `users` where `name` not like binary ? or `name` not like binary ?
                    postgres      | select * from "users" where "name"::text not like ? or "name"::text not like ?
                    sqlite        | select * from "users" where "name" not glob ? or "name" not glob ?
                    """,
                            "A%",
                            "B_b")
                    .but("sqlite", "A*", "B?b"),
            ask(
                            "a pattern of signs that stand for themselves",
                            db -> db.table("users").whereLike("name", "50\\%*?[x]\\_", true),
                            """
                    mysql mariadb | select * from `users` where `name` like binary ?
                    postgres      | select * from "users" where "name"::text like ?
                    sqlite        | select * from "users" where "name" glob ?
                    """,
                            "50\\%*?[x]\\_")
                    .but("sqlite", "50%[*][?][[]x]_"),
            ask("a pattern of a number", db -> db.table("users").whereLike("votes", "15%"), """
                    mysql mariadb | select * from `users` where `votes` like ?
                    postgres      | select * from "users" where "votes"::text ilike ?
                    sqlite        | select * from "users" where "votes" like ? escape '\\'
                    """, "15%"),
            ask("words", db -> db.table("notes").whereFullText("body", "cat"), """
                    mysql mariadb | select * from `notes` where match (`body`) against (? in natural language mode)
                    postgres      | select * from "notes" where (to_tsvector('english', "body")) @@ plainto_tsquery('english', ?)
                    sqlite        | ! sqlite does not support full-text search
                    """, "cat"),
            ask("or words", db -> db.table("notes").where("id", 1).orWhereFullText("body", "cat"), """
                    mysql mariadb | select * from `notes` where `id` = ? or match (`body`) against (? in natural language mode)
                    postgres      | select * from "notes" where "id" = ? or (to_tsvector('english', "body")) @@ plainto_tsquery('english', ?)
                    sqlite        | ! sqlite does not support full-text search
                    """, 1, "cat"),
            ask(
                    "words of several columns",
                    db -> db.table("notes").whereFullText(List.of("title", "body"), "cat dog"),
                    """
                    mysql mariadb | select * from `notes` where match (`title`, `body`) against (? in natural language mode)
                    postgres      | select * from "notes" where (to_tsvector('english', coalesce("title", '')) || to_tsvector('english', coalesce("body", ''))) @@ plainto_tsquery('english', ?)
                    sqlite        | ! sqlite does not support full-text search
                    """,
                    "cat dog"),
            ask(
                    "or words of several columns",
                    db -> db.table("notes").where("id", 1).orWhereFullText(List.of("title", "body"), "cat"),
                    """
                    mysql mariadb | select * from `notes` where `id` = ? or match (`title`, `body`) against (? in natural language mode)
                    postgres      | select * from "notes" where "id" = ? or (to_tsvector('english', coalesce("title", '')) || to_tsvector('english', coalesce("body", ''))) @@ plainto_tsquery('english', ?)
                    sqlite        | ! sqlite does not support full-text search
                    """,
                    1,
                    "cat"),
            ask(
                    "words with signs",
                    db -> db.table("notes").whereFullText(List.of("body"), "+cat -dog", TextSearch.booleanMode()),
                    """
                    mysql mariadb | select * from `notes` where match (`body`) against (? in boolean mode)
                    postgres      | ! postgres does not support full-text search for signs
                    sqlite        | ! sqlite does not support full-text search
                    """,
                    "+cat -dog"),
            ask(
                    "words and those beside them",
                    db -> db.table("notes").whereFullText(List.of("body"), "cat", TextSearch.queryExpansion()),
                    """
                    mysql mariadb | select * from `notes` where match (`body`) against (? in natural language mode with query expansion)
                    postgres      | ! postgres does not support full-text search for expanded words
                    sqlite        | ! sqlite does not support full-text search
                    """,
                    "cat"),
            ask(
                    "a phrase",
                    db -> db.table("notes").whereFullText(List.of("body"), "big cat", TextSearch.phrase()),
                    """
                    mysql    | ! mysql does not support full-text search for a phrase
                    mariadb  | ! mariadb does not support full-text search for a phrase
                    postgres | select * from "notes" where (to_tsvector('english', "body")) @@ phraseto_tsquery('english', ?)
                    sqlite   | ! sqlite does not support full-text search
                    """,
                    "big cat"),
            ask(
                    "words as on the web",
                    db -> db.table("notes").whereFullText(List.of("body"), "\"big cat\" -dog", TextSearch.websearch()),
                    """
                    mysql    | ! mysql does not support full-text search for a web search
                    mariadb  | ! mariadb does not support full-text search for a web search
                    postgres | select * from "notes" where (to_tsvector('english', "body")) @@ websearch_to_tsquery('english', ?)
                    sqlite   | ! sqlite does not support full-text search
                    """,
                    "\"big cat\" -dog"),
            ask(
                    "words of another language",
                    db -> db.table("notes")
                            .whereFullText(
                                    List.of("body"),
                                    "katzen",
                                    TextSearch.naturalLanguage().language("german")),
                    """
                    mysql    | ! mysql does not support a language of a full-text search
                    mariadb  | ! mariadb does not support a language of a full-text search
                    postgres | select * from "notes" where (to_tsvector('german', "body")) @@ plainto_tsquery('german', ?)
                    sqlite   | ! sqlite does not support full-text search
                    """,
                    "katzen"),
            ask(
                    "or words as on the web",
                    db -> db.table("notes")
                            .where("id", 1)
                            .orWhereFullText(
                                    List.of("title", "body"),
                                    "cat or dog",
                                    TextSearch.websearch().language("simple")),
                    """
                    mysql    | ! mysql does not support full-text search for a web search
                    mariadb  | ! mariadb does not support full-text search for a web search
                    postgres | select * from "notes" where "id" = ? or (to_tsvector('simple', coalesce("title", '')) || to_tsvector('simple', coalesce("body", ''))) @@ websearch_to_tsquery('simple', ?)
                    sqlite   | ! sqlite does not support full-text search
                    """,
                    1,
                    "cat or dog"));
}
