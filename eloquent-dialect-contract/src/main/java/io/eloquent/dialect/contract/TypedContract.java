package io.eloquent.dialect.contract;

import static io.eloquent.dialect.contract.Blog.row;
import static io.eloquent.dialect.contract.BlogColumns.AUTHOR;
import static io.eloquent.dialect.contract.BlogColumns.CITY;
import static io.eloquent.dialect.contract.BlogColumns.CREATED_AT;
import static io.eloquent.dialect.contract.BlogColumns.EMAIL;
import static io.eloquent.dialect.contract.BlogColumns.ID;
import static io.eloquent.dialect.contract.BlogColumns.META;
import static io.eloquent.dialect.contract.BlogColumns.NAME;
import static io.eloquent.dialect.contract.BlogColumns.PUBLISHED;
import static io.eloquent.dialect.contract.BlogColumns.SCORE;
import static io.eloquent.dialect.contract.BlogColumns.TITLE;
import static io.eloquent.dialect.contract.BlogColumns.VOTES;
import static io.eloquent.query.Functions.avg;
import static io.eloquent.query.Functions.caseOf;
import static io.eloquent.query.Functions.caseWhen;
import static io.eloquent.query.Functions.concat;
import static io.eloquent.query.Functions.count;
import static io.eloquent.query.Functions.countDistinct;
import static io.eloquent.query.Functions.currentDate;
import static io.eloquent.query.Functions.date;
import static io.eloquent.query.Functions.day;
import static io.eloquent.query.Functions.exists;
import static io.eloquent.query.Functions.json;
import static io.eloquent.query.Functions.max;
import static io.eloquent.query.Functions.min;
import static io.eloquent.query.Functions.month;
import static io.eloquent.query.Functions.now;
import static io.eloquent.query.Functions.scalar;
import static io.eloquent.query.Functions.sum;
import static io.eloquent.query.Functions.time;
import static io.eloquent.query.Functions.value;
import static io.eloquent.query.Functions.year;
import static io.eloquent.query.Window.currentRow;
import static io.eloquent.query.Window.following;
import static io.eloquent.query.Window.orderedBy;
import static io.eloquent.query.Window.partitionBy;
import static io.eloquent.query.Window.preceding;
import static io.eloquent.query.Window.unboundedFollowing;
import static io.eloquent.query.Window.unboundedPreceding;
import static io.eloquent.query.WindowFunctions.cumeDist;
import static io.eloquent.query.WindowFunctions.denseRank;
import static io.eloquent.query.WindowFunctions.firstValue;
import static io.eloquent.query.WindowFunctions.lag;
import static io.eloquent.query.WindowFunctions.lastValue;
import static io.eloquent.query.WindowFunctions.lead;
import static io.eloquent.query.WindowFunctions.nthValue;
import static io.eloquent.query.WindowFunctions.ntile;
import static io.eloquent.query.WindowFunctions.rank;
import static io.eloquent.query.WindowFunctions.rowNumber;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.MappingException;
import io.eloquent.api.error.UnsupportedSqlException;
import io.eloquent.query.Condition;
import io.eloquent.query.Expression;
import io.eloquent.query.Functions;
import io.eloquent.query.NumberColumn;
import io.eloquent.query.NumberExpression;
import io.eloquent.query.OrderedColumn;
import io.eloquent.query.Query;
import io.eloquent.query.Row;
import io.eloquent.query.Selectable;
import io.eloquent.query.Window;
import io.eloquent.query.compile.Feature;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Columns and functions with types say what names say, and mean the same on every database. */
public abstract class TypedContract extends DialectContract {

    /** For subclasses. */
    protected TypedContract() {}

    @BeforeAll
    final void makeTables() {
        Blog.create(db());
        Notes.create(db());
        Notes.fill(db());
    }

    @BeforeEach
    final void refillTables() {
        Blog.refill(db());
    }

    private Query users() {
        return db().table("users");
    }

    private Query notes() {
        return db().table("notes");
    }

    private List<@Nullable String> names(Condition condition) {
        return users().where(condition).orderBy(ID.asc()).pluck(NAME);
    }

    private <V> List<@Nullable V> byId(Selectable<V> selected) {
        return users().orderBy(ID.asc()).pluck(selected);
    }

    private <V> Optional<V> one(Selectable<V> selected) {
        return users().where(ID.eq(1)).value(selected);
    }

    private static void assertNumber(String expected, @Nullable BigDecimal actual) {
        assertTrue(
                actual != null && new BigDecimal(expected).compareTo(actual.setScale(2, RoundingMode.HALF_UP)) == 0,
                "was " + actual);
    }

    // ---- conditions

    @Test
    void comparisonsFindTheRows() {
        assertEquals(List.of("Bob", "Cid", "Dan"), names(VOTES.gt(100)));
        assertEquals(List.of("Bob", "Dan"), names(VOTES.gt(100).and(VOTES.lt(200))));
        assertEquals(List.of("Ann", "Eve"), names(VOTES.lte(10)));
        assertEquals(List.of("Bob", "Cid", "Dan"), names(VOTES.gte(150)));
        assertEquals(List.of("Ann", "Bob", "Dan"), names(VOTES.between(10, 150)));
        assertEquals(List.of("Cid", "Eve"), names(VOTES.notBetween(10, 150)));
        assertEquals(List.of("Cid"), names(NAME.eq("Cid")));
        assertEquals(List.of("Ann", "Bob", "Dan", "Eve"), names(NAME.ne("Cid")));
        assertEquals(List.of("Dan", "Eve"), names(NAME.gt("Cid")));
        assertEquals(List.of("Ann", "Eve"), names(NAME.in("Ann", "Eve")));
        assertEquals(List.of("Bob", "Cid", "Dan"), names(NAME.notIn("Ann", "Eve")));
        assertEquals(List.of(), names(NAME.in()));
        assertEquals(5, names(NAME.notIn()).size());
    }

    @Test
    void numbersCompareWithNumbersOfAnyType() {
        assertEquals(List.of("Bob", "Cid", "Dan"), names(VOTES.gt(149.5)));
        assertEquals(List.of("Bob", "Dan"), names(VOTES.eq(150L)));
        assertEquals(List.of("Bob", "Dan"), names(VOTES.eq(new BigDecimal("150.00"))));
        assertEquals(List.of("Eve"), names(VOTES.lt(ID)));
        assertEquals(List.of("Ann", "Bob", "Cid", "Dan"), names(ID.lt(VOTES)));
    }

    @Test
    void conditionsMeanWhatTheJavaSays() {
        assertEquals(List.of("Ann", "Dan"), names(VOTES.lt(50).or(VOTES.eq(150)).and(CITY.eq("Paris"))));
        assertEquals(List.of("Ann", "Cid", "Eve"), names(VOTES.eq(150).not()));
        assertEquals(
                List.of("Dan"),
                names(Condition.allOf(VOTES.eq(150), Condition.anyOf(CITY.eq("Paris"), CITY.eq("Rome")))));
        assertEquals(List.of("Bob"), names(CITY.isNull()));
        assertEquals(List.of("Cid", "Eve"), names(EMAIL.isNull().and(CITY.isNotNull())));
    }

    @Test
    void queriesStandInThePlaceOfValues() {
        Query authors = db().table("posts").select(AUTHOR);

        assertEquals(List.of("Ann", "Bob", "Dan"), names(ID.in(authors)));
        assertEquals(List.of("Cid", "Eve"), names(ID.notIn(authors)));
        assertEquals(List.of("Cid"), names(VOTES.eq(users().select(max(VOTES)))));
        assertEquals(List.of("Bob", "Cid", "Dan"), names(VOTES.gt(users().select(avg(VOTES)))));
        assertEquals(
                List.of("Ann"),
                names(exists(db().table("posts")
                        .where(AUTHOR.of("posts").eq(ID.of("users")))
                        .where(SCORE.isNull()))));
        Expression<Long> posts = scalar(
                db().table("posts").select(count()).where(AUTHOR.of("posts").eq(ID.of("users"))), Long.class);
        assertEquals(List.of(2L, 1L, 0L, 1L, 0L), byId(posts));
        assertEquals(List.of("Ann"), names(posts.eq(2L)));
    }

    @Test
    void equalityThatKnowsNullIsNeverUnknown() {
        assertEquals(List.of("Bob"), names(CITY.isNotDistinctFrom((String) null)));
        assertEquals(List.of("Ann", "Cid", "Dan", "Eve"), names(CITY.isDistinctFrom((String) null)));
        assertEquals(List.of("Bob", "Cid", "Eve"), names(CITY.isDistinctFrom("Paris")));
        assertEquals(List.of(), names(CITY.isNotDistinctFrom(EMAIL)));
    }

    @Test
    void signsInTextsStandForThemselves() {
        users().where(ID.eq(1)).update(NAME.set("50%_a\\b*?[x]"));

        assertEquals(1, names(NAME.startsWith("50%_")).size());
        assertEquals(0, names(NAME.startsWith("5_%")).size());
        assertEquals(1, names(NAME.contains("_a\\b*?")).size());
        assertEquals(0, names(NAME.contains("a_b")).size());
        assertEquals(1, names(NAME.endsWith("?[x]")).size());
        assertEquals(0, names(NAME.endsWith("*x]")).size());
        assertEquals(List.of("Bob"), names(NAME.startsWith("B")));
        assertEquals(List.of(), names(NAME.startsWith("b")));
        assertEquals(List.of("Bob"), names(NAME.likeIgnoreCase("b%")));
        assertEquals(
                List.of("Cid", "Dan", "Eve"), names(NAME.notLikeIgnoreCase("b%").and(ID.gt(1))));
    }

    @Test
    void rowsCompareAsOne() {
        assertEquals(List.of("Dan"), names(Functions.row(CITY, VOTES).eq("Paris", 150)));
        assertEquals(
                List.of("Ann", "Cid", "Eve"), names(Functions.row(CITY, VOTES).ne("Paris", 150)));
        assertEquals(List.of("Cid", "Dan"), names(Functions.row(VOTES, ID).gt(150, 2L)));
        assertEquals(
                List.of("Bob", "Cid", "Dan"), names(Functions.row(VOTES, ID).gte(150, 2L)));
        assertEquals(List.of("Ann", "Eve"), names(Functions.row(VOTES, ID, NAME).lt(150, 2L, "Bob")));
        assertEquals(
                List.of("Bob", "Dan"),
                names(Functions.row(NAME, VOTES).in(users().select(NAME, VOTES).where(VOTES.eq(150)))));
    }

    // ---- numbers, texts, times

    @Test
    void numbersAreCalculated() {
        assertEquals(Optional.of(22), one(VOTES.plus(1).times(2)));
        assertEquals(Optional.of(21), one(VOTES.times(2).plus(1)));
        assertEquals(Optional.of(7), one(VOTES.minus(VOTES.minus(7))));
        assertEquals(Optional.of(3), one(VOTES.mod(7)));
        assertEquals(Optional.of(90), one(VOTES.minus(100).abs()));
        assertNumber("2.50", one(VOTES.dividedBy(4)).orElse(null));
        assertNumber("5.50", one(VOTES.plus(1).dividedBy(2)).orElse(null));
        assertNumber("1.43", one(VOTES.dividedBy(7).round(2)).orElse(null));
        assertNumber("20.00", one(VOTES.dividedBy(ID.plus(1)).times(4)).orElse(null));
    }

    @Test
    void aFractionIsNoWholeNumber() {
        Query quarter = users().select(VOTES.dividedBy(4)).where(ID.eq(1));

        assertThrows(IllegalArgumentException.class, () -> one(scalar(quarter, Integer.class)));
        assertThrows(IllegalArgumentException.class, () -> one(scalar(quarter, Long.class)));
        assertEquals(Optional.of(2.5), one(scalar(quarter, Double.class)));
    }

    @Test
    void textsAreMade() {
        assertEquals(Optional.of("ann"), one(NAME.lower()));
        assertEquals(Optional.of("ANN"), one(NAME.upper()));
        assertEquals(Optional.of("x"), one(value("  x ").trim()));
        assertEquals(Optional.of("nn"), one(NAME.substring(2, 5)));
        assertEquals(Optional.of(3), one(value("Zo\u00eb").length()));
        assertEquals(Optional.of("Ann of Paris"), one(concat(NAME, value(" of "), CITY)));
        assertEquals(Optional.of("Ann!"), one(NAME.concat("!")));
        assertEquals(Optional.of("Ann10"), one(NAME.concat(VOTES.asText())));
        assertEquals(Arrays.asList("AnnParis", null, "CidRome", "DanParis", "EveRome"), byId(NAME.concat(CITY)));
        assertEquals(List.of("Paris", "?", "Rome", "Paris", "Rome"), byId(CITY.coalesce("?")));
        assertEquals(
                List.of("ann@example.com", "bob@example.com", "Rome", "dan@example.com", "Rome"),
                byId(Functions.coalesce(EMAIL, CITY)));
        assertEquals(Arrays.asList(null, "Bob", "Cid", "Dan", "Eve"), byId(Functions.nullIf(NAME, "Ann")));
        assertEquals(
                List.of("Ann", "Dan"),
                names(NAME.lower().concat("!").like("%an%!").or(NAME.upper().eq("ANN"))));
    }

    @Test
    void theClockIsTheDatabasesAndInUtc() {
        Instant clock = one(now()).orElseThrow();
        assertTrue(Duration.between(clock, Instant.now()).abs().compareTo(Duration.ofMinutes(10)) < 0, "was " + clock);
        users().where(ID.eq(1)).update(CREATED_AT.set(Instant.now().plus(Duration.ofHours(1))));
        assertEquals(List.of("Ann"), names(CREATED_AT.gt(now())));
        users().where(ID.eq(1)).update(CREATED_AT.set(now()));
        assertEquals(List.of("Ann"), names(CREATED_AT.gt(Instant.now().minus(Duration.ofMinutes(10)))));
        LocalDate today = one(currentDate()).orElseThrow();
        assertTrue(Math.abs(today.toEpochDay() - LocalDate.now(ZoneOffset.UTC).toEpochDay()) <= 1, "was " + today);
    }

    @Test
    void partsOfTimesAreTakenOut() {
        assertEquals(Optional.of(2026), one(year(CREATED_AT)));
        assertEquals(Optional.of(1), one(month(CREATED_AT)));
        assertEquals(List.of(1, 2, 3, 4, 5), byId(day(CREATED_AT)));
        assertEquals(Optional.of(LocalDate.of(2026, 1, 1)), one(date(CREATED_AT)));
        assertEquals(Optional.of(LocalTime.NOON), one(time(CREATED_AT)));
        assertEquals(List.of("Cid", "Dan", "Eve"), names(date(CREATED_AT).gt(LocalDate.of(2026, 1, 2))));
        assertEquals(5, names(time(CREATED_AT).eq(LocalTime.NOON)).size());
    }

    enum Level {
        LOW,
        HIGH
    }

    record Point(int x, int y) {}

    @Test
    void boundValuesComeBackAsTheyWent() {
        assertEquals(Optional.of("x"), one(value("x")));
        assertEquals(Optional.of(1), one(value(1)));
        assertEquals(Optional.of(5_000_000_000L), one(value(5_000_000_000L)));
        assertEquals(Optional.of(1.5), one(value(1.5)));
        assertNumber("1.50", one(value(new BigDecimal("1.5"))).orElse(null));
        assertEquals(Optional.of(true), one(value(true)));
        assertEquals(Optional.of(Level.HIGH), one(value(Level.HIGH)));
        Instant moment = Instant.parse("2026-01-31T12:00:00.123456Z");
        assertEquals(Optional.of(moment), one(value(moment)));
        LocalDateTime dateTime = LocalDateTime.of(2026, 1, 31, 12, 0, 1);
        assertEquals(Optional.of(dateTime), one(value(dateTime)));
        assertEquals(Optional.of(LocalDate.of(2026, 1, 31)), one(value(LocalDate.of(2026, 1, 31))));
        assertEquals(Optional.of(LocalTime.of(12, 30)), one(value(LocalTime.of(12, 30))));
        UUID uuid = UUID.fromString("01234567-89ab-cdef-0123-456789abcdef");
        assertEquals(Optional.of(uuid), one(value(uuid)));
        assertEquals(Optional.of(new Point(1, 2)), one(value(new Point(1, 2))));
    }

    // ---- cases

    @Test
    void casesChooseTheFirstThatFits() {
        assertEquals(
                List.of("some", "many", "many", "many", "none"),
                byId(caseWhen(VOTES.gt(100), "many").when(VOTES.gt(0), "some").otherwise("none")));
        assertEquals(
                Arrays.asList("ann@example.com", "bob@example.com", null, "dan@example.com", null),
                byId(caseWhen(EMAIL.isNotNull(), EMAIL).end()));
        assertEquals(
                List.of(1, 0, 2, 1, 2),
                byId(caseOf(CITY).when("Paris", 1).when("Rome", 2).otherwise(0)));
        Instant later = Instant.parse("2027-01-01T00:00:00Z");
        assertEquals(
                Optional.of(later), one(caseWhen(VOTES.gt(1000), CREATED_AT).otherwise(later)));
        assertEquals(
                Optional.of(Level.LOW), one(caseWhen(VOTES.gt(1000), Level.HIGH).otherwise(Level.LOW)));
        assertEquals(
                List.of("Ann", "Dan"),
                names(NumberExpression.of(caseWhen(CITY.eq("Paris"), VOTES).otherwise(1))
                        .gte(10)));
        assertEquals(
                List.of("Cid", "Eve", "Ann", "Bob", "Dan"),
                users().orderBy(caseOf(CITY).when("Rome", 1).otherwise(2).asc(), ID.asc())
                        .pluck(NAME));
    }

    // ---- aggregates

    record CityTotal(@Nullable String city, long people, BigDecimal total, int best, double mean) {}

    @Test
    void groupsBecomeRecords() {
        List<CityTotal> totals = users().select(
                        CITY,
                        count().as("people"),
                        sum(VOTES).as("total"),
                        max(VOTES).as("best"),
                        avg(VOTES).as("mean"))
                .where(CITY.isNotNull())
                .groupBy(CITY)
                .orderBy(CITY.asc())
                .get(CityTotal.class);

        assertEquals(2, totals.size());
        assertEquals("Paris", totals.get(0).city());
        assertEquals(2, totals.get(0).people());
        assertNumber("160.00", totals.get(0).total());
        assertEquals(150, totals.get(0).best());
        assertEquals(80.0, totals.get(0).mean());
    }

    record Totals(
            @Nullable Long total,
            int bestOfAll,
            short different,
            @Nullable Integer none) {}

    @Test
    void aggregatesOfEveryTypeBecomeTheNumbersThatARecordWants() {
        assertEquals(
                List.of(new Totals(510L, 200, (short) 4, null)),
                users().select(
                                sum(VOTES).as("total"),
                                sum(VOTES).dividedBy(sum(VOTES)).times(200).as("bestOfAll"),
                                countDistinct(VOTES).as("different"),
                                sum(VOTES).filter(VOTES.lt(0)).as("none"))
                        .get(Totals.class));
    }

    record Mean(int mean) {}

    record Longs(long mean) {}

    @Test
    void aFractionIsRefusedWhereARecordWantsAWholeNumber() {
        Query means = users().select(VOTES.dividedBy(4).as("mean")).where(ID.eq(1));

        MappingException refusal = assertThrows(MappingException.class, () -> means.get(Mean.class));
        assertTrue(String.valueOf(refusal.getMessage()).startsWith("Mean.mean cannot be read"), refusal.getMessage());
        assertThrows(MappingException.class, () -> means.get(Longs.class));
        Query whole = users().select(VOTES.dividedBy(5).as("mean")).where(ID.eq(1));
        assertEquals(List.of(new Mean(2)), whole.get(Mean.class));
        assertEquals(List.of(new Longs(2)), whole.get(Longs.class));
    }

    @Test
    void aNullIsRefusedWhereARecordWantsAPrimitive() {
        Query none = users().select(sum(VOTES).as("mean")).where(ID.lt(0));

        MappingException refusal = assertThrows(MappingException.class, () -> none.get(Mean.class));
        assertTrue(String.valueOf(refusal.getMessage()).contains("is NULL"), refusal.getMessage());
        assertThrows(MappingException.class, () -> none.get(Longs.class));
    }

    @Test
    void groupsAreChosenByTheirAggregates() {
        assertEquals(
                Arrays.asList("Rome"),
                users().select(CITY).groupBy(CITY).having(sum(VOTES).gt(160)).pluck(CITY));
        assertEquals(
                List.of("Paris", "Rome"),
                users().select(CITY)
                        .groupBy(CITY)
                        .having(count().gt(1).and(max(VOTES).gte(new BigDecimal("150"))))
                        .orderBy(CITY.asc())
                        .pluck(CITY));
    }

    @Test
    void groupsAreOrderedAndFormedByAliases() {
        var size = caseWhen(VOTES.gt(100), "many").otherwise("few").as("size");
        var people = count().as("people");
        List<Row> rows = users().select(size, people)
                .groupBy(size)
                .orderBy(people.desc())
                .get();

        assertEquals(
                List.of("many", "few"),
                rows.stream().map(found -> found.get("size")).toList());
        assertEquals(3, rows.get(0).getLong("people"));
    }

    @Test
    void aggregatesCountSomeRowsOnly() {
        Row counted = users().select(
                        count().filter(VOTES.gt(100)).as("popular"),
                        count(EMAIL).filter(VOTES.gt(100)).as("known"),
                        countDistinct(VOTES).filter(VOTES.gt(100)).as("different"),
                        sum(VOTES).filter(CITY.eq("Paris")).as("paris"),
                        sum(VOTES).filter(CITY.eq("Oslo")).as("oslo"),
                        min(NAME).filter(VOTES.gt(10)).filter(CITY.isNotNull()).as("first"))
                .first()
                .orElseThrow();

        assertEquals(3, counted.getLong("popular"));
        assertEquals(2, counted.getLong("known"));
        assertEquals(2, counted.getLong("different"));
        assertNumber("160.00", counted.getBigDecimal("paris"));
        assertEquals(null, counted.get("oslo"));
        assertEquals("Cid", counted.get("first"));
    }

    @Test
    void queriesAnswerWithTypes() {
        assertNumber("510.00", users().sum(VOTES));
        assertNumber("1020.00", users().sum(VOTES.times(2)));
        assertNumber("102.00", users().avg(VOTES).orElse(null));
        assertEquals(Optional.of(200), users().max(VOTES));
        assertEquals(Optional.of(Instant.parse("2026-01-01T12:00:00Z")), users().min(CREATED_AT));
        assertEquals(Optional.of("Eve"), users().max(NAME));
        assertEquals(Optional.empty(), users().where(ID.lt(0)).max(NAME));
        assertEquals(4, users().count(CITY));
        assertEquals(2, users().distinct().count(CITY));
        assertEquals(Optional.of(152), users().orderBy(ID.asc()).limit(2).max(VOTES.plus(ID)));
        assertEquals(Optional.of(true), db().table("posts").orderBy(ID.asc()).value(PUBLISHED));
    }

    // ---- windows

    @Test
    void rowsAreRankedWithinTheirWindow() {
        Window byCity = partitionBy(CITY).orderBy(VOTES.desc());

        assertEquals(List.of(2L, 1L, 1L, 1L, 2L), byId(rowNumber().over(byCity)));
        assertEquals(List.of(4L, 2L, 1L, 2L, 5L), byId(rank().over(orderedBy(VOTES.desc()))));
        assertEquals(List.of(3L, 2L, 1L, 2L, 4L), byId(denseRank().over(orderedBy(VOTES.desc()))));
        assertEquals(List.of(0.4, 0.8, 1.0, 0.8, 0.2), byId(cumeDist().over(orderedBy(VOTES.asc()))));
        assertEquals(List.of(1L, 1L, 1L, 2L, 2L), byId(ntile(2).over(orderedBy(ID.asc()))));
    }

    @Test
    void rowsSeeThoseBeforeAndAfterThem() {
        Window byId = orderedBy(ID.asc());

        assertEquals(Arrays.asList(null, 10, 150, 200, 150), byId(lag(VOTES).over(byId)));
        assertEquals(
                Arrays.asList("Cid", "Dan", "Eve", null, null),
                byId(lead(NAME, 2).over(byId)));
        assertEquals(
                Arrays.asList(null, 140, 50, -50, -150),
                byId(VOTES.minus(lag(VOTES).over(byId))));
        assertEquals(
                List.of("Ann", "Ann", "Ann", "Ann", "Ann"),
                byId(firstValue(NAME).over(byId)));
        Window all = byId.rowsBetween(unboundedPreceding(), unboundedFollowing());
        assertEquals(
                List.of("Eve", "Eve", "Eve", "Eve", "Eve"), byId(lastValue(NAME).over(all)));
        assertEquals(
                List.of("Bob", "Bob", "Bob", "Bob", "Bob"),
                byId(nthValue(NAME, 2).over(all)));
    }

    @Test
    void aRowThatIsTooFarAwayHasTheValueThatIsSaid() {
        Expression<Integer> before = lag(VOTES, 1, 0).over(orderedBy(ID.asc()));

        if (db().dialect().compiler().syntax().supports(Feature.WINDOW_DEFAULT)) {
            assertEquals(List.of(0, 10, 150, 200, 150), byId(before));
        } else {
            assertRefused(UnsupportedSqlException.class, () -> byId(before));
        }
    }

    @Test
    void aggregatesLookAtWindows() {
        Window byId = orderedBy(ID.asc());

        assertEquals(
                List.of("10", "160", "360", "510", "510"),
                byId(sum(VOTES).over(byId)).stream()
                        .map(total -> String.valueOf(total == null ? null : total.longValueExact()))
                        .toList());
        assertEquals(List.of(5L, 5L, 5L, 5L, 5L), byId(count().over()));
        assertEquals(List.of(150, 150, 200, 150, 200), byId(max(VOTES).over(partitionBy(CITY))));
        assertEquals(List.of(2L, 3L, 3L, 3L, 2L), byId(count().over(byId.rowsBetween(preceding(1), following(1)))));
        assertEquals(
                List.of(2L, 2L, 1L, 2L, 1L),
                byId(count().over(orderedBy(VOTES.asc()).rangeBetween(preceding(10), currentRow()))));
        assertEquals(
                List.of(1L, 1L, 1L, 1L, 1L), byId(count().filter(VOTES.gt(100)).over(partitionBy(CITY))));
    }

    @Test
    void theBestOfEachGroupAreFoundByTheirNumber() {
        Query ranked = users().select(
                        NAME,
                        CITY,
                        rowNumber()
                                .over(partitionBy(CITY).orderBy(VOTES.desc()))
                                .as("place"));

        assertEquals(
                List.of("Bob", "Cid", "Dan"),
                db().query()
                        .fromSub(ranked, "ranked")
                        .where(new NumberColumn<Row, Long>("place", Long.class).eq(1))
                        .orderBy(NAME.asc())
                        .pluck(NAME));
    }

    @Test
    void differentValuesOfAWindowAreRefusedByName() {
        if (!db().dialect().compiler().syntax().supports(Feature.DISTINCT_WINDOW)) {
            assertRefused(
                    UnsupportedSqlException.class,
                    () -> users().select(countDistinct(CITY).over().as("cities"))
                            .get());
        }
    }

    // ---- JSON

    @Test
    void documentsAreReadWithTypes() {
        if (!db().dialect().compiler().syntax().supports(Feature.JSON)) {
            assertRefused(
                    UnsupportedSqlException.class,
                    () -> texts(json(META).at("lang").eq("fr")));
            return;
        }
        assertEquals(List.of("fr"), texts(json(META).at("lang").eq("fr")));
        assertEquals(List.of("fr"), texts(json(META).at("n").eq(5)));
        assertEquals(
                List.of("fr"),
                texts(json(META)
                        .at("tags")
                        .contains("a")
                        .and(json(META).at("on").eq(true))));
        assertEquals(
                Optional.of(5),
                notes().where(TITLE.eq("fr")).value(json(META).at("n").asNumber(Integer.class)));
        assertEquals(
                Optional.of("x"), notes().where(TITLE.eq("fr")).value(json(META).at("a", "b")));
        assertEquals(
                Optional.of("b"),
                notes().where(TITLE.eq("fr")).value(json(META).at("tags").at(1)));
        assertEquals(
                Optional.of(2),
                notes().where(TITLE.eq("fr")).value(json(META).at("tags").length()));
        notes().where(TITLE.eq("fr")).update(json(META).at("lang").set("it"));
        assertEquals(
                Optional.of("it"),
                notes().where(TITLE.eq("fr")).value(json(META).at("lang")));
        notes().where(TITLE.eq("fr")).update(json(META).at("lang").set("fr"));
    }

    private List<@Nullable String> texts(Condition condition) {
        return notes().where(condition).orderBy(ID.asc()).pluck(TITLE);
    }

    // ---- writing

    @Test
    void changesAreCalculatedByTheDatabase() {
        assertEquals(1, users().where(ID.eq(1)).update(VOTES.plus(5), NAME.set(NAME.upper()), EMAIL.setNull()));
        Row ann = users().find(1).orElseThrow();
        assertEquals(15, ann.getInt("votes"));
        assertEquals("ANN", ann.get("name"));
        assertEquals(null, ann.get("email"));

        users().where(ID.eq(1)).update(VOTES.set(VOTES.times(2)), CITY.set((String) null));
        assertEquals(Optional.of(30), one(VOTES));
        assertEquals(Optional.empty(), one(CITY));

        users().where(ID.eq(1)).update(VOTES.minus(10));
        assertEquals(Optional.of(20), one(VOTES));

        users().where(ID.eq(1)).update(NAME.set(db().table("posts").select(max(TITLE))));
        assertEquals(Optional.of("World"), one(NAME));

        users().where(ID.eq(1)).update(Map.of("votes", VOTES.plus(ID), "name", NAME.lower()));
        assertEquals(Optional.of(21), one(VOTES));
        assertEquals(Optional.of("world"), one(NAME));
        assertEquals(0, users().update());
    }

    @Test
    void expressionsAreInserted() {
        users().insert(row("name", value("Z").concat("oe"), "votes", value(2).times(21)));

        assertEquals(Optional.of(42), users().where(NAME.eq("Zoe")).value(VOTES));
    }

    // ---- bad input

    @Test
    @SuppressWarnings("NullAway") // nulls where there may be none are what is tested
    void nullIsNoValueToCompareWith() {
        assertThrows(InvalidQueryException.class, () -> VOTES.gt((Integer) null));
        assertThrows(InvalidQueryException.class, () -> NAME.in("Ann", null));
        assertThrows(InvalidQueryException.class, () -> NAME.like(null));
        assertThrows(InvalidQueryException.class, () -> NAME.startsWith(null));
        assertThrows(InvalidQueryException.class, () -> VOTES.plus((Integer) null));
        assertThrows(InvalidQueryException.class, () -> value((String) null));
        assertThrows(InvalidQueryException.class, () -> caseWhen(VOTES.gt(1), (String) null));
        assertThrows(InvalidQueryException.class, () -> json(META).at("lang").eq((String) null));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThrows(InvalidQueryException.class, Condition::allOf);
        assertThrows(InvalidQueryException.class, Condition::anyOf);
        assertThrows(InvalidQueryException.class, () -> ntile(0));
        assertThrows(InvalidQueryException.class, () -> lag(VOTES, -1));
        assertThrows(InvalidQueryException.class, () -> preceding(-1));
        assertThrows(InvalidQueryException.class, () -> orderedBy(ID.asc()).rowsBetween(following(1), preceding(1)));
        assertThrows(InvalidQueryException.class, () -> Functions.function("sleep(1); --", Integer.class));
        assertThrows(InvalidQueryException.class, () -> VOTES.as(""));
        assertThrows(InvalidQueryException.class, () -> json(META).set(1));
        OrderedColumn<Row, Instant> untyped = new OrderedColumn<>("created_at");
        InvalidQueryException refusal = assertRefused(InvalidQueryException.class, () -> users().max(untyped));
        assertTrue(String.valueOf(refusal.getMessage()).startsWith("Nothing says the Java type"), refusal.getMessage());
    }

    @Test
    void aliasesAreQuoted() {
        String alias = "a\"b`c; drop table users --";
        Row found = users().select(VOTES.as(alias)).where(ID.eq(1)).first().orElseThrow();

        assertEquals(10, found.getInt(alias));
    }
}
