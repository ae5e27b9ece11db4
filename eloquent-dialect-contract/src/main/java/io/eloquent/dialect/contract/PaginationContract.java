package io.eloquent.dialect.contract;

import static io.eloquent.dialect.contract.Blog.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.event.StatementEvent;
import io.eloquent.query.Columns;
import io.eloquent.query.CursorPage;
import io.eloquent.query.NumberColumn;
import io.eloquent.query.Page;
import io.eloquent.query.Query;
import io.eloquent.query.Row;
import io.eloquent.query.SimplePage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pages show each row once, in order, whatever NULLs, equal values and other writers do. */
public abstract class PaginationContract extends DialectContract {
    private static final int ENTRIES = 1000;

    /** For subclasses. */
    protected PaginationContract() {}

    @BeforeAll
    final void makeTables() {
        Blog.create(db());
        Blog.fill(db());
        db().schema().create("entries", table -> {
            table.increments("id");
            table.integer("score").nullable();
            table.string("kind").nullable();
            table.decimal("price", 10, 2).nullable();
            table.dateTime("at").nullable();
        });
        Random random = new Random(7);
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            rows.add(entry(random));
        }
        entries().insert(rows);
    }

    private static Map<String, @Nullable Object> entry(Random random) {
        return row(
                "score",
                random.nextInt(5) == 0 ? null : random.nextInt(20),
                "kind",
                random.nextInt(4) == 0 ? null : "k\u00fc\u4e2d\ud83d\ude00?'" + random.nextInt(3),
                "price",
                random.nextInt(6) == 0 ? null : BigDecimal.valueOf(random.nextInt(200), 2),
                "at",
                random.nextInt(6) == 0
                        ? null
                        : LocalDateTime.of(2026, 1, 1, 0, 0).plusNanos(random.nextInt(50) * 1_001_000L));
    }

    private Query users() {
        return db().table("users");
    }

    private Query entries() {
        return db().table("entries");
    }

    private static List<String> names(Iterable<Row> rows) {
        List<String> names = new ArrayList<>();
        rows.forEach(row -> names.add(String.valueOf(row.getString("name"))));
        return names;
    }

    private static List<Long> ids(Iterable<Row> rows) {
        List<Long> ids = new ArrayList<>();
        rows.forEach(row -> ids.add(row.getLong("id")));
        return ids;
    }

    /** {@return the SQL that a call runs, in double quotes} */
    private List<String> sqlOf(Runnable call) {
        db().flushQueryLog();
        db().enableQueryLog();
        try {
            call.run();
            return db().queryLog().stream()
                    .map(StatementEvent::sql)
                    .map(sql -> sql.replace('`', '"'))
                    .toList();
        } finally {
            db().disableQueryLog();
        }
    }

    // ---- pages with a total

    @Test
    void aPageKnowsWhereItIs() {
        Page<Row> page = users().orderBy("id").paginate(2, 2);

        assertEquals(List.of("Cid", "Dan"), names(page));
        assertEquals(List.of("Cid", "Dan"), names(page.items()));
        assertEquals(5, page.total());
        assertEquals(2, page.perPage());
        assertEquals(2, page.currentPage());
        assertEquals(3, page.lastPage());
        assertEquals(2, page.count());
        assertEquals(OptionalLong.of(3), page.firstItem());
        assertEquals(OptionalLong.of(4), page.lastItem());
        assertEquals(OptionalLong.of(1), page.previousPage());
        assertEquals(OptionalLong.of(3), page.nextPage());
        assertTrue(page.hasPages());
        assertTrue(page.hasMorePages());
        assertFalse(page.onFirstPage());
        assertFalse(page.isEmpty());
        assertEquals("Page[2 of 3, 2 of 5 items]", page.toString());
    }

    @Test
    void theLastPageIsAsLongAsWhatIsLeft() {
        Page<Row> page = users().orderBy("id").paginate(2, 3);

        assertEquals(List.of("Eve"), names(page));
        assertFalse(page.hasMorePages());
        assertEquals(OptionalLong.empty(), page.nextPage());
        assertEquals(OptionalLong.of(5), page.firstItem());
        assertEquals(OptionalLong.of(5), page.lastItem());
    }

    @Test
    void aPageBeyondTheEndIsEmptyAndRunsNoSecondQuery() {
        List<String> sql = sqlOf(() -> {
            Page<Row> page = users().orderBy("id").paginate(2, 9);
            assertTrue(page.isEmpty());
            assertEquals(5, page.total());
            assertEquals(9, page.currentPage());
            assertEquals(OptionalLong.of(3), page.previousPage());
            assertEquals(OptionalLong.empty(), page.firstItem());
        });

        assertEquals(List.of("select count(*) as \"aggregate\" from \"users\""), sql);
    }

    @Test
    void whereThereIsNothingThereIsOneEmptyPage() {
        List<String> sql = sqlOf(() -> {
            Page<Row> page = users().where("votes", ">", 1000).paginate(2, 1);
            assertEquals(0, page.total());
            assertEquals(1, page.lastPage());
            assertFalse(page.hasPages());
            assertFalse(page.hasMorePages());
        });

        assertEquals(1, sql.size());
    }

    @Test
    void pagesKeepToTheLimitAndTheOffsetOfTheirQuery() {
        Query some = users().orderBy("id").offset(1).limit(3);

        assertEquals(3, some.paginate(2, 1).total());
        assertEquals(List.of("Bob", "Cid"), names(some.paginate(2, 1)));
        assertEquals(List.of("Dan"), names(some.paginate(2, 2)));
        assertEquals(List.of("Dan"), names(some.simplePaginate(2, 2)));
        assertFalse(some.simplePaginate(2, 2).hasMorePages());
        assertTrue(some.simplePaginate(2, 1).hasMorePages());
        assertTrue(some.simplePaginate(2, 3).isEmpty());
    }

    @Test
    void groupsAndDifferentRowsArePagedAsTheyAre() {
        Page<Row> cities = users().select("city")
                .whereNotNull("city")
                .distinct()
                .orderBy("city")
                .paginate(1, 2);
        assertEquals(2, cities.total());
        assertEquals("Rome", cities.items().get(0).get("city"));

        Page<Row> groups =
                users().select("votes").groupBy("votes").orderBy("votes").paginate(3, 2);
        assertEquals(4, groups.total());
        assertEquals(1, groups.count());
    }

    record Voter(long id, String name) {}

    @Test
    void pagesHoldRecordsAndWhateverIsMadeOfThem() {
        assertEquals(
                List.of(new Voter(1, "Ann"), new Voter(2, "Bob")),
                users().orderBy("id").paginate(Voter.class, 2, 1).items());
        assertEquals(
                List.of(new Voter(3, "Cid")),
                users().orderBy("id").simplePaginate(Voter.class, 1, 3).items());
        assertEquals(
                List.of("Ann", "Bob"),
                users().orderBy("id")
                        .paginate(Voter.class, 2, 1)
                        .map(Voter::name)
                        .items());
    }

    @Test
    void pagesThatAreNoneAreRefused() {
        assertRefused(InvalidQueryException.class, () -> users().paginate(0, 1));
        assertRefused(InvalidQueryException.class, () -> users().paginate(2, 0));
        assertRefused(InvalidQueryException.class, () -> users().paginate(2, -1));
        assertRefused(InvalidQueryException.class, () -> users().simplePaginate(2, 0));
        assertRefused(InvalidQueryException.class, () -> users().simplePaginate(-1, 1));
        assertRefused(InvalidQueryException.class, () -> users().cursorPaginate(0, null));
        assertRefused(InvalidQueryException.class, () -> users().paginate(2, Long.MAX_VALUE));
    }

    // ---- pages without a total

    @Test
    void aSimplePageKnowsWhetherThereIsAnother() {
        SimplePage<Row> page = users().orderBy("id").simplePaginate(2, 2);

        assertEquals(List.of("Cid", "Dan"), names(page));
        assertTrue(page.hasMorePages());
        assertEquals(OptionalLong.of(3), page.nextPage());
        assertEquals(OptionalLong.of(1), page.previousPage());
        assertEquals(OptionalLong.of(3), page.firstItem());
        assertEquals("SimplePage[2, 2 items, more]", page.toString());

        SimplePage<Row> last = users().orderBy("id").simplePaginate(2, 3);
        assertEquals(List.of("Eve"), names(last));
        assertFalse(last.hasMorePages());
        assertTrue(last.hasPages());

        SimplePage<Row> whole = users().orderBy("id").simplePaginate(5, 1);
        assertEquals(5, whole.count());
        assertFalse(whole.hasMorePages(), "as many as there are is not more");
        assertFalse(whole.hasPages());
    }

    // ---- pages that go on from a row

    @Test
    void aCursorLeadsThereAndBack() {
        Query byVotes = users().orderByDesc("votes");

        CursorPage<Row> first = byVotes.cursorPaginate(2, null);
        assertEquals(List.of("Cid", "Dan"), names(first));
        assertTrue(first.onFirstPage());
        assertEquals("CursorPage[2 items, next]", first.toString());

        CursorPage<Row> second = byVotes.cursorPaginate(2, first.nextCursor().orElseThrow());
        assertEquals(List.of("Bob", "Ann"), names(second));
        assertTrue(second.hasMorePages());

        CursorPage<Row> third = byVotes.cursorPaginate(2, second.nextCursor().orElseThrow());
        assertEquals(List.of("Eve"), names(third));
        assertFalse(third.hasMorePages());

        CursorPage<Row> back = byVotes.cursorPaginate(2, third.previousCursor().orElseThrow());
        assertEquals(List.of("Bob", "Ann"), names(back));
        CursorPage<Row> start = byVotes.cursorPaginate(2, back.previousCursor().orElseThrow());
        assertEquals(List.of("Cid", "Dan"), names(start));
        assertTrue(start.onFirstPage());
        assertTrue(start.hasMorePages());
    }

    @Test
    void aCursorBecomesConditionsOnTheOrdersColumns() {
        Query mixed = users().orderBy("id", "desc").orderBy("name");
        String next = mixed.cursorPaginate(2, null).nextCursor().orElseThrow();

        String name = db().dialect().compiler().syntax().nullsSmallest() ? "" : " or \"name\" is null";
        assertEquals(
                List.of("select * from \"users\" where (\"id\" < ? or (\"id\" = ? and "
                        + (name.isEmpty() ? "\"name\" > ?" : "(\"name\" > ?" + name + ")")
                        + ")) order by \"id\" desc, \"name\" asc limit ?"),
                sqlOf(() -> mixed.cursorPaginate(2, next)));
    }

    @Test
    void aCursorNarrowsAllAlternatives() {
        Query either = users().where("votes", 150).orWhere("votes", 10).orderBy("id");

        CursorPage<Row> first = either.cursorPaginate(2, null);
        CursorPage<Row> second = either.cursorPaginate(2, first.nextCursor().orElseThrow());

        assertEquals(List.of("Ann", "Bob"), names(first));
        assertEquals(List.of("Dan"), names(second));
    }

    @Test
    void everyOrderShowsEachRowOnceThereAndBack() {
        for (String order : List.of(
                "id asc",
                "id desc",
                "score asc",
                "score desc",
                "score desc, kind asc",
                "kind asc, score desc, id asc",
                "price asc, at desc",
                "at desc, price asc, kind desc",
                "kind desc, at asc, score asc")) {
            Query query = ordered(entries(), order);
            List<Long> all = ids(byKeyLast(query, order).get());
            assertEquals(ENTRIES, all.size());
            assertEquals(all, walk(query, 37), order);
        }
    }

    @Test
    void conditionsHoldOnEachPage() {
        Query query = entries().where("score", ">", 3).orWhereNull("score").orderBy("kind");

        assertEquals(ids(query.orderBy("id").get()), walk(query, 50));
    }

    @Test
    void nullsAreFoundWhereTheOrderPutsThem() {
        NumberColumn<Row, Integer> score = Columns.number("score", Integer.class);
        Map.of("asc", score.asc(), "desc", score.desc()).forEach((direction, order) -> {
            for (Query query :
                    List.of(entries().orderBy(order.nullsFirst()), entries().orderBy(order.nullsLast()))) {
                assertEquals(ids(query.orderBy("id", direction).get()), walk(query, 41), query::toSql);
            }
        });
    }

    private static Query ordered(Query query, String order) {
        Query ordered = query;
        for (String key : order.split(", ", -1)) {
            String[] parts = key.split(" ", -1);
            ordered = ordered.orderBy(parts[0], parts[1]);
        }
        return ordered;
    }

    /** {@return the query with the order that a cursor completes it to} */
    private static Query byKeyLast(Query query, String order) {
        return (", " + order).contains(", id ") ? query : query.orderBy("id", order.endsWith("desc") ? "desc" : "asc");
    }

    /** {@return the ids of all pages, walked to the end; walking back shows the same} */
    private static List<Long> walk(Query query, int perPage) {
        CursorPage<Row> page = query.cursorPaginate(perPage, null);
        List<Long> there = new ArrayList<>(ids(page));
        while (page.hasMorePages()) {
            page = query.cursorPaginate(perPage, page.nextCursor().orElseThrow());
            there.addAll(ids(page));
        }
        List<Long> back = new ArrayList<>(ids(page));
        while (!page.onFirstPage()) {
            page = query.cursorPaginate(perPage, page.previousCursor().orElseThrow());
            back.addAll(0, ids(page));
        }
        assertEquals(there, back, "the way back");
        return there;
    }

    @Test
    void rowsThatComeAndGoElsewhereMoveNoOther() {
        Query query = entries().orderBy("score").orderByDesc("kind");
        List<Long> all = ids(byKeyLast(query, "score asc, kind desc").get());
        db().beginTransaction();
        try {
            Random random = new Random(11);
            List<Long> seen = new ArrayList<>();
            List<Long> removed = new ArrayList<>();
            String cursor = null;
            do {
                CursorPage<Row> page = query.cursorPaginate(100, cursor);
                ids(page).stream().filter(all::contains).forEach(seen::add);
                cursor = page.nextCursor().orElse(null);
                entries().insert(entry(random));
                Long gone = seen.get(random.nextInt(seen.size()));
                entries().where("id", gone).delete();
                removed.add(gone);
            } while (cursor != null);

            assertEquals(all, seen);
            assertTrue(removed.size() >= 10);
        } finally {
            db().rollback();
        }
    }

    @Test
    void fromAnEmptyPageTheCursorLeadsBack() {
        Query query = users().orderBy("id");
        db().beginTransaction();
        try {
            CursorPage<Row> first = query.cursorPaginate(3, null);
            String next = first.nextCursor().orElseThrow();
            users().whereIn("id", List.of(4, 5)).delete();
            CursorPage<Row> empty = query.cursorPaginate(3, next);
            assertTrue(empty.isEmpty());
            assertFalse(empty.hasMorePages());
            CursorPage<Row> last =
                    query.cursorPaginate(3, empty.previousCursor().orElseThrow());
            assertEquals(List.of("Ann", "Bob", "Cid"), names(last));
            assertFalse(last.hasMorePages());
            assertTrue(last.onFirstPage());
        } finally {
            db().rollback();
        }
    }

    @Test
    void columnsThatOnlyTheOrderNeedsAreNotInTheRows() {
        CursorPage<Row> page = users().select("name").orderByDesc("votes").cursorPaginate(2, null);

        assertEquals(List.of("name"), page.items().get(0).columns());
        assertEquals(
                List.of("Bob", "Ann"),
                names(users().select("name")
                        .orderByDesc("votes")
                        .cursorPaginate(2, page.nextCursor().orElseThrow())));
        assertEquals(
                List.of(new Voter(3, "Cid")),
                users().select("id", "name")
                        .orderByDesc("votes")
                        .cursorPaginate(Voter.class, 1, null)
                        .items());
    }

    @Test
    void joinedRowsArePagedByAKeyOfTheirOwn() {
        Query joined = users().join("posts", "users.id", "posts.user_id")
                .select("users.name", "posts.title")
                .orderByDesc("users.votes");

        CursorPage<Row> first = joined.cursorPaginate(3, null, "posts.id");
        CursorPage<Row> second = joined.cursorPaginate(3, first.nextCursor().orElseThrow(), "posts.id");

        assertEquals(List.of("name", "title"), first.items().get(0).columns());
        assertEquals(
                List.of("Bye", "Hello again", "World"),
                first.map(row -> row.getString("title")).items());
        assertEquals(List.of("Hello"), second.map(row -> row.getString("title")).items());
    }

    @Test
    void anAliasOfAColumnIsThatColumn() {
        Query aliased = users().select("id", "name", "votes as v").orderBy("v");

        CursorPage<Row> first = aliased.cursorPaginate(2, null);

        assertEquals(
                List.of("Bob", "Dan"),
                names(aliased.cursorPaginate(2, first.nextCursor().orElseThrow())));
    }

    @Test
    void everyKindOfValueComesBackAsItWas() {
        db().schema().create("kinds", table -> {
            table.increments("id");
            table.uuid("uuid");
            table.bigInteger("number");
            table.decimal("amount", 20, 6);
            table.bool("flag");
            table.date("day");
            table.time("hour");
            table.dateTime("at");
            table.string("text");
        });
        for (int i = 0; i < 6; i++) {
            db().table("kinds")
                    .insert(row(
                            "uuid",
                            new UUID(0x1234_5678_9abc_def0L * (i / 2), i / 2),
                            "number",
                            Long.MAX_VALUE - i / 2,
                            "amount",
                            new BigDecimal("1234567.12345" + i / 2),
                            "flag",
                            i / 2 == 1,
                            "day",
                            LocalDate.of(2026, 2, 27).plusDays(i / 2),
                            "hour",
                            LocalTime.of(23, 59, 57 + i / 2),
                            "at",
                            LocalDateTime.of(2026, 1, 1, 0, 0, 0, 1000 * (i / 2)),
                            "text",
                            "\ud83d\ude00 '\"\\ ? \u4e2d" + i / 2));
        }
        try {
            for (String column : List.of("uuid", "number", "amount", "flag", "day", "hour", "at", "text")) {
                for (String direction : List.of(" asc", " desc")) {
                    Query query = ordered(db().table("kinds"), column + direction);
                    List<Long> all = ids(byKeyLast(query, column + direction).get());
                    assertEquals(all, walk(query, 1), column + direction);
                }
            }
        } finally {
            db().schema().drop("kinds");
        }
    }

    // ---- cursors that are none

    @Test
    void aCursorThatWasChangedOrCutIsRefused() {
        Query query = users().orderBy("votes");
        String cursor = query.cursorPaginate(2, null).nextCursor().orElseThrow();

        for (int i = 0; i < cursor.length(); i++) {
            char other = cursor.charAt(i) == 'A' ? 'E' : 'A';
            String changed = cursor.substring(0, i) + other + cursor.substring(i + 1);
            if (!Arrays.equals(bytes(changed), bytes(cursor))) {
                assertNoCursor(query, changed);
            }
            assertNoCursor(query, cursor.substring(0, i));
        }
        for (String none : List.of("", "?", "next", "-1", "' or 1 = 1", "\u0000", cursor + "AAAA", cursor + cursor)) {
            assertNoCursor(query, none);
        }
    }

    private static byte[] bytes(String token) {
        return Base64.getUrlDecoder().decode(token);
    }

    @Test
    void aCursorOfAnotherQueryIsRefused() {
        String cursor =
                users().orderBy("votes").cursorPaginate(2, null).nextCursor().orElseThrow();

        assertNoCursor(users().orderByDesc("votes"), cursor);
        assertNoCursor(users().orderBy("name"), cursor);
        assertNoCursor(users(), cursor);
        assertNoCursor(users().orderBy("votes").orderBy("name"), cursor);
        assertNoCursor(db().table("posts").orderBy("votes"), cursor);
        assertEquals(
                1,
                users().where("name", "Bob")
                        .orderBy("votes")
                        .cursorPaginate(2, cursor)
                        .count(),
                "conditions may change");
    }

    private void assertNoCursor(Query query, String cursor) {
        InvalidQueryException refusal =
                assertRefused(InvalidQueryException.class, () -> query.cursorPaginate(2, cursor));
        assertTrue(String.valueOf(refusal.getMessage()).startsWith("The cursor is none of this query's"));
    }

    @Test
    void aCursorSaysNothingInMessages() {
        CursorPage<Row> page = users().orderBy("name").cursorPaginate(2, null);

        assertFalse(page.toString().contains(page.nextCursor().orElseThrow()));
        assertFalse(page.toString().contains("Ann"));
    }

    @Test
    void whatHasNoPositionIsRefused() {
        for (Query query : List.of(
                users().orderByRaw("length(name)"),
                users().inRandomOrder(),
                users().selectRaw("votes * 2 as twice").addSelect("votes as v").groupBy("v"),
                users().distinct(),
                users().havingRaw("count(*) > 1"),
                users().limit(3),
                users().offset(3),
                users().union(users()))) {
            assertRefused(InvalidQueryException.class, () -> query.cursorPaginate(2, null));
        }
    }
}
