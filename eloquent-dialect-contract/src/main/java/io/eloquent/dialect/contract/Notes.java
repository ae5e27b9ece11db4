package io.eloquent.dialect.contract;

import static io.eloquent.dialect.contract.Blog.row;

import io.eloquent.query.Database;
import io.eloquent.query.Query;
import io.eloquent.query.compile.Feature;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table of texts, times and JSON documents: five notes, of which the last has nothing but its title. */
final class Notes {
    private Notes() {}

    static void create(Database db) {
        boolean isSearched = db.dialect().compiler().syntax().supports(Feature.FULL_TEXT);
        db.schema().create("notes", table -> {
            table.increments("id");
            table.string("title");
            table.text("body").nullable();
            table.dateTime("starts_at").nullable();
            table.date("on_date").nullable();
            table.time("at_time").nullable();
            table.json("meta").nullable();
            if (isSearched) {
                table.fullText("body");
                table.fullText("title", "body");
            }
        });
    }

    static void fill(Database db) {
        db.table("notes")
                .insert(List.of(
                        note(
                                "fr",
                                "A big cat and a small dog",
                                "2026-01-01T00:00:00",
                                row(
                                        "lang",
                                        "fr",
                                        "n",
                                        5,
                                        "on",
                                        true,
                                        "tags",
                                        List.of("a", "b"),
                                        "a",
                                        Map.of("b", "x"))),
                        note(
                                "Birds",
                                "Cats eat birds",
                                "2026-01-31T12:00:00",
                                row(
                                        "lang",
                                        "de",
                                        "n",
                                        10,
                                        "on",
                                        false,
                                        "tags",
                                        List.of("a", 5, true),
                                        "rows",
                                        List.of(List.of(1, "y")))),
                        note(
                                "Fish",
                                "50% of the dogs",
                                "2026-01-31T23:59:59.999999",
                                row("lang", null, "n", "7", "on", 1, "tags", List.of(), "a", row("b", null))),
                        note(
                                "Cows",
                                "A cow",
                                "2025-09-09T12:00:00.5",
                                row("lang", "null", "n", 1.5, "on", "true", "tags", "a")),
                        note("Nobody", null, null, null)));
    }

    private static Map<String, @Nullable Object> note(
            String title, @Nullable String body, @Nullable String startsAt, @Nullable Object meta) {
        LocalDateTime time = startsAt == null ? null : LocalDateTime.parse(startsAt);
        LocalDate date = time == null ? null : time.toLocalDate();
        LocalTime clock = time == null ? null : time.toLocalTime();
        return row("title", title, "body", body, "starts_at", time, "on_date", date, "at_time", clock, "meta", meta);
    }

    /** {@return the ids of the notes that a query finds, in order} */
    static List<Integer> ids(Query notes) {
        return notes.orderBy("notes.id").pluck("notes.id").stream()
                .map(id -> ((Number) java.util.Objects.requireNonNull(id)).intValue())
                .toList();
    }

    static List<Integer> ids(Integer... ids) {
        return Arrays.asList(ids);
    }
}
