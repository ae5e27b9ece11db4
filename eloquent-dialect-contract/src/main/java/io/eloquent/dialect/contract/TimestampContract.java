package io.eloquent.dialect.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.dialect.contract.model.Birth;
import io.eloquent.dialect.contract.model.Visit;
import io.eloquent.model.Model;
import io.eloquent.model.ModelQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a row was made and changed is kept in UTC, to the microsecond, where the model wants it. */
public abstract class TimestampContract extends WritingSuite {
    private static final TimeZone ZONE = TimeZone.getDefault();
    private static final Instant NOON = Instant.parse("2020-05-06T12:00:00.123456Z");
    private static final Instant LATER = NOON.plusSeconds(60);

    /** For subclasses. */
    protected TimestampContract() {}

    @BeforeEach
    final void stopTheClock() {
        at(NOON);
    }

    @AfterEach
    final void letTimeGoOn() {
        Model.setClock(null);
        TimeZone.setDefault(ZONE);
    }

    private static void at(Instant time) {
        Model.setClock(Clock.fixed(time, ZoneOffset.UTC));
    }

    private ModelQuery<?> visits() {
        return query(Visit.class);
    }

    private ModelQuery<?> births() {
        return query(Birth.class);
    }

    private static void assertTimes(Model<?> model, Instant created, Instant updated) {
        assertEquals(created, model.get("created_at"));
        assertEquals(updated, model.get("updated_at"));
    }

    @Test
    void theyAreSetOnInsertAndOneOfThemOnUpdate() {
        Model<?> ada = addUser("Ada", 1);
        assertTimes(ada, NOON, NOON);
        at(LATER);
        ada.save();
        assertTimes(users().sole(), NOON, NOON);
        ada.set("votes", 2).save();
        assertTimes(ada, NOON, LATER);
        assertTimes(users().sole(), NOON, LATER);
    }

    @Test
    void thoseOfTheUsersOwnAreKept() {
        Instant own = Instant.parse("1999-12-31T23:59:59.999999Z");
        Model<?> ada = users().create(user -> user.set("created_at", own).set("updated_at", own));
        assertTimes(users().sole(), own, own);
        ada.set("votes", 2).set("updated_at", own.minusSeconds(1)).save();
        assertTimes(users().sole(), own, own.minusSeconds(1));
        ada.set("updated_at", own).set("created_at", LATER).save();
        assertTimes(users().sole(), LATER, own);
        ada.set("votes", 3).save();
        assertTimes(users().sole(), LATER, NOON);
    }

    @Test
    void oneAloneWillDoUnderAnyName() {
        Model<?> visit = visits().create(Map.of("place", "Oslo"));
        assertEquals(OffsetDateTime.parse("2020-05-06T12:00:00.123456Z"), visit.get("seen_at"));
        at(LATER);
        visit.set("place", "Bergen").save();
        assertEquals(LATER.atOffset(ZoneOffset.UTC), visits().sole().get("seen_at"));
        at(NOON);
        assertEquals(
                List.of("update \"visits\" set \"place\" = ?, \"seen_at\" = ?"),
                sqlOf(() -> visits().update(Map.of("place", "Oslo"))));
        assertEquals(NOON.atOffset(ZoneOffset.UTC), visits().sole().get("seen_at"));

        Model<?> birth = births().create(Map.of("name", "Ada"));
        assertEquals(LocalDateTime.parse("2020-05-06T12:00:00.123456"), birth.get("born_at"));
        at(LATER);
        assertEquals(
                List.of("update \"births\" set \"name\" = ? where \"id\" = ?"),
                sqlOf(() -> birth.set("name", "Anna").save()));
        assertNothingRuns(() -> assertFalse(birth.touch()));
        assertEquals(birth.get("born_at"), births().sole().get("born_at"));
    }

    @Test
    void everyStatementAboutManyRowsKeepsThem() {
        addUser("Ada", 1);
        addPost(addUser("Bob", 2), "On birds");
        at(LATER);
        users().where("name", "Ada").update(Map.of("votes", 2));
        assertTimes(users().where("name", "Ada").sole(), NOON, LATER);
        users().where("name", "Bob").increment("votes", 1);
        assertTimes(users().where("name", "Bob").sole(), NOON, LATER);
        Instant own = Instant.parse("1999-12-31T23:59:59Z");
        users().update(Map.of("votes", 3, "updatedAt", own));
        assertEquals(2, users().where("updated_at", own).count(), "unless it says them itself");
        posts().delete();
        Model<?> post = posts().withTrashed().sole();
        assertTimes(post, NOON, LATER);
        assertEquals(LATER, post.get("deleted_at"));
        at(NOON);
        posts().withTrashed().restore();
        assertTimes(posts().sole(), NOON, NOON);
        visits().upsert(List.of(Map.of("place", "Oslo")), List.of("place"), List.of("place"));
        assertEquals(NOON.atOffset(ZoneOffset.UTC), visits().sole().get("seen_at"));
        at(LATER);
        visits().upsert(List.of(Map.of("place", "Oslo")), List.of("place"), List.of("place"));
        assertEquals(LATER.atOffset(ZoneOffset.UTC), visits().sole().get("seen_at"));
    }

    @Test
    void withinABlockNoneIsKept() {
        Model<?> ada = addUser("Ada", 1);
        at(LATER);
        Model.withoutTimestamps(() -> {
            ada.set("votes", 2).save();
            Model.withoutTimestamps(() -> ada.increment("votes"));
            assertFalse(ada.touch());
            users().update(Map.of("name", "Anna"));
            ada.set("email", "x@example.org");
            Model.saveAll(List.of(ada));
            assertNull(addUser("Bob", 1).get("created_at"));
        });
        assertTimes(users().findOrFail(keyOf(ada)), NOON, NOON);
        assertEquals(3, ada.get("votes"));
        assertTrue(ada.touch());
        assertTimes(users().findOrFail(keyOf(ada)), NOON, LATER);
    }

    @Test
    void aClockThatIsFinerIsCutToMicroseconds() {
        at(NOON.plusNanos(789));
        Model<?> ada = addUser("Ada", 1);
        assertTimes(ada, NOON, NOON);
        assertEquals(ada.get("created_at"), users().sole().get("created_at"));
        Model.setClock(null);
        Instant before = Instant.now().minusSeconds(1);
        Instant made = instantOf(addUser("Bob", 2), "created_at");
        assertTrue(made.isAfter(before) && made.isBefore(Instant.now().plusSeconds(1)));
    }

    @Test
    void theyAreTheSameMomentsInEveryZone() {
        for (String zone : List.of("Asia/Kathmandu", "America/St_Johns", "Pacific/Apia", "UTC")) {
            for (Instant time : List.of(
                    NOON, Instant.parse("2026-03-08T05:30:00.000001Z"), Instant.parse("2026-11-01T04:30:00.999999Z"))) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                at(time);
                users().delete();
                visits().delete();
                births().delete();
                addUser("Ada", 1);
                visits().create(Map.of("place", "Oslo"));
                births().create(Map.of("name", "Ada"));
                TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
                assertTimes(users().sole(), time, time);
                assertEquals(time.atOffset(ZoneOffset.UTC), visits().sole().get("seen_at"));
                assertEquals(
                        LocalDateTime.ofInstant(time, ZoneOffset.UTC),
                        births().sole().get("born_at"));
                assertEquals(1, users().where("created_at", time).count(), () -> zone + " " + time);
                assertTrue(users().sole().toJson().contains("\"created_at\":\"" + time + "\""));
                Model<?> ada = users().sole();
                assertNothingRuns(ada::isDirty);
            }
        }
    }

    @Test
    void aModelWithoutThemHasNone() {
        Model<?> country = countries().create(Map.of("code", "no", "title", "Norway"));
        assertEquals(
                List.of("update \"countries\" set \"name\" = ? where \"code\" = ?"),
                sqlOf(() -> country.set("title", "Norge").save()));
        assertEquals(
                List.of("update \"countries\" set \"name\" = ?"),
                sqlOf(() -> countries().update(Map.of("title", "N"))));
        assertNotNull(country.getKey());
    }
}
