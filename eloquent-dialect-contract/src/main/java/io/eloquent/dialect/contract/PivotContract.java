package io.eloquent.dialect.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.EloquentException;
import io.eloquent.api.error.ForeignKeyViolation;
import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.MappingException;
import io.eloquent.api.error.UniqueConstraintViolation;
import io.eloquent.api.error.VetoException;
import io.eloquent.dialect.contract.model.Course;
import io.eloquent.dialect.contract.model.Enrolment;
import io.eloquent.dialect.contract.model.Keeper;
import io.eloquent.dialect.contract.model.Label;
import io.eloquent.dialect.contract.model.Level;
import io.eloquent.dialect.contract.model.Loan;
import io.eloquent.dialect.contract.model.Plot;
import io.eloquent.dialect.contract.model.Room;
import io.eloquent.dialect.contract.model.Stay;
import io.eloquent.dialect.contract.model.Sticker;
import io.eloquent.dialect.contract.model.Student;
import io.eloquent.dialect.contract.plain.Oddity;
import io.eloquent.model.BelongsToMany;
import io.eloquent.model.Model;
import io.eloquent.model.ModelEvents;
import io.eloquent.model.ModelList;
import io.eloquent.model.PivotChanges;
import io.eloquent.query.Row;
import io.eloquent.query.exec.Registration;
import io.eloquent.query.schema.Blueprint;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tables between two models: their rows as maps and as models of their own, what bounds them, and what they refuse. */
public abstract class PivotContract extends ModelSuite {
    private static final Map<String, Consumer<Blueprint>> TABLES = tables();

    private final List<Registration> listeners = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();

    private Student ann = new Student();
    private Student bob = new Student();
    private Course art = new Course();
    private Course bio = new Course();
    private Course law = new Course();

    /** For subclasses. */
    protected PivotContract() {}

    private static Map<String, Consumer<Blueprint>> tables() {
        Map<String, Consumer<Blueprint>> tables = new LinkedHashMap<>();
        tables.put("students", table -> {
            table.id();
            table.string("name").nullable();
        });
        tables.put("courses", table -> {
            table.id();
            table.string("title").nullable().unique();
        });
        tables.put("rooms", table -> {
            table.id();
            table.string("name").nullable();
        });
        tables.put("labels", table -> {
            table.id();
            table.string("text").nullable();
        });
        tables.put("enrolments", table -> {
            table.id();
            table.bigInteger("pupil_id");
            table.bigInteger("course_id");
            table.string("level").nullable();
            table.json("tags").nullable();
            table.bool("audit").defaultTo(false);
            table.integer("points").nullable();
            table.string("note").nullable();
            table.integer("version").defaultTo(1);
            table.nullableTimestamps();
        });
        tables.put("readings", table -> {
            table.foreignId("student_id").constrained("students");
            table.foreignId("course_id").constrained("courses");
            table.integer("pages").nullable();
            table.bool("is_done").nullable();
            table.timestamp("read_at").nullable();
            table.string("level").nullable();
            table.unique("student_id", "course_id");
        });
        tables.put("stays", table -> {
            table.bigInteger("student_id");
            table.bigInteger("room_id");
            table.string("bed").nullable();
            table.primary("student_id", "room_id");
        });
        tables.put("loans", table -> {
            table.id();
            table.bigInteger("student_id");
            table.bigInteger("course_id");
            table.softDeletes();
        });
        tables.put("friends", table -> {
            table.bigInteger("student_id");
            table.bigInteger("friend_id");
        });
        tables.put("stickers", table -> {
            table.id();
            table.bigInteger("label_id");
            table.string("stuck_type");
            table.bigInteger("stuck_id");
            table.string("colour").nullable();
        });
        tables.put("plots", table -> {
            table.string("street", 20);
            table.integer("number");
            table.primary("street", "number");
        });
        tables.put("keepers", table -> {
            table.id();
            table.string("code", 20).nullable();
        });
        tables.put("keepers_plots", table -> {
            table.bigInteger("keeper_id");
            table.string("street", 20);
            table.integer("number");
            table.integer("since").nullable();
        });
        tables.put("neighbours", table -> {
            table.string("street", 20);
            table.integer("number");
            table.string("other_street", 20).nullable();
            table.integer("other_number").nullable();
        });
        tables.put("deputies", table -> {
            table.string("keeper_code", 20);
            table.string("deputy_code", 20);
        });
        return tables;
    }

    @BeforeAll
    void createSchoolTables() {
        TABLES.forEach(db().schema()::create);
    }

    @BeforeEach
    void addStudents() {
        List<String> names = new ArrayList<>(TABLES.keySet());
        Collections.reverse(names);
        names.forEach(table -> db().table(table).delete());
        ann = Student.create(student -> student.name = "Ann");
        bob = Student.create(student -> student.name = "Bob");
        art = Course.create(course -> course.title = "Art");
        bio = Course.create(course -> course.title = "Biology");
        law = Course.create(course -> course.title = "Law");
    }

    @AfterEach
    void stopListening() {
        listeners.forEach(Registration::close);
        listeners.clear();
        heard.clear();
        Model.setMorphMap(Map.of());
    }

    private <M extends Model<M>> void listen(ModelEvents<M> events) {
        listeners.add(events.saving(any -> heard.add("saving")));
        listeners.add(events.creating(any -> heard.add("creating")));
        listeners.add(events.created(any -> heard.add("created")));
        listeners.add(events.updating(any -> heard.add("updating")));
        listeners.add(events.updated(any -> heard.add("updated")));
        listeners.add(events.saved(any -> heard.add("saved")));
        listeners.add(events.deleting(any -> heard.add("deleting")));
        listeners.add(events.deleted(any -> heard.add("deleted")));
    }

    private List<String> heard() {
        List<String> all = List.copyOf(heard);
        heard.clear();
        return all;
    }

    private static List<String> titles(ModelList<Course> courses) {
        return courses.stream().map(course -> course.title).sorted().toList();
    }

    private static Enrolment enrolment(Student student, Course course) {
        return Student.findOrFail(student.id)
                .courses
                .pivot(course, Enrolment.class)
                .orElseThrow();
    }

    private static Map<String, @Nullable Object> reading(Student student, Course course) {
        return Student.findOrFail(student.id).readings.pivot(course).orElseThrow();
    }

    private static int number(@Nullable Object value) {
        return assertInstanceOf(Number.class, value).intValue();
    }

    // ---- rows that are models ----

    @Test
    void rowsBetweenAreModelsWithFieldsConvertersTimesAndAVersion() {
        Instant before = Instant.now().minusSeconds(5);
        ann.courses.attach(art, Map.of("level", Level.ACTIVE, "tags", List.of("a", "b"), "points", 7));
        for (Course found : List.of(
                ann.courses.get().get(0),
                ann.courses.query().firstOrFail(),
                ann.courses.wherePivot("points", 7).firstOrFail(),
                Student.with(Student.COURSES).findOrFail(ann.id).courses.get().get(0))) {
            Enrolment row = assertInstanceOf(Enrolment.class, found.get("enrolment"));
            assertTrue(row.exists());
            assertNotNull(row.id);
            assertEquals(ann.id, row.pupilId);
            assertEquals(art.id, row.courseId);
            assertEquals(Level.ACTIVE, row.level);
            assertEquals(List.of("a", "b"), row.tags);
            assertEquals(7, row.points);
            assertEquals(1, row.version);
            assertTrue(row.createdAt.isAfter(before));
            assertFalse(row.isDirty());
            assertFalse(found.isDirty());
            assertEquals(
                    List.of("id", "title", "enrolment"),
                    List.copyOf(found.toMap().keySet()));
        }
    }

    @Test
    void aRowBetweenIsSavedAndDeletedAsTheModelItIs() {
        ann.courses.attach(art, Map.of("points", 1));
        Enrolment row = enrolment(ann, art);
        row.points = 2;
        assertEquals(
                List.of("update \"enrolments\" set \"points\" = ?, \"version\" = ?, \"updated_at\" = ? where \"id\" = ?"
                        + " and \"version\" = ?"),
                sqlOf(row::save));
        assertEquals(2, enrolment(ann, art).points);
        assertEquals("Art", row.course.get().orElseThrow().title);
        assertEquals("Ann", row.student.get().orElseThrow().name);
        assertTrue(row.delete());
        assertEquals(0, Student.findOrFail(ann.id).courses.size());
    }

    @Test
    void aModelThatShowsItsRowWritesOnlyItsOwnColumns() {
        ann.courses.attach(art);
        Course found = ann.courses.get().get(0);
        found.title = "Arts";
        assertEquals(
                List.of("update \"courses\" set \"title\" = ? where \"id\" = ?"),
                sqlOf(() -> assertTrue(found.save())));
        Enrolment row = assertInstanceOf(Enrolment.class, found.get("enrolment"));
        row.points = 3;
        assertFalse(found.isDirty());
        Course copy = found.replicate();
        assertNull(copy.get("enrolment"));
        copy.title = "Copy";
        assertTrue(copy.save());
        assertTrue(found.refresh().get("enrolment") instanceof Enrolment);
    }

    @Test
    void rowsBetweenAreShownAsTheirClassSays() {
        ann.courses.attach(art, Map.of("note", "secret", "level", Level.PASSED));
        Course found = ann.courses.get().get(0);
        Map<?, ?> shown = assertInstanceOf(Map.class, found.toMap().get("enrolment"));
        assertEquals(Level.PASSED, shown.get("level"));
        assertFalse(shown.containsKey("note"));
        assertFalse(ann.courses.pivot(art).orElseThrow().containsKey("note"));
        String json = found.toJson();
        assertTrue(json.contains("\"enrolment\":{") && json.contains("\"level\":\"PASSED\""), json);
        assertFalse(json.contains("secret"), json);
    }

    @Test
    void whatWasLoadedTogetherIsLoadedTogetherThroughItsRowsToo() {
        ann.courses.attach(art, bio);
        bob.courses.attach(law);
        ModelList<Student> students =
                Student.with(Student.COURSES).orderBy("id").get();
        List<String> sql = sqlOf(() -> {
            for (Student student : students) {
                for (Course course : student.courses) {
                    Enrolment row =
                            student.courses.pivot(course, Enrolment.class).orElseThrow();
                    assertEquals(course.id, row.course.get().orElseThrow().id);
                }
            }
        });
        assertEquals(List.of("select * from \"courses\" where \"courses\".\"id\" in (?, ?, ?)"), sql);
    }

    @Test
    void eventsOfRowsBetweenAreThoseOfTheirClass() {
        listen(Enrolment.events());
        ann.courses.attach(art, bio);
        assertEquals(
                List.of("saving", "creating", "saving", "creating", "created", "saved", "created", "saved"), heard());
        assertEquals(1, ann.courses.updateExistingPivot(art, Map.of("points", 1)));
        assertEquals(List.of("saving", "updating", "updated", "saved"), heard());
        assertEquals(1, ann.courses.updateExistingPivot(art, Map.of("points", 1)));
        assertEquals(List.of(), heard());
        ann.courses.sync(Map.of(art, Map.of("points", 2), law, Map.of()));
        assertEquals(
                List.of(
                        "deleting",
                        "deleted",
                        "saving",
                        "updating",
                        "updated",
                        "saved",
                        "saving",
                        "creating",
                        "created",
                        "saved"),
                heard());
        assertEquals(1, ann.courses.detach(art));
        assertEquals(List.of("deleting", "deleted"), heard());
        ann.courses.toggle(law, bio);
        assertEquals(List.of("deleting", "deleted", "saving", "creating", "created", "saved"), heard());
        ann.courses.create(Map.of("title", "Maths"), Map.of("points", 4));
        assertEquals(List.of("saving", "creating", "created", "saved"), heard());
        assertEquals(2, ann.courses.detachAll());
        assertEquals(List.of("deleting", "deleted", "deleting", "deleted"), heard());
        Model.withoutEvents(() -> ann.courses.attach(art));
        assertEquals(List.of(), heard());
    }

    @Test
    void manyRowsThatAreModelsAreInsertedAtOnceAndOfOneVersionEach() {
        assertEquals(1, sqlOf(() -> ann.courses.attach(art, bio, law)).size());
        assertEquals(3, Enrolment.count());
        assertEquals(1, ann.courses.updateExistingPivot(art, Map.of("points", 9)));
        assertEquals(2, enrolment(ann, art).version);
    }

    @Test
    void aVetoStopsAllThatIsBeingDone() {
        ann.courses.attach(art);
        listeners.add(Enrolment.events().creating(row -> {
            if (law.id.equals(row.courseId)) {
                throw new VetoException("no law");
            }
        }));
        listeners.add(Enrolment.events().deleting(row -> {
            if (Level.PASSED == row.level) {
                throw new VetoException("passed for good");
            }
        }));
        assertSays(assertThrows(VetoException.class, () -> ann.courses.attach(bio, law)), "no law");
        assertEquals(List.of(art.id), ann.courses.relatedKeys());
        assertThrows(VetoException.class, () -> ann.courses.sync(List.of(bio, law)));
        assertEquals(List.of(art.id), ann.courses.relatedKeys());
        Course made = new Course();
        made.title = "Made";
        listeners.add(Enrolment.events().creating(row -> {
            throw new VetoException("none at all");
        }));
        assertThrows(VetoException.class, () -> ann.courses.save(made));
        assertFalse(made.exists());
        assertEquals(0, Course.where("title", "Made").count());
        db().table("enrolments").update(Map.of("level", "PASSED"));
        assertThrows(VetoException.class, () -> ann.courses.detachAll());
        assertEquals(List.of(art.id), ann.courses.relatedKeys());
    }

    @Test
    void aSyncThatChangesNothingUpdatesNothing() {
        Map<Course, Map<String, Object>> wanted = Map.of(
                art, Map.of("level", "ACTIVE", "points", 5L, "tags", List.of("x"), "audit", 1),
                bio, Map.of());
        assertEquals(2, ann.courses.sync(wanted).attached().size());
        assertEquals(
                List.of("select * from \"enrolments\" where \"pupil_id\" = ?"),
                sqlOf(() -> assertTrue(ann.courses.sync(wanted).isEmpty())));
        assertEquals(1, enrolment(ann, art).version);
        assertEquals(
                new PivotChanges(List.of(), List.of(bio.id), List.of(art.id)),
                ann.courses.sync(Map.of(art.id, Map.of("level", Level.PASSED))));
        assertEquals(Level.PASSED, enrolment(ann, art).level);
        assertEquals(5, enrolment(ann, art).points);
    }

    @Test
    void aRowMayBeKnownByTheKeysOfBothSides() {
        Room attic = Room.create(room -> room.name = "Attic");
        Room cellar = Room.create(room -> room.name = "Cellar");
        ann.rooms.attach(Map.of(attic, Map.of("bed", "left"), cellar, Map.of("bed", "right")));
        assertThrows(UniqueConstraintViolation.class, () -> ann.rooms.attach(attic));
        Stay stay = ann.rooms.pivot(attic, Stay.class).orElseThrow();
        assertEquals("left", stay.bed);
        stay.bed = "middle";
        assertTrue(stay.save());
        assertEquals(1, ann.rooms.updateExistingPivot(cellar, Map.of("bed", "top")));
        assertEquals(
                List.of("middle", "top"),
                Student.findOrFail(ann.id).rooms.orderByPivot("bed").get().stream()
                        .map(room -> assertInstanceOf(Stay.class, room.get("pivot")).bed)
                        .toList());
        assertEquals(new PivotChanges(List.of(), List.of(cellar.id), List.of()), ann.rooms.sync(List.of(attic)));
        assertEquals(1, attic.students.detach(ann));
        assertEquals(0, Stay.count());
    }

    @Test
    void rowsThatStayWhenTheyAreDeletedDoNotCount() {
        ann.loans.attach(art, bio);
        assertEquals(1, ann.loans.detach(art));
        assertEquals(2, Loan.withTrashed().count());
        assertEquals(List.of("Biology"), titles(ann.loans.get()));
        assertEquals(1, ann.loans.count());
        assertEquals(List.of(bio.id), ann.loans.relatedKeys());
        assertEquals(new PivotChanges(List.of(art.id), List.of(), List.of()), ann.loans.sync(List.of(art, bio)));
        assertEquals(1, Student.query().has("loans").count());
        ann.loans.detachAll();
        assertEquals(0, Student.query().has("loans").count());
    }

    @Test
    void rowsThatLeadToModelsOfSeveralClassesAreModelsToo() {
        Label red = Label.create(Map.of("text", "red"));
        ann.labels.attach(red, Map.of("colour", "#f00"));
        Sticker sticker = ann.labels.pivot(red, Sticker.class).orElseThrow();
        assertEquals("students", sticker.stuckType);
        assertEquals(ann.id, sticker.stuckId);
        assertEquals("#f00", sticker.colour);
        db().table("stickers").insert(Map.of("label_id", red.id, "stuck_type", "courses", "stuck_id", ann.id));
        assertEquals(1, Student.findOrFail(ann.id).labels.size());
        assertEquals(1, ann.labels.detachAll());
        assertEquals(1, Sticker.count());
        assertThrows(InvalidQueryException.class, () -> ann.labels.attach(red, Map.of("stuck_type", "courses")));
    }

    @Test
    void withoutTheProcessorItIsTheSame() {
        io.eloquent.dialect.contract.plain.Student student =
                Model.query(io.eloquent.dialect.contract.plain.Student.class).findOrFail(ann.id);
        io.eloquent.dialect.contract.plain.Course course =
                Model.query(io.eloquent.dialect.contract.plain.Course.class).findOrFail(art.id);
        listen(Model.events(io.eloquent.dialect.contract.plain.Enrolment.class));
        student.courses.attach(course, Map.of("level", Level.ACTIVE, "tags", List.of("a"), "note", "n"));
        assertEquals(List.of("saving", "creating", "created", "saved"), heard());
        io.eloquent.dialect.contract.plain.Enrolment row = student.courses
                .pivot(course, io.eloquent.dialect.contract.plain.Enrolment.class)
                .orElseThrow();
        assertEquals(Level.ACTIVE, row.level);
        assertEquals(List.of("a"), row.tags);
        assertEquals(ann.id, row.pupilId);
        assertEquals("Art", row.course.get().orElseThrow().title);
        assertFalse(student.courses.pivot(course).orElseThrow().containsKey("note"));
        assertEquals(
                new PivotChanges(List.of(), List.of(), List.of(art.id)),
                student.courses.sync(Map.of(art.id, Map.of("level", "PASSED"))));
        assertEquals(1, student.passedCourses.count());
        assertEquals(List.of("saving", "updating", "updated", "saved"), heard());
        assertEquals(1, course.students.get().size());
        assertEquals(1, student.courses.detachAll());
        assertEquals(List.of("deleting", "deleted"), heard());
    }

    // ---- rows that are maps ----

    @Test
    void valuesOfRowsHaveTheTypesThatWereSaidOfThem() {
        Instant at = Instant.parse("2024-02-29T12:34:56.123456Z");
        ann.readings.attach(art, Map.of("pages", 300, "is_done", true, "read_at", at, "level", Level.ACTIVE));
        ann.readings.attach(bio.id, Map.of("is_done", "false", "level", "PLANNED", "pages", 1));
        Map<String, @Nullable Object> row = reading(ann, art);
        assertEquals(true, row.get("is_done"));
        assertEquals(at, row.get("read_at"));
        assertEquals(Level.ACTIVE, row.get("level"));
        assertEquals(ann.id, row.get("student_id"));
        assertEquals(art.id, row.get("course_id"));
        assertEquals(300, number(row.get("pages")));
        assertEquals(false, reading(ann, bio).get("is_done"));
        assertNull(reading(ann, bio).get("read_at"));
        assertEquals(
                row,
                ann.readings.wherePivot("read_at", at).firstOrFail().toMap().get("pivot"));
        assertSays(
                assertThrows(MappingException.class, () -> ann.readings.attach(law, Map.of("is_done", "perhaps"))),
                "Student.readings",
                "is_done");
        assertEquals(2, ann.readings.count());
    }

    @Test
    void equalValuesOfOtherTypesAreNoChange() {
        Instant at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Map<Course, Map<String, Object>> wanted = Map.of(
                art,
                Map.of("pages", 300L, "is_done", true, "read_at", at, "level", Level.ACTIVE),
                bio,
                Map.of("pages", 2));
        ann.readings.sync(wanted);
        assertEquals(
                List.of("select * from \"readings\" where \"student_id\" = ?"),
                sqlOf(() -> assertTrue(ann.readings.sync(wanted).isEmpty())));
        Map<String, Object> gone = new HashMap<>();
        gone.put("is_done", null);
        assertEquals(
                List.of(art.id),
                ann.readings.syncWithoutDetaching(Map.of(art, gone)).updated());
        assertNull(reading(ann, art).get("is_done"));
        assertTrue(ann.readings.syncWithoutDetaching(Map.of(art, gone)).isEmpty());
    }

    @Test
    void rowsOfTheSameColumnsAreInsertedTogether() {
        Map<Course, Map<String, Object>> rows = new LinkedHashMap<>();
        rows.put(art, Map.of("pages", 1));
        rows.put(bio, Map.of());
        rows.put(law, Map.of("pages", 3));
        assertEquals(
                List.of(
                        "insert into \"readings\" (\"course_id\", \"pages\", \"student_id\") values (?, ?, ?), (?, ?, ?)",
                        "insert into \"readings\" (\"course_id\", \"student_id\") values (?, ?)"),
                sqlOf(() -> ann.readings.attach(rows)));
        bob.readings.attach(List.of(art, bio), Map.of("pages", 9));
        assertEquals(9, number(reading(bob, bio).get("pages")));
        assertEquals(3, ann.readings.count());
    }

    @Test
    void aRelationKnowsTheRowsOfItsModels() {
        ann.readings.attach(art, Map.of("pages", 1));
        bob.readings.attach(art, Map.of("pages", 2));
        Course ofAnn = ann.readings.get().get(0);
        assertEquals(List.of(), sqlOf(() -> {
            assertEquals(1, number(ann.readings.pivot(ofAnn).orElseThrow().get("pages")));
            assertEquals(1, number(ann.readings.pivot(art.id).orElseThrow().get("pages")));
            assertTrue(ann.readings.pivot(law).isEmpty());
        }));
        assertEquals(2, number(bob.readings.pivot(ofAnn).orElseThrow().get("pages")));
        assertTrue(ann.doneReadings.pivot(ofAnn).isEmpty());
        assertSays(
                assertThrows(MappingException.class, () -> ann.readings.pivot(art, Enrolment.class)),
                "Student.readings",
                "pivot.using(Enrolment.class)");
    }

    // ---- what bounds them ----

    @Test
    void conditionsOfTheDefinitionBoundAllThatIsReadAndDone() {
        ann.doneReadings.attach(art);
        ann.readings.attach(bio, Map.of("is_done", false));
        ann.readings.attach(law);
        assertEquals(true, reading(ann, art).get("is_done"));
        assertEquals(List.of("Art"), titles(ann.doneReadings.get()));
        assertEquals(
                List.of("Art"),
                titles(Student.with(Student.DONE_READINGS)
                        .findOrFail(ann.id)
                        .doneReadings
                        .get()));
        assertEquals(List.of(art.id), ann.doneReadings.relatedKeys());
        assertEquals(1, Student.query().has("doneReadings").count());
        assertEquals(0, ann.doneReadings.updateExistingPivot(bio, Map.of("pages", 1)));
        assertEquals(0, ann.doneReadings.detach(bio, law));
        assertEquals(
                List.of("delete from \"readings\" where \"student_id\" = ? and \"readings\".\"is_done\" = ?"),
                sqlOf(() -> assertEquals(1, ann.doneReadings.detachAll())));
        assertEquals(2, ann.readings.count());
        assertEquals(new PivotChanges(List.of(art.id), List.of(), List.of()), ann.doneReadings.sync(List.of(art)));
        assertEquals(new PivotChanges(List.of(), List.of(art.id), List.of()), ann.doneReadings.toggle(art));
        assertSays(
                assertThrows(InvalidQueryException.class, () -> ann.doneReadings.attach(art, Map.of("is_done", false))),
                "Student.doneReadings",
                "is_done");
        assertEquals(2, ann.readings.count());
    }

    @Test
    void comparisonsOfTheDefinitionBoundToo() {
        ann.readings.attach(art, Map.of("pages", 200, "is_done", false, "level", Level.PASSED));
        ann.readings.attach(bio, Map.of("pages", 20, "is_done", false, "level", Level.PASSED));
        ann.readings.attach(law, Map.of("pages", 200, "is_done", true, "level", Level.ACTIVE));
        assertEquals(List.of("Art"), titles(ann.longReadings.get()));
        assertEquals(1, ann.longReadings.detachAll());
        assertEquals(2, ann.readings.count());
    }

    @Test
    void conditionsOnAModelsRowsAreWrittenAsItsFieldsAre() {
        ann.passedCourses.attach(art);
        ann.courses.attach(bio, Map.of("level", Level.ACTIVE));
        assertEquals(Level.PASSED, enrolment(ann, art).level);
        assertEquals(List.of("Art"), titles(ann.passedCourses.get()));
        assertEquals(
                List.of("Art"),
                titles(ann.courses.wherePivot("level", Level.PASSED).get()));
        assertEquals(1, ann.passedCourses.updateExistingPivot(art, Map.of("level", Level.ACTIVE)));
        assertEquals(0, ann.passedCourses.count());
        assertEquals(2, ann.courses.wherePivot("level", "ACTIVE").count());
    }

    @Test
    void queriesOfRowsKeepTheRelationAndBoundWhatIsDone() {
        ann.readings.attach(art, Map.of("pages", 10, "level", Level.PASSED));
        ann.readings.attach(bio, Map.of("pages", 20, "level", Level.ACTIVE));
        ann.readings.attach(law);
        assertEquals(
                List.of("Art", "Biology"),
                titles(ann.readings
                        .wherePivot("pages", 10)
                        .orWherePivot("pages", ">", 15)
                        .get()));
        assertEquals(
                List.of("Biology"),
                titles(ann.readings
                        .wherePivot("pages", 10)
                        .where("title", "Biology")
                        .orWherePivot("pages", 20)
                        .get()));
        assertEquals(List.of("Law"), titles(ann.readings.wherePivotNull("pages").get()));
        assertEquals(2, ann.readings.wherePivotNotNull("pages").count());
        assertEquals(
                List.of("Art"),
                titles(ann.readings.wherePivotBetween("pages", 5, 15).get()));
        assertEquals(
                List.of("Biology"),
                titles(ann.readings.wherePivotNotIn("pages", List.of(10)).get()));
        assertEquals(
                List.of("Art"),
                titles(ann.readings.wherePivotIn("pages", List.of(10, 11)).get()));
        assertEquals(
                "Biology",
                ann.readings
                        .wherePivotNotNull("pages")
                        .orderByPivot("pages", "desc")
                        .firstOrFail()
                        .title);
        assertEquals(
                List.of(bio.id),
                ann.readings
                        .wherePivot("pages", ">", 15)
                        .orWherePivot("pages", 11)
                        .relatedKeys());
        assertEquals(
                List.of("delete from \"readings\" where \"student_id\" = ? and (\"readings\".\"pages\" = ? or"
                        + " \"readings\".\"pages\" = ?)"),
                sqlOf(() -> assertEquals(
                        1,
                        ann.readings
                                .wherePivot("pages", 10)
                                .orWherePivot("pages", 11)
                                .detachAll())));
        assertEquals(
                new PivotChanges(List.of(art.id), List.of(bio.id), List.of()),
                ann.readings.wherePivot("pages", 20).sync(List.of(art)));
        assertEquals(20, number(reading(ann, art).get("pages")));
        assertEquals(2, Student.findOrFail(ann.id).readings.size());
        assertSays(
                assertThrows(
                        InvalidQueryException.class,
                        () -> ann.readings
                                .wherePivot("pages", 20)
                                .where("title", "Art")
                                .detachAll()),
                "Student.readings",
                "detach(models)");
        assertThrows(
                InvalidQueryException.class,
                () -> ann.readings.wherePivot("pages", 20).limit(1).detachAll());
        assertEquals(2, ann.readings.count());
    }

    @Test
    void conditionsOnTheModelsBoundWhatIsDoneToTheirRows() {
        ann.readings.attach(art, law);
        assertEquals(List.of(law.id), ann.lawReadings.relatedKeys());
        assertEquals(0, ann.lawReadings.detach(art));
        assertEquals(new PivotChanges(List.of(), List.of(law.id), List.of()), ann.lawReadings.sync(List.of()));
        assertEquals(List.of(art.id), ann.readings.relatedKeys());
        assertSays(
                assertThrows(InvalidQueryException.class, () -> ann.lawReadings.sync(List.of(bio))),
                "Student.lawReadings",
                "Course with the key " + bio.id);
        assertThrows(InvalidQueryException.class, () -> ann.lawReadings.attach(law, bio));
        assertEquals(1, ann.readings.count());
        ann.lawReadings.attach(law);
        assertEquals(1, ann.lawReadings.detachAll());
        assertEquals(1, ann.readings.count());
    }

    @Test
    void aRowThatTheRelationWouldNotSeeIsNotAdded() {
        assertSays(
                assertThrows(InvalidQueryException.class, () -> ann.longReadings.sync(List.of(art))),
                "Student.longReadings",
                "Course with the key " + art.id,
                "nothing was changed");
        assertThrows(InvalidQueryException.class, () -> ann.longReadings.attach(art, Map.of("pages", 300)));
        assertThrows(
                InvalidQueryException.class,
                () -> ann.readings.wherePivot("pages", ">", 100).sync(Map.of(art, Map.of("pages", 1))));
        assertThrows(InvalidQueryException.class, () -> ann.longReadings.create(Map.of("title", "Maths")));
        assertEquals(3, Course.count());
        assertEquals(0, ann.readings.count());
        ann.longReadings.attach(art, Map.of("pages", 300, "is_done", false, "level", Level.PLANNED));
        assertEquals(List.of(art.id), ann.longReadings.relatedKeys());
    }

    @Test
    void queriesOfTheRelationMakeModelsThatAreRelated() {
        Course made = ann.courses.query().create(Map.of("title", "Maths"));
        assertEquals(List.of(made.id), ann.courses.relatedKeys());
        Course passed = ann.courses
                .wherePivot("level", Level.PASSED)
                .where("title", "x")
                .create(Map.of("title", "Music"));
        assertEquals(Level.PASSED, enrolment(ann, passed).level);
        Course third = ann.readings.where("title", "Sport").firstOrCreate(Map.of("title", "Sport"));
        assertEquals(List.of(third.id), ann.readings.relatedKeys());
        assertEquals(third.id, ann.readings.query().updateOrCreate(Map.of("title", "Sport"), Map.of()).id);
        assertEquals(1, ann.readings.count());
        assertEquals(
                0,
                Course.query().create(Map.of("title", "Chess")).students.query().count());
        listeners.add(Enrolment.events().creating(row -> {
            throw new VetoException("full");
        }));
        assertThrows(VetoException.class, () -> ann.courses.query().create(course -> course.title = "Golf"));
        assertEquals(0, Course.where("title", "Golf").count());
        assertSays(
                assertThrows(
                        InvalidQueryException.class,
                        () -> ann.courses.query().fillAndInsert(List.of(Map.of("title", "Golf")))),
                "createMany");
    }

    @Test
    void rowsThemselvesCanBeAsked() {
        ann.readings.attach(Map.of(art, Map.of("pages", 1), bio, Map.of("pages", 2)));
        bob.readings.attach(art, Map.of("pages", 3));
        assertEquals(
                List.of(2, 1),
                ann.readings.pivotRows().orderByDesc("pages").pluck("pages").stream()
                        .map(pages -> number(pages))
                        .toList());
        assertEquals(1, ann.readings.wherePivot("pages", ">", 1).pivotRows().update(Map.of("pages", 9)));
        assertEquals(1, ann.readings.wherePivot("pages", 9).pivotRows().delete());
        assertEquals(2, db().table("readings").count());
        assertEquals(
                1,
                Student.query()
                        .whereAttachedTo(art, "readings")
                        .where("name", "Ann")
                        .count());
        assertEquals(0, Student.query().whereAttachedTo(art, "longReadings").count());
    }

    @Test
    void rowsComeWithTheirModelsHoweverThoseAreRead() {
        ann.courses.attach(Map.of(art, Map.of("points", 1), bio, Map.of("points", 2)));
        listeners.add(Enrolment.events().retrieved(row -> heard.add("retrieved " + row.points)));
        for (ModelList<Course> page : ann.courses.query().chunkById(1)) {
            assertInstanceOf(Enrolment.class, page.get(0).get("enrolment"));
        }
        assertEquals(List.of("retrieved 1", "retrieved 2"), heard());
        assertEquals(
                2,
                assertInstanceOf(
                                Enrolment.class,
                                ann.courses
                                        .orderByPivot("points")
                                        .paginate(1, 2)
                                        .items()
                                        .get(0)
                                        .get("enrolment"))
                        .points);
        assertEquals(
                List.of(1, 2),
                ann.courses.orderByPivot("points").stream()
                        .map(course -> assertInstanceOf(Enrolment.class, course.get("enrolment")).points)
                        .toList());
        assertEquals(
                1,
                assertInstanceOf(
                                Enrolment.class,
                                ann.courses.query().findOrFail(art.id).get("enrolment"))
                        .points);
    }

    /** What a record is made of. */
    public record Reader(String name, List<Read> readings) {}

    /** A course, and how much of it was read. */
    public record Read(String title, Integer pivotPages, Boolean pivotIsDone) {}

    @Test
    void rowsAreOrderedLimitedAndSelectedWithinALoad() {
        ann.readings.attach(
                Map.of(art, Map.of("pages", 1, "is_done", true), bio, Map.of("pages", 3), law, Map.of("pages", 2)));
        bob.readings.attach(Map.of(art, Map.of("pages", 7), law, Map.of("pages", 8)));
        ModelList<Student> students = Student.with(
                        Student.READINGS,
                        courses -> courses.select("title")
                                .orderByDesc("readings.pages")
                                .limit(2))
                .orderBy("id")
                .get();
        assertEquals(
                List.of(List.of(3, 2), List.of(8, 7)),
                students.stream()
                        .map(student -> student.readings.stream()
                                .map(course -> number(assertInstanceOf(Map.class, course.get("pivot"))
                                        .get("pages")))
                                .toList())
                        .toList());
        ann.courses.attach(Map.of(art, Map.of("points", 1), bio, Map.of("points", 2)));
        Student loaded = Student.with(
                        Student.COURSES,
                        courses -> courses.orderByDesc("enrolments.points").limit(1))
                .findOrFail(ann.id);
        assertEquals(List.of("Biology"), titles(loaded.courses.get()));
        assertEquals(2, loaded.courses.pivot(bio, Enrolment.class).orElseThrow().points);
        Reader reader = Student.where("id", ann.id).firstOrFail(Reader.class);
        assertEquals(3, reader.readings().size());
        assertTrue(reader.readings().contains(new Read("Art", 1, true)));
        Student counted = Student.query()
                .withCount("readings as done", courses -> courses.where("readings.is_done", true))
                .withCount("longReadings")
                .findOrFail(ann.id);
        assertEquals(1L, counted.get("done"));
        assertEquals(0L, counted.get("long_readings_count"));
    }

    // ---- what is done ----

    @Test
    void syncTakesAwayChangesAndAddsAndSaysSo() {
        ann.readings.attach(art, Map.of("pages", 1));
        ann.readings.attach(bio);
        bob.readings.attach(art);
        assertEquals(
                new PivotChanges(List.of(law.id), List.of(bio.id), List.of(art.id)),
                ann.readings.sync(Map.of(String.valueOf(art.id), Map.of("pages", 2), law, Map.of())));
        assertEquals(1, bob.readings.count());
        assertEquals(
                new PivotChanges(List.of(bio.id), List.of(), List.of()),
                ann.readings.syncWithoutDetaching(List.of(bio, bio.id, art, String.valueOf(bio.id))));
        assertEquals(
                new PivotChanges(List.of(), List.of(law.id), List.of(art.id, bio.id)),
                ann.readings.syncWithPivotValues(List.of(art, bio), Map.of("pages", 5)));
        assertEquals(new PivotChanges(List.of(), List.of(art.id, bio.id), List.of()), ann.readings.sync(List.of()));
        assertEquals(1, bob.readings.count());
    }

    @Test
    void nothingIsDoneToNothing() {
        ann.readings.attach(art);
        Student loaded = Student.with(Student.READINGS).findOrFail(ann.id);
        assertEquals(
                List.of(),
                sqlOf(() -> {
                            loaded.readings.attach();
                            loaded.readings.attach(List.of());
                            loaded.readings.attach(Map.of());
                            assertEquals(0, loaded.readings.detach());
                            assertEquals(0, loaded.readings.detach(List.of()));
                            assertTrue(loaded.readings.toggle().isEmpty());
                            assertTrue(loaded.readings.toggle(List.of()).isEmpty());
                            assertTrue(loaded.readings
                                    .syncWithoutDetaching(List.of())
                                    .isEmpty());
                        })
                        .stream()
                        .filter(sql -> !sql.startsWith("select "))
                        .toList());
        assertTrue(loaded.relationLoaded("readings"));
        assertEquals(0, loaded.readings.detach(law));
        assertTrue(loaded.readings.sync(List.of(art)).isEmpty());
        assertEquals(0, loaded.readings.updateExistingPivot(law, Map.of("pages", 1)));
        assertTrue(loaded.relationLoaded("readings"));
        assertEquals(1, loaded.readings.detach(art));
        assertFalse(loaded.relationLoaded("readings"));
    }

    @Test
    void thereIsNoLimitToTheKeysOfOneCall() {
        ann.readings.attach(art, bio);
        List<Long> many =
                new ArrayList<>(LongStream.range(1_000_000, 1_070_000).boxed().toList());
        many.add(art.id);
        assertEquals(1, ann.readings.detach(many));
        InvalidQueryException missing =
                assertThrows(InvalidQueryException.class, () -> ann.readings.syncWithoutDetaching(many));
        assertSays(missing, "1000000, 1000001", "and 69990 more");
        assertEquals(List.of(bio.id), ann.readings.relatedKeys());
        List<Long> keys = LongStream.range(0, 3000).boxed().toList();
        db().table("courses")
                .insert(keys.stream()
                        .map(key -> Map.of("id", 1_000_000 + key, "title", "Course " + key))
                        .toList());
        assertEquals(
                3000,
                ann.courses
                        .sync(keys.stream().map(key -> 1_000_000 + key).toList())
                        .attached()
                        .size());
        assertEquals(3000, ann.courses.get().size());
        assertEquals(3000, Enrolment.query().delete());
    }

    @Test
    void anAttributeThatIsAModelOfNoRowIsNotPassedOverSilently() {
        Course odd = new Course();
        odd.title = "Odd";
        odd.set("enrolment", new Enrolment());
        assertThrows(EloquentException.class, odd::save);
        assertFalse(odd.exists());
    }

    @Test
    void withoutAUniqueKeyAModelMayBeAttachedTwice() {
        ann.friends.attach(bob);
        ann.friends.attach(bob, bob);
        assertEquals(3, ann.friends.count());
        assertTrue(ann.friends.sync(List.of(bob)).isEmpty());
        assertEquals(new PivotChanges(List.of(), List.of(bob.id), List.of()), ann.friends.toggle(bob));
        assertEquals(0, ann.friends.count());
        assertEquals(0, bob.friends.count());
    }

    @Test
    void withAUniqueKeyARepeatedRowIsAnErrorAndChangesNothing() {
        ann.readings.attach(art);
        assertThrows(UniqueConstraintViolation.class, () -> ann.readings.attach(bio, art));
        assertEquals(1, ann.readings.count());
        assertEquals(
                List.of(bio.id),
                ann.readings.syncWithoutDetaching(List.of(art, bio)).attached());
    }

    @Test
    void relatedModelsAreMadeWithTheirRows() {
        Course made = ann.readings.create(course -> course.title = "Maths", Map.of("pages", 1));
        assertEquals(1, number(reading(ann, made).get("pages")));
        ModelList<Course> many = ann.readings.createMany(
                List.of(Map.of("title", "Music"), Map.of("title", "Sport")), List.of(Map.of("pages", 2), Map.of()));
        assertEquals(2, number(reading(ann, many.get(0)).get("pages")));
        assertNull(reading(ann, many.get(1)).get("pages"));
        assertEquals(
                1, ann.readings.createMany(List.of(Map.of("title", "Dance"))).size());
        assertSays(
                assertThrows(
                        InvalidQueryException.class,
                        () -> ann.readings.createMany(List.of(Map.of("title", "x")), List.of(Map.of(), Map.of()))),
                "Student.readings.createMany");
        Course chess = new Course();
        chess.title = "Chess";
        assertEquals(2, ann.readings.saveMany(Map.of(chess, Map.of("pages", 3), law, Map.of("pages", 4))));
        assertEquals(3, number(reading(ann, chess).get("pages")));
        assertEquals(4, number(reading(ann, law).get("pages")));
        assertEquals(6, ann.readings.count());
    }

    @Test
    void aModelThatAUniqueKeyHoldsAlreadyIsRelatedInsteadOfMade() {
        Course first = ann.readings.createOrFirst(Map.of("title", "Art"), Map.of(), Map.of("pages", 1));
        assertEquals(art.id, first.id);
        assertEquals(1, number(reading(ann, art).get("pages")));
        assertEquals(art.id, ann.readings.createOrFirst(Map.of("title", "Art"), Map.of(), Map.of()).id);
        assertEquals(1, ann.readings.count());
        assertTrue(ann.readings
                .createOrFirst(Map.of("title", "Maths"), Map.of(), Map.of())
                .wasRecentlyCreated());
        assertEquals(2, ann.readings.count());
        assertEquals("Yoga", ann.readings.firstOrNew(Map.of("id", 9999L), Map.of("title", "Yoga")).title);
        Course changed =
                ann.readings.updateOrCreate(Map.of("title", "Law"), Map.of("title", "Laws"), Map.of("pages", 6));
        assertEquals(law.id, changed.id);
        assertEquals(6, number(reading(ann, law).get("pages")));
    }

    // ---- keys of several columns, and keys that are none ----

    private static Plot plot(String street, int number) {
        return Plot.create(plot -> {
            plot.street = street;
            plot.number = number;
        });
    }

    @Test
    void keysOfSeveralColumnsLeadBothWays() {
        Plot elm1 = plot("Elm", 1);
        Plot elm2 = plot("Elm", 2);
        Plot oak1 = plot("Oak", 1);
        Keeper kim = Keeper.create(Map.of("code", "K"));
        Keeper lee = Keeper.create(Map.of("code", "L"));
        kim.plots.attach(Map.of(elm1, Map.of("since", 1990), List.of("Oak", "1"), Map.of("since", 2000)));
        elm2.keepers.attach(kim, lee);
        assertEquals(3, kim.plots.size());
        assertEquals(2000, number(kim.plots.pivot(oak1).orElseThrow().get("since")));
        assertEquals(
                1990, number(kim.plots.pivot(List.of("Elm", 1)).orElseThrow().get("since")));
        ModelList<Plot> plots =
                Plot.with(Plot.KEEPERS).orderBy("street").orderBy("number").get();
        assertEquals(
                List.of(),
                sqlOf(() -> assertEquals(
                        List.of(1, 2, 1),
                        plots.stream().map(plot -> plot.keepers.size()).toList())));
        assertEquals(List.of(List.of("Elm", 2)), lee.plots.relatedKeys());
        assertEquals(2, Plot.query().whereAttachedTo(kim).where("street", "Elm").count());
        assertEquals(1, Keeper.query().whereAttachedTo(oak1).count());
        assertEquals(1, Keeper.query().has("plots", ">=", 2).count());
        assertEquals(
                new PivotChanges(List.of(), List.of(List.of("Elm", 1), List.of("Elm", 2)), List.of(List.of("Oak", 1))),
                sorted(kim.plots.sync(Map.of(oak1, Map.of("since", 2001)))));
        assertEquals(1, lee.plots.updateExistingPivot(List.of("Elm", 2), Map.of("since", 5)));
        assertEquals(
                new PivotChanges(List.of(List.of("Elm", 1)), List.of(List.of("Elm", 2)), List.of()),
                lee.plots.toggle(elm1, elm2));
        kim.plots.attach(elm1, elm2);
        assertEquals(2, kim.plots.detach(elm1, oak1));
        assertEquals(List.of(List.of("Elm", 2)), kim.plots.relatedKeys());
        assertSays(
                assertThrows(InvalidQueryException.class, () -> kim.plots.sync(List.of(List.of("Elm", 77)))),
                "Keeper.plots",
                "[Elm, 77]");
        assertSays(
                assertThrows(InvalidQueryException.class, () -> kim.plots.attach("Elm", 1)),
                "Keeper.plots",
                "[street, number]");
        assertEquals(1, kim.plots.count());
    }

    private static PivotChanges sorted(PivotChanges changes) {
        return new PivotChanges(
                changes.attached(),
                changes.detached().stream()
                        .sorted(Comparator.comparing(String::valueOf))
                        .toList(),
                changes.updated());
    }

    @Test
    void aTableMayLeadToItselfByKeysOfSeveralColumns() {
        Plot elm1 = plot("Elm", 1);
        Plot elm2 = plot("Elm", 2);
        Plot oak1 = plot("Oak", 9);
        elm1.neighbours.attach(elm2, oak1);
        assertEquals(
                2, Plot.with(Plot.NEIGHBOURS).findOrFail("Elm", 1).neighbours.size());
        assertEquals(0, elm2.neighbours.count());
        assertEquals(1, Plot.query().has("neighbours").count());
        assertEquals(1, elm1.neighbours.detach(elm2));
        elm1.sameStreet.attach(elm2);
        assertSays(
                assertThrows(InvalidQueryException.class, () -> elm1.sameStreet.attach(oak1)),
                "Plot.sameStreet",
                "\"street\"");
        assertEquals(1, elm1.sameStreet.count());
        assertSays(
                assertThrows(MappingException.class, () -> elm1.halfNamed.count()),
                "Plot.halfNamed",
                "name as many columns");
    }

    @Test
    void aTableMayHoldOtherColumnsThanTheKeys() {
        Keeper kim = Keeper.create(Map.of("code", "K"));
        Keeper lee = Keeper.create(Map.of("code", "L"));
        Keeper nobody = new Keeper();
        nobody.save();
        kim.deputies.attach(lee);
        assertEquals(List.of("L"), kim.deputies.relatedKeys());
        assertEquals(
                lee.id,
                Keeper.with("deputies").findOrFail(kim.id).deputies.get().get(0).id);
        assertTrue(kim.deputies.sync(List.of("L")).isEmpty());
        assertThrows(InvalidQueryException.class, () -> kim.deputies.sync(List.of("X")));
        assertSays(
                assertThrows(InvalidQueryException.class, () -> kim.deputies.attach(nobody)),
                "Keeper.deputies",
                "[code]");
        assertThrows(InvalidQueryException.class, () -> nobody.deputies.attach(kim));
        assertEquals(1, kim.deputies.detachAll());
    }

    // ---- what is refused ----

    @Test
    void whatIsNoRelatedModelIsRefusedBeforeAnythingRuns() {
        BelongsToMany<Course> readings = ann.readings;
        List<Consumer<Object>> ways = List.of(
                readings::attach,
                wrong -> readings.attach(art, wrong),
                wrong -> readings.attach(wrong, Map.of()),
                readings::detach,
                readings::toggle,
                wrong -> readings.sync(Arrays.asList(art, wrong)),
                wrong -> readings.syncWithoutDetaching(Collections.singletonMap(wrong, Map.of())),
                wrong -> readings.updateExistingPivot(wrong, Map.of("pages", 1)),
                readings::pivot);
        for (Consumer<Object> way : ways) {
            assertEquals(List.of(), sqlOf(() -> {
                assertSays(
                        assertThrows(InvalidQueryException.class, () -> way.accept(new Course())),
                        "Student.readings",
                        "save the Course first");
                assertSays(
                        assertThrows(InvalidQueryException.class, () -> way.accept(bob)),
                        "Student.readings",
                        "class Course",
                        "got a Student");
                assertSays(
                        assertThrows(MappingException.class, () -> way.accept("x")), "Student.readings", "Course.id");
                assertSays(
                        assertThrows(InvalidQueryException.class, () -> way.accept(Optional.of(art))),
                        "Student.readings",
                        "orElseThrow()");
            }));
        }
        assertSays(
                assertThrows(InvalidQueryException.class, () -> readings.attach(Arrays.asList(art, null))),
                "Student.readings",
                "null");
        assertSays(
                assertThrows(InvalidQueryException.class, () -> readings.sync(Arrays.asList(art, null))),
                "Student.readings",
                "null");
        assertEquals(0, readings.count());
    }

    @Test
    void whatIsNotSavedHasNoRows() {
        Student nobody = new Student();
        assertEquals(List.of(), sqlOf(() -> {
            assertSays(
                    assertThrows(InvalidQueryException.class, () -> nobody.readings.attach(art)),
                    "Student.readings",
                    "save the Student first");
            assertThrows(InvalidQueryException.class, () -> nobody.readings.sync(List.of(art)));
            assertThrows(InvalidQueryException.class, () -> nobody.readings.detachAll());
            assertThrows(InvalidQueryException.class, () -> nobody.courses.save(new Course()));
            assertTrue(nobody.readings.pivot(art).isEmpty());
        }));
    }

    @Test
    void whatIsSaidOfATableBetweenIsCheckedBeforeItIsUsed() {
        Oddity odd = Model.query(Oddity.class).findOrFail(ann.id);
        assertEquals(List.of(), sqlOf(() -> {
            assertSays(
                    assertThrows(MappingException.class, () -> odd.itself.get()), "Oddity.itself", "pivot.foreignKey(");
            assertSays(
                    assertThrows(MappingException.class, () -> odd.shownAsTitle.attach(art.id)),
                    "Oddity.shownAsTitle",
                    "pivot.as(");
            assertThrows(MappingException.class, () -> odd.shownAsRelation.get());
            assertSays(
                    assertThrows(MappingException.class, () -> odd.elsewhere.detachAll()),
                    "Oddity.elsewhere",
                    "\"enrolments\"");
            assertSays(assertThrows(MappingException.class, () -> odd.timed.count()), "Oddity.timed", "timestamps()");
            assertSays(
                    assertThrows(InvalidQueryException.class, () -> odd.unequal.get()), "Oddity.unequal", "\"about\"");
            assertSays(
                    assertThrows(InvalidQueryException.class, () -> odd.timed.attach(art)),
                    "plain.Course",
                    "model.Course");
        }));
    }

    @Test
    void columnsThatTheRelationSetsAreRefusedAndSoAreThoseThatTheTableLacks() {
        assertEquals(List.of(), sqlOf(() -> {
            assertSays(
                    assertThrows(
                            InvalidQueryException.class, () -> ann.readings.attach(art, Map.of("student_id", bob.id))),
                    "Student.readings",
                    "\"student_id\"");
            assertThrows(
                    InvalidQueryException.class,
                    () -> ann.readings.updateExistingPivot(art, Map.of("course_id", bio.id)));
            assertThrows(InvalidQueryException.class, () -> ann.courses.attach(art, Map.of("pupilId", bob.id)));
            assertSays(
                    assertThrows(
                            InvalidQueryException.class,
                            () -> ann.readings.sync(Collections.singletonMap(art, (Map<String, Object>) null))),
                    "Student.readings",
                    "Map.of()");
        }));
        assertSays(
                assertThrows(InvalidQueryException.class, () -> ann.readings.attach(art, Map.of("seiten", 1))),
                "Student.readings",
                "has no column seiten",
                "pages");
        assertSays(
                assertThrows(
                        InvalidQueryException.class,
                        () -> ann.readings.sync(Map.of(art, Map.of("pages", 1), bio, Map.of("seiten", 1)))),
                "Student.readings",
                "has no column seiten");
        ann.readings.attach(art);
        assertSays(
                assertThrows(
                        InvalidQueryException.class, () -> ann.readings.updateExistingPivot(art, Map.of("seiten", 1))),
                "has no column seiten");
        assertThrows(InvalidQueryException.class, () -> ann.readings.updateExistingPivot(art, Map.of()));
        assertEquals(1, ann.readings.count());
    }

    @Test
    void keysOfNobodyAreRefusedAndNothingIsChanged() {
        ann.readings.attach(art);
        ann.courses.attach(art);
        for (BelongsToMany<Course> relation : List.of(ann.readings, ann.courses)) {
            assertSays(
                    assertThrows(InvalidQueryException.class, () -> relation.sync(List.of(bio.id, 9998, 9999))),
                    String.valueOf(relation.definition()),
                    "Course",
                    "9998, 9999");
            assertThrows(InvalidQueryException.class, () -> relation.toggle(art, bio, 9999));
            assertThrows(InvalidQueryException.class, () -> relation.syncWithoutDetaching(List.of(9999)));
            assertEquals(List.of(art.id), relation.relatedKeys());
        }
        ForeignKeyViolation dangling = assertThrows(ForeignKeyViolation.class, () -> ann.readings.attach(bio.id, 9999));
        assertSays(dangling, "Student.readings", "no Course with the key 9999");
        assertFalse(dangling.sql().isEmpty());
        assertEquals(List.of(art.id), ann.readings.relatedKeys());
        List<Row> rows = db().table("readings").get();
        law.delete();
        assertSays(
                assertThrows(
                        ForeignKeyViolation.class,
                        () -> db().transaction(() -> {
                            ann.readings.detach(art);
                            ann.readings.attach(9999);
                        })),
                "Student.readings");
        assertEquals(rows.size(), db().table("readings").count());
    }
}
