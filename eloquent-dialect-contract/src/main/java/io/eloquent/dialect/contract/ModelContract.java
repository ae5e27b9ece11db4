package io.eloquent.dialect.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.ConfigurationException;
import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.MappingException;
import io.eloquent.api.error.MassAssignmentException;
import io.eloquent.api.error.ModelNotFoundException;
import io.eloquent.api.error.QueryException;
import io.eloquent.api.error.UniqueConstraintViolation;
import io.eloquent.dialect.contract.model.Home;
import io.eloquent.dialect.contract.model.Status;
import io.eloquent.model.Model;
import io.eloquent.model.ModelList;
import io.eloquent.model.ModelQuery;
import io.eloquent.model.SoftDeletes;
import io.eloquent.query.DatabaseManager;
import io.eloquent.query.exec.Registration;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Models on a real database, generated or not: finding, saving, deleting, types, attributes, serialization, and what is
 * refused before anything runs.
 */
public abstract class ModelContract extends BothKinds {
    private static final Instant LONG_AGO = Instant.parse("2001-02-03T04:05:06.789012Z");

    /** For subclasses. */
    protected ModelContract() {}

    // ---- finding ----

    @Test
    void findTakesTheKeyInAnyTypeThatItsFieldCanHold() {
        Object id = keyOf(addUser("Ada", 1));
        int number = ((Long) id).intValue();
        assertEquals("Ada", users().find(id).orElseThrow().get("name"));
        assertEquals("Ada", users().find(number).orElseThrow().get("name"));
        assertEquals("Ada", users().find(String.valueOf(number)).orElseThrow().get("name"));
        assertEquals("Ada", users().findOrFail(BigDecimal.valueOf(number)).get("name"));
    }

    @Test
    void findOfAMissingKeyIsEmptyAndFindOrFailSaysWhatIsMissing() {
        assertEquals(Optional.empty(), users().find(-1));
        ModelNotFoundException missing = assertThrows(ModelNotFoundException.class, () -> users().findOrFail(-1));
        assertEquals("No User with key [-1] in table users", missing.getMessage());
    }

    @Test
    void findRefusesWhatIsNoKeyBeforeItRuns() {
        assertEquals(List.of(), sqlOf(() -> {
            MappingException text = assertThrows(MappingException.class, () -> users().find("abc"));
            assertSays(text, "User.id");
            assertThrows(InvalidQueryException.class, () -> users().find(1, 2));
            assertThrows(InvalidQueryException.class, () -> users().find(List.of(1, 2)));
        }));
    }

    @Test
    void findManyLeavesOutWhatIsMissingAndRunsNothingForNoKeys() {
        Model<?> ada = addUser("Ada", 1);
        Model<?> bob = addUser("Bob", 2);
        int key = ((Long) keyOf(ada)).intValue();
        assertEquals(2, users().findMany(key, keyOf(bob), -1).size());
        assertEquals(List.of(keyOf(bob)), users().findMany(List.of(keyOf(bob))).modelKeys());
        assertEquals(List.of(), sqlOf(() -> assertTrue(users().findMany().isEmpty())));
    }

    @Test
    void firstAndAllAndGetKeepTheOrder() {
        assertEquals(Optional.empty(), users().first());
        assertThrows(ModelNotFoundException.class, () -> users().firstOrFail());
        assertTrue(users().all().isEmpty());
        addUser("Ada", 3);
        addUser("Bob", 2);
        addUser("Cy", 1);
        assertEquals("Cy", users().orderBy("votes").firstOrFail().get("name"));
        assertEquals(List.of("Cy", "Bob", "Ada"), users().orderBy("votes").get().pluck("name"));
        assertEquals(3, users().all().size());
    }

    @Test
    void conditionsFindModels() {
        addUser("Ada", 300);
        addUser("Bob", 200);
        addUser("Cy", 100);
        assertEquals(
                List.of("Ada"),
                users().where("votes", ">", 100).where("name", "Ada").get().pluck("name"));
        assertEquals(1, users().where(Map.of("name", "Bob", "votes", 200)).count());
        assertEquals(
                2,
                users().where(either -> either.where("name", "Ada").orWhere("name", "Cy"))
                        .where("votes", "<=", 300)
                        .count());
        assertEquals(
                List.of("Bob", "Ada"),
                users().whereRaw("votes > ? and name <> ?", 100, "Cy")
                        .orderByDesc("name")
                        .take(10)
                        .get()
                        .pluck("name"));
        assertEquals(2, users().whereIn("votes", List.of(100L, 200)).count());
        assertEquals(3, users().where("name", "like", "%").count());
    }

    @Test
    void valuesInConditionsAreConvertedToTheTypesOfTheirFields() {
        addUser("Ada", 1).set("status", Status.GOLD).save();
        assertEquals(1, users().where("status", Status.GOLD).count());
        assertEquals(1, users().where("status", "GOLD").count());
        assertEquals(
                1, users().whereIn("status", List.of("GOLD", Status.SILVER)).count());
        assertEquals(1, users().where("votes", "1").count());
        assertEquals(1, users().where("users.votes", "1").count());
        assertEquals(
                1, users().where("createdAt", ">", "2001-02-03T04:05:06Z").count(), "a field's name is known, too");
        assertEquals(1, users().where("status", "!=", null).count());
    }

    @Test
    void aWrongValueInAConditionIsRefusedByTheNameOfItsField() {
        assertEquals(List.of(), sqlOf(() -> {
            refused("User.votes", () -> users().where("votes", "many").get());
            refused("User.status", () -> users().where("status", "PLATINUM").get());
            refused(
                    "User.status",
                    () -> users().whereIn("status", List.of("GOLD", "PLATINUM")).get());
            refused(
                    "User.createdAt",
                    () -> users().where("created_at", ">", "yesterday").get());
            refused("User.votes", () -> users().where("votes", ">", 1).update(Map.of("votes", "many")));
            assertThrows(
                    InvalidQueryException.class,
                    () -> users().where("votes", "is roughly", 1).get());
        }));
    }

    private static void refused(String field, Runnable work) {
        MappingException refusal = assertThrows(MappingException.class, work::run);
        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.startsWith(field), message);
        assertFalse(message.contains("many") || message.contains("yesterday"), "a value may be a secret: " + message);
    }

    @Test
    void aggregatesAreTakenOfAllThatTheQueryFinds() {
        assertEquals(0, users().count());
        assertEquals(Optional.empty(), users().max("votes"));
        assertEquals(0, users().sum("votes").signum());
        assertEquals(Optional.empty(), users().avg("votes"));
        assertFalse(users().exists());
        addUser("Ada", 10);
        addUser("Bob", 20);
        addUser("Cy", 60);
        ModelQuery<?> many = users().where("votes", ">", 10);
        assertEquals(2, many.count());
        assertEquals(20, ((Number) many.min("votes").orElseThrow()).intValue());
        assertEquals(60, ((Number) many.max("votes").orElseThrow()).intValue());
        assertEquals(80, many.sum("votes").intValueExact());
        assertEquals(40, many.avg("votes").orElseThrow().doubleValue());
        assertTrue(many.exists());
        assertTrue(users().where("votes", 11).doesntExist());
    }

    @Test
    void chunksComeInTurn() {
        for (int i = 0; i < 5; i++) {
            addUser("user" + i, i);
        }
        List<Integer> sizes = new ArrayList<>();
        List<Object> votes = new ArrayList<>();
        int queries = sqlOf(() -> {
                    for (ModelList<?> users : users().chunk(2)) {
                        sizes.add(users.size());
                        votes.addAll(users.pluck("votes"));
                    }
                })
                .size();
        assertEquals(List.of(2, 2, 1), sizes);
        assertEquals(List.of(0, 1, 2, 3, 4), votes);
        assertEquals(3, queries);
    }

    @Test
    void chunkByIdSurvivesThatItsModelsAreDeleted() {
        for (int i = 0; i < 5; i++) {
            addUser("user" + i, i);
        }
        int seen = 0;
        for (ModelList<? extends Model<?>> users :
                users().where("votes", "<", 4).chunkById(2)) {
            for (Model<?> user : users) {
                user.delete();
                seen++;
            }
        }
        assertEquals(4, seen);
        assertEquals(1, users().count());
    }

    @Test
    void chunkByIdKeepsTheUsersOrTogether() {
        for (int i = 0; i < 5; i++) {
            addUser("user" + i, i);
        }
        int seen = 0;
        for (ModelList<?> users :
                users().where("votes", "<", 3).orWhere("name", "user4").chunkById(2)) {
            seen += users.size();
        }
        assertEquals(4, seen);
    }

    @Test
    void anyNumberOfKeysCanBeAskedFor() {
        Model<?> ada = addUser("Ada", 1);
        List<Object> keys = new ArrayList<>();
        for (int i = 0; i < 70_000; i++) {
            keys.add(-1 - i);
        }
        keys.add(keyOf(ada));
        assertEquals(List.of("Ada"), users().findMany(keys).pluck("name"));
    }

    @Test
    void aJoinNarrowsWithoutMixingTheTables() {
        Model<?> ada = addUser("Ada", 1);
        addUser("Bob", 2);
        addPost(ada, "a1");
        Model<?> post = addPost(ada, "a2");
        ModelQuery<?> authors = users().join("posts", "users.id", "posts.user_id");
        assertEquals(List.of(keyOf(ada), keyOf(ada)), authors.get().modelKeys());
        assertEquals(1, authors.distinct().get().size());
        assertEquals("Ada", authors.where("posts.title", "a2").firstOrFail().get("name"));
        assertEquals(2, authors.count());
        assertEquals(
                1,
                authors.where("users.id", keyOf(ada))
                        .where("posts.id", keyOf(post))
                        .count());
        assertEquals(
                List.of("a2", "a1"),
                posts().join("users", "users.id", "posts.user_id")
                        .where("users.name", "Ada")
                        .orderByDesc("posts.title")
                        .get()
                        .pluck("title"));
        assertEquals(
                1,
                posts().join("users", "users.id", "posts.user_id")
                        .where("title", "a1")
                        .count());
    }

    @Test
    void rowsBecomeRecordsToo() {
        addUser("Ada", 7);
        assertEquals(List.of(new Summary("Ada", 7)), users().get(Summary.class));
    }

    /**
     * Some columns of a user.
     *
     * @param name the name
     * @param votes how many
     */
    public record Summary(String name, int votes) {}

    @Test
    void eachAndStreamSeeAllModels() {
        addUser("Ada", 1);
        addUser("Bob", 2);
        List<Object> names = new ArrayList<>();
        users().each(user -> names.add(user.get("name")));
        assertEquals(List.of("Ada", "Bob"), names);
        assertEquals(
                3,
                users().stream().mapToInt(user -> (Integer) user.get("votes")).sum());
    }

    @Test
    void pluckAndValueReadOneColumn() {
        addUser("Ada", 7);
        assertEquals(List.of("Ada"), users().pluck("name"));
        assertEquals(Optional.of("Ada"), users().value("name"));
        assertEquals(Optional.empty(), users().value("password"));
    }

    @Test
    void aFieldsNameStandsForItsColumn() {
        users().create(user -> user.set("createdAt", LONG_AGO).set("name", "Ada"));
        assertEquals(1, users().where("createdAt", LONG_AGO).count());
        assertEquals(1, users().whereNotNull("users.createdAt").count());
        assertEquals(0, users().whereNull("createdAt").count());
        assertEquals(1, users().whereColumn("createdAt", "<", "updatedAt").count());
        assertEquals(
                LONG_AGO,
                users().select("name", "createdAt")
                        .latest("createdAt")
                        .firstOrFail()
                        .get("created_at"));
        assertEquals(1, users().insert(Map.of("name", "Bob", "createdAt", LONG_AGO)));
        assertTrue(users().firstOrCreate(Map.of("name", "Ada", "createdAt", LONG_AGO))
                .exists());
        assertEquals(
                2,
                users().where(either -> either.where("createdAt", LONG_AGO).orWhere("updatedAt", LONG_AGO))
                        .count());
    }

    @Test
    void aQueryIsAValue() {
        addUser("Ada", 1);
        ModelQuery<?> all = users();
        all.where("votes", ">", 100).orderBy("name").limit(1);
        assertEquals(1, all.get().size());
        assertEquals(1, all.get().size());
    }

    @Test
    void aListOfModelsAnswersWithoutTheDatabase() {
        Model<?> ada = addUser("Ada", 1);
        addUser("Bob", 2);
        ModelList<? extends Model<?>> users = users().orderBy("name").get();
        assertEquals(List.of(), sqlOf(() -> {
            assertEquals("Ada", users.first().orElseThrow().get("name"));
            assertEquals(
                    "Ada",
                    users.find(((Long) keyOf(ada)).intValue()).orElseThrow().get("name"));
            assertEquals(Optional.empty(), users.find(-1));
            assertEquals(List.of("Bob"), users.filter(user -> !user.is(ada)).pluck("name"));
            assertThrows(UnsupportedOperationException.class, () -> users.remove(0));
        }));
    }

    // ---- other connections ----

    @Test
    void onAnotherConnectionModelsAreReadAndWrittenThere() {
        Model<?> there = users().on(REPORTING).create(user -> user.set("name", "Ada"));
        assertEquals(0, users().count());
        Model<?> read = users().on(REPORTING).firstOrFail();
        read.set("name", "Bob").save();
        assertEquals("Bob", there.refresh().get("name"));
        assertTrue(read.delete());
        assertEquals(0, users().on(REPORTING).count());
        assertEquals(1, users().onWriteConnection().where("votes", 0).count() + 1);
    }

    @Test
    void readsAndWritesMayBeSplit() {
        Map<String, Object> split = new HashMap<>(config());
        Map<String, Object> elsewhere = new HashMap<>(config());
        elsewhere.remove("driver");
        split.put("read", elsewhere);
        try (DatabaseManager manager = DatabaseManager.of(Map.of(CONNECTION, split))) {
            createTables(manager.connection(), "users", "posts", "roles", "roles_users");
            Model.using(manager, () -> {
                Model<?> ada = addUser("Ada", 1);
                assertEquals(1, users().onWriteConnection().count());
                assertEquals(
                        "Ada",
                        users().onWriteConnection().findOrFail(keyOf(ada)).get("name"));
                assertThrows(QueryException.class, () -> users().get(), "where reads go there is no table");
                ada.set("votes", 2).save();
                assertEquals(2, ada.refresh().get("votes"));
                assertEquals(2, ada.fresh().orElseThrow().get("votes"));
                belongsToMany(ada, "roles").sync(List.of(addRole("admin")));
                belongsToMany(ada, "roles").sync(List.of());
                assertEquals(
                        0,
                        hasMany(users().onWriteConnection().with("posts").firstOrFail(), "posts")
                                .size());
                assertEquals(
                        0,
                        hasMany(users().onWriteConnection().firstOrFail(), "posts")
                                .size());
                manager.transaction(() -> {
                    assertEquals(1, users().count());
                    hasMany(ada, "posts").create(Map.of("title", "News"));
                    assertEquals(1, hasMany(ada, "posts").size());
                });
                assertEquals(1, users().where("votes", 2).update(Map.of("votes", 3)));
                assertEquals(1, users().onWriteConnection().destroy(keyOf(ada)));
            });
        }
    }

    @Test
    void anUnknownConnectionIsNamedAmongThoseThatThereAre() {
        ConfigurationException unknown = assertThrows(
                ConfigurationException.class, () -> users().on("nowhere").get());
        assertSays(unknown, "nowhere", CONNECTION);
    }

    @Test
    void theTableAnnotationChoosesTheConnection() {
        Model<?> report = reports().create(Map.of("title", "Votes"));
        assertEquals(1, reporting().table("audit_reports").count());
        assertEquals(0, db().table("audit_reports").count());
        assertEquals("Votes", reports().findOrFail(keyOf(report)).get("title"));
        report.update(Map.of("title", "Voices"));
        assertEquals(Optional.of("Voices"), reporting().table("audit_reports").value("title"));
        assertEquals(1, reports().destroy(keyOf(report)));
    }

    @Test
    void usingOtherConnectionsHoldsForABlock() {
        addUser("Ada", 1);
        Model.using(name -> reporting(), () -> {
            assertEquals(0, users().count());
            addUser("Bob", 2);
            Model.using(
                    connections(),
                    () -> assertEquals("Ada", users().firstOrFail().get("name")));
            assertEquals("Bob", users().firstOrFail().get("name"));
        });
        assertEquals(1, users().count());
        assertEquals("x", Model.using(name -> reporting(), () -> "x"));
        assertThrows(
                IllegalStateException.class,
                () -> Model.using(name -> reporting(), () -> {
                    throw new IllegalStateException();
                }));
        assertEquals("Ada", users().firstOrFail().get("name"));
    }

    @Test
    void withoutConnectionsTheMessageSaysHowToSetThem() {
        Model.setConnectionResolver(null);
        ConfigurationException missing = assertThrows(ConfigurationException.class, () -> users().get());
        assertSays(missing, "Model.setConnectionResolver(");
    }

    // ---- creating ----

    @Test
    void createByMapSetsWhatMayBeSetAndDropsTheRest() {
        Model<?> ada =
                users().create(Map.of("name", "Ada", "email", "ada@example.org", "password", "secret", "id", 4711));
        assertTrue(ada.exists());
        assertTrue(ada.wasRecentlyCreated());
        assertEquals("Ada", ada.get("name"));
        assertNull(ada.get("password"));
        Model<?> stored = users().firstOrFail();
        assertEquals(ada.getKey(), stored.getKey());
        assertFalse(4711L == (Long) keyOf(stored));
        assertNull(stored.get("password"));
        assertFalse(stored.wasRecentlyCreated());
    }

    @Test
    void createByCodeSetsEverything() {
        Model<?> ada = users().create(user -> user.set("name", "Ada").set("password", "secret"));
        assertEquals("secret", users().findOrFail(keyOf(ada)).get("password"));
    }

    @Test
    void saveOfANewModelBringsItsKey() {
        Model<?> ada = users().newModel();
        assertFalse(ada.exists());
        assertNull(ada.getKey());
        ada.set("name", "Ada");
        assertTrue(ada.save());
        assertTrue((Long) keyOf(ada) > 0);
        assertEquals("Ada", users().findOrFail(keyOf(ada)).get("name"));
    }

    @Test
    void aKeyOfYourOwnIsKept() {
        users().create(user -> user.set("id", 4711).set("name", "Ada"));
        assertEquals("Ada", users().findOrFail(4711).get("name"));
    }

    @Test
    void everythingIsGuardedUnlessItIsSaid() {
        assertEquals(List.of(), sqlOf(() -> {
            MassAssignmentException guarded =
                    assertThrows(MassAssignmentException.class, () -> comments().create(Map.of("body", "Hello")));
            assertSays(guarded, "@Fillable({\"body\"})");
            assertDoesNotSay(guarded, "Hello");
        }));
        assertEquals(
                1,
                sqlOf(() -> comments().create(comment -> comment.set("body", "Hello")))
                        .size());
    }

    @Test
    void guardedNamesWhatMayNotBeSet() {
        Model<?> post = posts().create(Map.of("title", "News", "id", 4711, "userId", 5));
        assertEquals("News", post.get("title"));
        assertEquals(5, post.get("user_id"));
        assertFalse(4711L == (Long) keyOf(post));
    }

    @Test
    void unguardedSetsEverythingWithinItsBlock() {
        Model<?> hello = Model.unguarded(() -> comments().create(Map.of("body", "Hello")));
        assertEquals("Hello", comments().findOrFail(keyOf(hello)).get("body"));
        assertThrows(MassAssignmentException.class, () -> hello.fill(Map.of("body", "Bye")));
        assertEquals("Bye", hello.forceFill(Map.of("body", "Bye")).get("body"));
        assertTrue(comments().forceCreate(Map.of("body", "Again")).exists());
    }

    @Test
    void aGuardedColumnIsGuardedHoweverItIsSpelled() {
        Model<?> post = posts().create(Map.of("title", "News"));
        Object id = keyOf(post);
        for (String name : List.of("ID", "Id", "posts.id", "POSTS.ID", "\"id\"", "`id`", "id ")) {
            post.fill(Map.of(name, 4711));
            assertFalse(post.isDirty(), name);
            posts().create(Map.of(name, 4711, "title", name));
            settings().create(Map.of(name, 4711, "name", name));
        }
        assertEquals(id, post.getKey());
        assertEquals(0, posts().where("id", 4711).count());
        assertEquals(0, settings().where("id", 4711).count());
        assertEquals("A", settings().create(Map.of("name", "a", "value", "A")).get("value"));
    }

    @Test
    void firstOrNewFindsOrMakesWithoutSaving() {
        Model<?> made = users().firstOrNew(Map.of("name", "Ada"), Map.of("votes", 5));
        assertFalse(made.exists());
        assertEquals(5, made.get("votes"));
        assertEquals(0, users().count());
        Object id = keyOf(addUser("Ada", 7));
        Model<?> found = users().firstOrNew(Map.of("name", "Ada"), Map.of("votes", 5));
        assertEquals(id, found.getKey());
        assertEquals(7, found.get("votes"));
    }

    @Test
    void firstOrCreateCreatesOnce() {
        Model<?> made = users().firstOrCreate(Map.of("name", "Ada"), Map.of("votes", 5));
        Model<?> found = users().firstOrCreate(Map.of("name", "Ada"), Map.of("votes", 6));
        assertTrue(made.wasRecentlyCreated());
        assertFalse(found.wasRecentlyCreated());
        assertTrue(made.is(found));
        assertEquals(5, found.get("votes"));
        assertEquals(1, users().count());
    }

    @Test
    void firstOrCreateThatFailsLeavesTheTransactionUsable() {
        addUser("Ada", 1);
        db().transaction(() -> {
            assertThrows(
                    UniqueConstraintViolation.class,
                    () -> users().firstOrCreate(Map.of("name", "Bob"), Map.of("email", "Ada@example.org")));
            addUser("Cy", 3);
        });
        assertEquals(2, users().count());
    }

    @Test
    void firstOrCreateFindsWhatAnotherOneInsertedInBetween() {
        Map<String, Object> attributes = Map.of("email", "ada@example.org");
        AtomicBoolean late = new AtomicBoolean();
        Model<?> ada;
        Registration other = db().listen(event -> {
            if (late.compareAndSet(false, true)) {
                db().table("users").insert(Map.of("email", "ada@example.org", "name", "the other one's"));
            }
        });
        try {
            ada = users().firstOrCreate(attributes, Map.of("name", "this one's"));
        } finally {
            other.close();
        }
        assertEquals("the other one's", ada.get("name"));
        assertFalse(ada.wasRecentlyCreated());
        assertEquals(1, users().count());
    }

    @Test
    void updateOrCreateUpdatesOrCreates() {
        Model<?> made = users().updateOrCreate(Map.of("name", "Ada"), Map.of("votes", 5));
        assertEquals(5, made.get("votes"));
        Model<?> found = users().updateOrCreate(Map.of("name", "Ada"), Map.of("votes", 6));
        assertTrue(found.is(made));
        assertEquals(6, users().firstOrFail().get("votes"));
        assertEquals(1, users().count());
    }

    @Test
    void aColumnThatIsNotSetGetsTheDatabasesDefault() {
        db().table("users").insert(Map.of("name", "Ada"));
        assertEquals(0, users().firstOrFail().get("votes"));
        assertEquals(
                "insert into \"comments\" (\"body\") values (?)",
                sqlOf(() -> comments().create(comment -> comment.set("body", "Hello")))
                        .get(0));
    }

    @Test
    void aModelWithNothingSetCanBeSaved() {
        Model<?> comment = comments().newModel();
        comment.save();
        assertNotNull(comment.getKey());
        assertEquals(1, comments().count());
    }

    // ---- changing ----

    @Test
    void saveWritesTheChangedColumnsOnly() {
        addUser("Ada", 1);
        Model<?> ada = users().firstOrFail();
        assertFalse(ada.isDirty());
        ada.set("votes", 2);
        assertTrue(ada.isDirty() && ada.isDirty("votes") && !ada.isDirty("name"));
        assertEquals(Map.of("votes", 2), ada.getDirty());
        assertEquals(1, ada.getOriginal("votes"));
        assertEquals(
                List.of("update \"users\" set \"votes\" = ?, \"updated_at\" = ? where \"id\" = ?"), sqlOf(ada::save));
        assertFalse(ada.isDirty());
        assertEquals(2, ada.getOriginal("votes"));
        assertEquals(2, users().firstOrFail().get("votes"));
    }

    @Test
    void saveOfAnUnchangedModelRunsNothing() {
        Model<?> ada = addUser("Ada", 1);
        assertEquals(List.of(), sqlOf(ada::save));
        Model<?> read = users().firstOrFail();
        assertEquals(List.of(), sqlOf(read::save));
        read.set("name", "Bob").set("name", "Ada");
        assertEquals(List.of(), sqlOf(read::save));
    }

    @Test
    void aChangedKeyIsWrittenWhereTheOldOneIs() {
        countries().create(Map.of("code", "at", "title", "Austria"));
        Model<?> austria = countries().findOrFail("at");
        austria.set("code", "AT");
        assertEquals(List.of("update \"countries\" set \"code\" = ? where \"code\" = ?"), sqlOf(austria::save));
        assertEquals("Austria", countries().findOrFail("AT").get("title"));
        assertEquals(1, countries().count());
        austria.set("title", "Österreich").save();
        assertEquals(Optional.of("Österreich"), db().table("countries").value("name"));
    }

    @Test
    void updateByMapFillsAndSaves() {
        Model<?> ada = addUser("Ada", 1);
        assertTrue(ada.update(Map.of("votes", 5, "password", "guarded")));
        Model<?> stored = users().firstOrFail();
        assertEquals(5, stored.get("votes"));
        assertNull(stored.get("password"));
        assertFalse(users().newModel().update(Map.of("votes", 5)));
    }

    @Test
    void aQueryUpdatesAllThatItFinds() {
        addUser("Ada", 10);
        addUser("Bob", 20);
        addUser("Cy", 30);
        assertEquals(2, users().where("votes", ">", 10).update(Map.of("status", Status.GOLD)));
        assertEquals(2, users().where("status", "GOLD").count());
        assertEquals(0, users().where("votes", ">", 100).update(Map.of("status", "SILVER")));
        assertEquals(List.of(), sqlOf(() -> users().update(Map.of())));
        assertEquals(3, users().increment("votes", 5));
        assertEquals(75, users().sum("votes").intValueExact());
    }

    @Test
    void theRowThatIsGoneIsNotUpdatedInSilence() {
        Model<?> ada = addUser("Ada", 1);
        db().table("users").delete();
        ada.set("name", "Bob");
        ModelNotFoundException gone = assertThrows(ModelNotFoundException.class, ada::save);
        assertSays(gone, "User", "users");
    }

    @Test
    void aChangedJsonValueIsNoticed() {
        Model<?> sample = newSample();
        sample.set("tags", new ArrayList<>(List.of("a")))
                .set("scores", new HashMap<>(Map.of("go", new ArrayList<>(List.of(1)))))
                .set("image", new byte[] {1, 2})
                .save();
        Model<?> read = samples().findOrFail(keyOf(sample));
        assertEquals(List.of(), sqlOf(read::save));
        strings(read, "tags").add("b");
        assertEquals(List.of("tags"), List.copyOf(read.getDirty().keySet()));
        assertEquals(List.of("a"), read.getOriginal("tags"));
        bytes(read)[0] = 9;
        assertEquals(List.of("update \"samples\" set \"image\" = ?, \"tags\" = ? where \"id\" = ?"), sqlOf(read::save));
        Model<?> again = samples().findOrFail(keyOf(sample));
        assertEquals(List.of("a", "b"), again.get("tags"));
        assertArrayEquals(new byte[] {9, 2}, bytes(again));
        assertEquals(Map.of("go", List.of(1)), again.get("scores"));
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Model<?> model, String column) {
        return (List<String>) Objects.requireNonNull(model.get(column));
    }

    private static byte[] bytes(Model<?> sample) {
        return (byte[]) Objects.requireNonNull(sample.get("image"));
    }

    // ---- timestamps ----

    @Test
    void timestampsAreSetOnCreateAndMovedOnUpdate() {
        Instant before = Instant.now().minusSeconds(1);
        Model<?> ada = addUser("Ada", 1);
        Instant created = instantOf(ada, "created_at");
        assertTrue(created.isAfter(before) && created.isBefore(Instant.now().plusSeconds(1)), "in UTC: " + created);
        assertEquals(created, ada.get("updated_at"));
        Model<?> stored = users().firstOrFail();
        assertEquals(created, stored.get("created_at"), "microseconds survive");
        stored.set("updated_at", LONG_AGO).save();
        assertEquals(LONG_AGO, users().firstOrFail().get("updated_at"), "a time of your own is kept");
        stored.set("votes", 2).save();
        Model<?> later = users().firstOrFail();
        assertFalse(instantOf(later, "updated_at").isBefore(created));
        assertEquals(created, later.get("created_at"));
    }

    @Test
    void timestampsOfYourOwnAreKeptOnCreate() {
        users().create(user -> user.set("created_at", LONG_AGO).set("updatedAt", LONG_AGO));
        assertEquals(LONG_AGO, users().firstOrFail().get("created_at"));
        assertEquals(LONG_AGO, users().firstOrFail().get("updated_at"));
    }

    @Test
    void aBulkUpdateMovesUpdatedAt() {
        users().create(user -> user.set("updated_at", LONG_AGO).set("votes", 1));
        users().where("votes", 1).update(Map.of("name", "Ada"));
        assertTrue(instantOf(users().firstOrFail(), "updated_at").isAfter(LONG_AGO.plusSeconds(1)));
        users().update(Map.of("updated_at", LONG_AGO));
        assertEquals(LONG_AGO, users().firstOrFail().get("updated_at"));
        users().update(Map.of("updatedAt", LONG_AGO.plusSeconds(1), "name", "Bob"));
        assertEquals(LONG_AGO.plusSeconds(1), users().firstOrFail().get("updated_at"));
        users().increment("votes");
        assertTrue(instantOf(users().firstOrFail(), "updated_at").isAfter(LONG_AGO.plusSeconds(2)));
    }

    @Test
    void touchMovesUpdatedAtAlone() {
        Model<?> ada = users().create(user -> user.set("updated_at", LONG_AGO));
        assertEquals(List.of("update \"users\" set \"updated_at\" = ? where \"id\" = ?"), sqlOf(ada::touch));
        assertTrue(instantOf(users().firstOrFail(), "updated_at").isAfter(LONG_AGO));
        assertFalse(users().newModel().touch());
    }

    @Test
    void withoutTimestampsNothingIsStamped() {
        Model<?> hello = comments().create(comment -> comment.set("body", "Hello"));
        assertEquals(List.of(), sqlOf(() -> assertFalse(hello.touch())));
        hello.set("body", "Bye");
        assertEquals(List.of("update \"comments\" set \"body\" = ? where \"id\" = ?"), sqlOf(hello::save));
        assertEquals(
                List.of("update \"comments\" set \"body\" = ?"),
                sqlOf(() -> comments().update(Map.of("body", "Hello"))));
    }

    // ---- deleting ----

    @Test
    void deleteTakesTheRowAway() {
        Model<?> ada = addUser("Ada", 1);
        addUser("Bob", 2);
        assertEquals(List.of("delete from \"users\" where \"id\" = ?"), sqlOf(() -> assertTrue(ada.delete())));
        assertFalse(ada.exists());
        assertFalse(ada.delete());
        assertFalse(users().newModel().delete());
        assertEquals(List.of("Bob"), users().pluck("name"));
        ada.save();
        assertEquals(2, users().count(), "it can be written again");
    }

    @Test
    void destroyDeletesByKeysAndIgnoresThoseThatAreMissing() {
        Model<?> ada = addUser("Ada", 1);
        Model<?> bob = addUser("Bob", 2);
        addUser("Cy", 3);
        assertEquals(2, users().destroy(keyOf(ada), keyOf(bob), -1));
        assertEquals(List.of("Cy"), users().pluck("name"));
        assertEquals(0, users().destroy());
    }

    @Test
    void aQueryDeletesAllThatItFinds() {
        addUser("Ada", 1);
        addUser("Bob", 2);
        assertEquals(1, users().where("votes", ">", 1).delete());
        assertEquals(List.of("Ada"), users().pluck("name"));
    }

    @Test
    void softDeletesMarkTheRow() {
        Model<?> news = addPost(addUser("Ada", 1), "News");
        assertFalse(trashed(news));
        assertTrue(news.delete());
        assertTrue(trashed(news));
        assertTrue(news.exists(), "its row is still there");
        assertEquals(0, posts().count());
        assertEquals(Optional.empty(), posts().find(keyOf(news)));
        assertEquals(1, posts().withTrashed().count());
        assertEquals(1, posts().onlyTrashed().count());
        assertEquals(0, posts().withTrashed().withoutTrashed().count());
        assertEquals(0, posts().update(Map.of("title", "Old")));
        assertNotNull(news.refresh().get("deleted_at"));
        assertTrue(((SoftDeletes) news).restore());
        assertEquals("News", posts().firstOrFail().get("title"));
        assertTrue(((SoftDeletes) news).forceDelete());
        assertEquals(0, posts().withTrashed().count());
        assertFalse(news.exists());
    }

    private static boolean trashed(Model<?> model) {
        return ((SoftDeletes) model).trashed();
    }

    @Test
    void softDeletesWriteNothingBesides() {
        Model<?> news = addPost(addUser("Ada", 1), "News");
        news.set("title", "Old").set("note", "not a column");
        List<String> marks = List.of("update \"posts\" set \"updated_at\" = ?, \"deleted_at\" = ? where \"id\" = ?");
        assertEquals(marks, sqlOf(news::delete));
        assertEquals(List.of("title", "note"), List.copyOf(news.getDirty().keySet()));
        assertEquals("Old", news.get("title"));
        assertEquals(marks, sqlOf(((SoftDeletes) news)::restore));
        assertFalse(trashed(news));
        assertEquals("Old", news.get("title"));
        assertEquals("News", posts().firstOrFail().get("title"));
    }

    @Test
    void aQuerysDeleteMarksAndItsRestoreTakesThatBack() {
        Model<?> ada = addUser("Ada", 1);
        addPost(ada, "a");
        addPost(ada, "b");
        addPost(ada, "c");
        assertEquals(2, posts().whereIn("title", List.of("a", "b")).delete());
        assertEquals(List.of("c"), posts().pluck("title"));
        assertEquals(3, db().table("posts").count());
        assertEquals(0, posts().whereIn("title", List.of("a", "b")).delete(), "they are deleted already");
        assertEquals(1, posts().where("title", "a").restore());
        assertEquals(2, posts().count());
        assertEquals(0, posts().where("title", "a").restore());
        assertEquals(1, posts().where("title", "a").forceDelete());
        assertEquals(1, posts().onlyTrashed().forceDelete());
        assertEquals(1, db().table("posts").count());
    }

    @Test
    void softDeletesKeepTheUsersOrInParentheses() {
        Model<?> ada = addUser("Ada", 1);
        addPost(ada, "a").delete();
        addPost(ada, "b");
        ModelQuery<?> either = posts().where("title", "a").orWhere("title", "b");
        assertEquals(List.of("b"), either.pluck("title"));
        assertEquals(
                List.of(
                        "select * from \"posts\" where (\"title\" = ? or \"title\" = ?) and \"posts\".\"deleted_at\" is null"),
                sqlOf(either::get));
        assertEquals(1, either.count());
        assertEquals(1, either.update(Map.of("title", "B")));
    }

    @Test
    void aModelWithoutSoftDeletesSaysHowToGetThem() {
        InvalidQueryException none = assertThrows(InvalidQueryException.class, () -> roles().withTrashed());
        assertSays(none, "SoftDeletes");
        assertThrows(InvalidQueryException.class, () -> roles().onlyTrashed());
        assertThrows(InvalidQueryException.class, () -> roles().restore());
    }

    // ---- keys ----

    @Test
    void aKeyOfTwoColumns() {
        orderLines().create(Map.of("order_id", 1, "line", 1, "product", "pen"));
        orderLines().create(Map.of("orderId", 1L, "line", 2, "product", "ink"));
        Model<?> ink = orderLines().findOrFail(1, 2);
        assertEquals("ink", ink.get("product"));
        ink.set("product", "red ink");
        assertEquals(
                List.of("update \"order_lines\" set \"product\" = ? where \"order_id\" = ? and \"line\" = ?"),
                sqlOf(ink::save));
        assertTrue(orderLines().findOrFail(1, 2).is(ink));
        assertFalse(orderLines().findOrFail(1, 1).is(ink));
        assertEquals("red ink", ink.refresh().get("product"));
        ink.delete();
        assertEquals(List.of("pen"), orderLines().pluck("product"));
        assertEquals(Optional.empty(), orderLines().find(1, 2));
        assertThrows(InvalidQueryException.class, () -> orderLines().find(1));
        assertThrows(InvalidQueryException.class, () -> orderLines().findMany(1, 2));
        assertThrows(MappingException.class, ink::getKey);
    }

    @Test
    void aKeyThatTheDatabaseDoesNotMake() {
        countries().create(Map.of("code", "AT", "name", "Austria"));
        Model<?> austria = countries().findOrFail("AT");
        assertEquals("AT", austria.getKey());
        assertEquals("Austria", austria.get("title"));
        assertEquals(1, countries().findMany("AT", "CH").size());
        UUID id = UUID.fromString("123e4567-e89b-12d3-a456-426614174000");
        devices().create(Map.of("id", id, "label", "phone"));
        assertEquals("phone", devices().findOrFail(id).get("label"));
        assertEquals("phone", devices().findOrFail(id.toString()).get("label"));
        assertEquals(id, devices().firstOrFail().getKey());
        assertEquals(1, devices().destroy(id));
    }

    @Test
    void aPrimitiveKeyIsMadeByTheDatabaseToo() {
        Model<?> admin = addRole("admin");
        assertTrue((Integer) keyOf(admin) > 0);
        assertEquals("admin", roles().findOrFail(keyOf(admin)).get("name"));
    }

    // ---- types ----

    private Model<?> newSample() {
        return samples().newModel().set("letter", "x");
    }

    @Test
    void everyTypeComesBackAsItWent() {
        UUID token = UUID.fromString("123e4567-e89b-12d3-a456-426614174000");
        Map<String, Object> values = new HashMap<>();
        values.put("flag", true);
        values.put("maybe", false);
        values.put("small", (short) -5);
        values.put("number", Integer.MAX_VALUE);
        values.put("big", Long.MIN_VALUE);
        values.put("ratio", 0.1);
        values.put("amount", new BigDecimal("1234567890.1234"));
        values.put("note", "Grüße, \"q\" \\ ' 🎉\n\t%_?");
        values.put("letter", 'ß');
        values.put("day", LocalDate.of(2024, 2, 29));
        values.put("clock", LocalTime.of(23, 59, 59));
        values.put("noon", LocalDateTime.of(2024, 3, 31, 2, 30));
        values.put("moment", LONG_AGO);
        values.put("token", token);
        values.put("status", Status.GOLD);
        values.put("home", new Home("Ring", 7));
        values.put("scores", Map.of("go", List.of(1, 2), "chess", List.of()));
        values.put("tags", List.of("a", "ü"));
        Model<?> sample = samples().create(values);
        Model<?> read = samples().findOrFail(keyOf(sample));
        values.forEach((name, value) -> assertEquals(value, read.get(name), name));
        assertFalse(read.isDirty(), () -> read.getDirty().keySet() + " are dirty");
        sample.refresh();
        values.forEach((name, value) -> assertEquals(value, sample.get(name), name));
    }

    @Test
    void bytesComeBackAsTheyWent() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        Model<?> sample = newSample().set("image", all);
        sample.save();
        assertArrayEquals(all, bytes(samples().findOrFail(keyOf(sample))));
        sample.set("image", new byte[0]).save();
        assertEquals(0, bytes(samples().firstOrFail()).length);
    }

    @Test
    void emptyValuesAreNotNull() {
        newSample()
                .set("note", "")
                .set("tags", List.of())
                .set("scores", Map.of())
                .save();
        Model<?> read = samples().firstOrFail();
        assertEquals("", read.get("note"));
        assertEquals(List.of(), read.get("tags"));
        assertEquals(Map.of(), read.get("scores"));
    }

    @Test
    void nullsComeBackAsNull() {
        Model<?> sample = newSample();
        sample.save();
        List<String> nullable = List.of(
                "maybe", "number", "amount", "note", "day", "clock", "noon", "moment", "token", "image", "status",
                "home", "scores", "tags");
        Model<?> read = samples().firstOrFail();
        nullable.forEach(name -> assertNull(read.get(name), name));
        everythingSet(read).save();
        nullable.forEach(name -> assertNotNull(samples().firstOrFail().get(name), name));
        nullable.forEach(name -> read.set(name, null));
        assertEquals(14, read.getDirty().size());
        read.save();
        nullable.forEach(name -> assertNull(samples().firstOrFail().get(name), name));
    }

    private static Model<?> everythingSet(Model<?> sample) {
        return sample.set("maybe", true)
                .set("number", 1)
                .set("amount", BigDecimal.ONE)
                .set("note", "n")
                .set("day", LocalDate.EPOCH)
                .set("clock", LocalTime.NOON)
                .set("noon", LocalDateTime.of(2024, 1, 1, 12, 0))
                .set("moment", LONG_AGO)
                .set("token", UUID.randomUUID())
                .set("image", new byte[] {1})
                .set("status", Status.SILVER)
                .set("home", new Home("Ring", 7))
                .set("scores", Map.of())
                .set("tags", List.of());
    }

    @Test
    void everyTypeCanBeComparedWith() {
        Model<?> sample = everythingSet(newSample()).set("flag", true);
        sample.save();
        for (String name : List.of(
                "flag", "maybe", "small", "number", "big", "ratio", "amount", "note", "letter", "day", "clock", "noon",
                "moment", "token", "image", "status")) {
            assertEquals(1, samples().where(name, sample.get(name)).count(), name);
        }
        assertEquals(1, samples().whereBetween("moment", LONG_AGO, LONG_AGO).count());
        assertEquals(0, samples().where("moment", "<", LONG_AGO).count());
        assertEquals(1, samples().where("day", "1970-01-01").count());
        assertEquals(1, samples().where("flag", 1).count());
        assertEquals(
                1,
                samples()
                        .whereIn("token", List.of(String.valueOf(sample.get("token"))))
                        .count());
    }

    @Test
    void aQueryWritesEveryType() {
        newSample().save();
        Map<String, Object> changes = new HashMap<>();
        changes.put("tags", List.of("x", "y"));
        changes.put("home", new Home("Gasse", 1));
        changes.put("scores", Map.of("go", List.of(9)));
        changes.put("moment", LONG_AGO);
        changes.put("image", new byte[] {7});
        changes.put("status", "GOLD");
        changes.put("flag", true);
        changes.put("note", null);
        assertEquals(1, samples().update(changes));
        Model<?> read = samples().firstOrFail();
        assertEquals(List.of("x", "y"), read.get("tags"));
        assertEquals(new Home("Gasse", 1), read.get("home"));
        assertEquals(Map.of("go", List.of(9)), read.get("scores"));
        assertEquals(LONG_AGO, read.get("moment"));
        assertEquals(Status.GOLD, read.get("status"));
        assertEquals(true, read.get("flag"));
        changes.put("letter", "y");
        changes.put("small", 1);
        changes.put("big", 1);
        changes.put("ratio", 1);
        assertEquals(1, samples().insert(changes));
        assertEquals(2, samples().where("moment", LONG_AGO).count());
    }

    @Test
    void aNullInAColumnOfAPrimitiveFieldSaysWhichFieldItIs() {
        Map<String, Object> row = new HashMap<>();
        row.put("name", "Ada");
        row.put("votes", null);
        db().table("users").insert(row);
        MappingException mapping = assertThrows(MappingException.class, () -> users().get());
        assertSays(mapping, "User.votes is int, but its column is NULL");
        assertEquals(1, users().select("id", "name").get().size(), "a column that is not read does not hurt");
    }

    @Test
    void nullForAPrimitiveFieldIsRefused() {
        Model<?> ada = addUser("Ada", 1);
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("votes", null);
        assertEquals(List.of(), sqlOf(() -> {
            refused("User.votes is int", () -> ada.fill(nothing));
            refused("User.votes is int", () -> ada.update(nothing));
            refused("User.votes is int", () -> users().update(nothing));
        }));
        MappingException mapping = assertThrows(MappingException.class, () -> ada.set("votes", null));
        assertSays(mapping, "User.votes is int");
        assertEquals(1, ada.get("votes"));
    }

    @Test
    void aTextThatIsNoConstantSaysWhichFieldItIs() {
        db().table("users").insert(Map.of("name", "Ada", "status", "PLATINUM"));
        MappingException mapping = assertThrows(MappingException.class, () -> users().get());
        assertSays(mapping, "User.status");
        assertDoesNotSay(mapping, "PLATINUM");
    }

    @Test
    void aModelReadWithSomeColumnsWritesOnlyThose() {
        addUser("Ada", 5);
        Model<?> part = users().select("id", "name").firstOrFail();
        assertEquals(0, part.get("votes"));
        assertFalse(part.isDirty());
        part.set("name", "Bob").save();
        assertEquals(5, users().firstOrFail().get("votes"));
        Model<?> keyless = users().select("name").firstOrFail().set("name", "Cy");
        MappingException mapping = assertThrows(MappingException.class, keyless::save);
        assertSays(mapping, "\"id\"");
    }

    // ---- attributes without fields ----

    @Test
    void aColumnWithoutAFieldIsAnAttribute() {
        Model<?> ada = addUser("Ada", 1);
        assertNull(ada.get("nickname"));
        ada.set("nickname", "Countess");
        assertTrue(ada.isDirty("nickname"));
        assertEquals(
                List.of("update \"users\" set \"nickname\" = ?, \"updated_at\" = ? where \"id\" = ?")
                        .size(),
                sqlOf(ada::save).size());
        Model<?> read = users().firstOrFail();
        assertEquals("Countess", read.get("nickname"));
        assertFalse(read.isDirty());
        read.set("nickname", "Lady");
        assertEquals(Map.of("nickname", "Lady"), read.getDirty());
        assertEquals("Countess", read.getOriginal("nickname"));
        read.save();
        assertEquals(1, users().where("nickname", "Lady").count());
        Model<?> bob = users().create(user -> user.set("name", "Bob").set("nickname", "B"));
        assertEquals("B", bob.refresh().get("nickname"));
        bob.set("nickname", null).save();
        assertEquals(1, users().whereNull("nickname").count());
    }

    @Test
    void aSelectedExpressionIsAnAttributeThatIsNotWritten() {
        addUser("Ada", 4);
        Model<?> ada = users().select("*").selectRaw("votes * 2 as twice").firstOrFail();
        assertEquals(8, ((Number) Objects.requireNonNull(ada.get("twice"))).intValue());
        ada.set("votes", 5).save();
        assertEquals(5, users().firstOrFail().get("votes"));
    }

    @Test
    void aModelNeedsNoFields() {
        Model<?> theme = settings().create(Map.of("name", "theme", "value", "dark", "id", 4711));
        assertNotNull(theme.getKey());
        Model<?> read = settings().findOrFail(theme.getKey());
        assertEquals("dark", read.get("value"));
        assertFalse(read.isDirty());
        read.set("value", "light").save();
        assertEquals("light", theme.refresh().get("value"));
        assertEquals("light", settings().where("name", "theme").firstOrFail().get("value"));
        assertTrue(read.toMap().containsKey("value"));
        assertTrue(read.is(theme));
        read.delete();
        assertEquals(0, settings().count());
    }

    // ---- maps and JSON ----

    @Test
    void toMapHasTheColumnsInTheOrderOfTheFieldsWithoutWhatIsHidden() {
        Model<?> ada = addUser("Ada", 1).set("password", "secret").set("nickname", "A");
        assertEquals(
                List.of("id", "name", "email", "votes", "status", "created_at", "updated_at", "nickname"),
                List.copyOf(ada.toMap().keySet()));
        assertEquals(1, ada.toMap().get("votes"));
        assertEquals(ada.get("created_at"), ada.toMap().get("created_at"));
    }

    @Test
    void toJsonWritesTimesInUtcAndEnumsByName() {
        Model<?> ada = users().newModel()
                .set("name", "Ada \"A\"")
                .set("status", Status.GOLD)
                .set("created_at", LONG_AGO);
        assertEquals(
                "{\"id\":null,\"name\":\"Ada \\\"A\\\"\",\"email\":null,\"votes\":0,\"status\":\"GOLD\","
                        + "\"created_at\":\"2001-02-03T04:05:06.789012Z\",\"updated_at\":null}",
                ada.toJson());
    }

    @Test
    void toJsonWritesRecordsMapsAndLists() {
        Model<?> sample = newSample()
                .set("home", new Home("Ring", 7))
                .set("tags", List.of("a"))
                .set("day", LocalDate.of(2024, 2, 29));
        String json = sample.toJson();
        assertTrue(json.contains("\"home\":{\"street\":\"Ring\",\"number\":7}"), json);
        assertTrue(json.contains("\"tags\":[\"a\"]"), json);
        assertTrue(json.contains("\"day\":\"2024-02-29\""), json);
    }

    @Test
    void onlyWhatIsVisibleIsShown() {
        UUID id = UUID.randomUUID();
        devices().create(Map.of("id", id, "label", "phone", "country_code", "AT"));
        assertEquals(Map.of("label", "phone"), devices().findOrFail(id).toMap());
        assertEquals("[{\"label\":\"phone\"}]", devices().get().toJson());
    }

    @Test
    void listsBecomeListsOfMaps() {
        addUser("Ada", 1);
        addUser("Bob", 2);
        List<? extends Map<String, ?>> maps = users().orderBy("name").get().toMap();
        assertEquals(2, maps.size());
        assertEquals("Bob", maps.get(1).get("name"));
        assertTrue(users().get().toJson().startsWith("[{\"id\":"));
        assertEquals("[]", posts().get().toJson());
    }

    @Test
    void toStringShowsTheKeyAndNoSecrets() {
        Model<?> ada = addUser("Ada", 1);
        assertEquals("User(id=" + ada.getKey() + ")", ada.toString());
        assertEquals(
                "OrderLine(order_id=1, line=2)",
                orderLines().newModel().set("order_id", 1).set("line", 2).toString());
    }

    // ---- the same model again ----

    @Test
    void freshReadsANewObjectAndRefreshThisOne() {
        Model<?> ada = addUser("Ada", 1);
        db().table("users").update(Map.of("name", "Bob", "nickname", "B"));
        Model<?> fresh = ada.fresh().orElseThrow();
        assertNotSame(ada, fresh);
        assertEquals("Bob", fresh.get("name"));
        assertEquals("Ada", ada.get("name"));
        ada.set("votes", 99);
        assertSame(ada, ada.refresh());
        assertEquals("Bob", ada.get("name"));
        assertEquals("B", ada.get("nickname"));
        assertEquals(1, ada.get("votes"));
        assertFalse(ada.isDirty());
        db().table("users").delete();
        assertEquals(Optional.empty(), ada.fresh());
        assertThrows(ModelNotFoundException.class, ada::refresh);
        assertEquals(Optional.empty(), users().newModel().fresh());
        assertThrows(InvalidQueryException.class, () -> users().newModel().refresh());
    }

    @Test
    void replicateCopiesAllButKeyAndTimestamps() {
        Model<?> ada = addUser("Ada", 7).set("nickname", "A").set("email", null);
        Model<?> copy = ada.replicate();
        assertFalse(copy.exists());
        assertNull(copy.getKey());
        assertNull(copy.get("created_at"));
        assertEquals(7, copy.get("votes"));
        assertEquals("A", copy.get("nickname"));
        copy.save();
        assertFalse(copy.is(ada));
        assertEquals(2, users().where("name", "Ada").count());
    }

    @Test
    void isComparesKeysAndTables() {
        Model<?> ada = addUser("Ada", 1);
        assertTrue(ada.is(users().firstOrFail()));
        assertFalse(ada.is(addUser("Bob", 2)));
        assertFalse(ada.is(null));
        assertFalse(users().newModel().is(users().newModel()));
        Model<?> comment = comments().create(one -> one.set("id", ada.getKey()).set("body", "Hello"));
        assertFalse(ada.is(comment));
    }

    // ---- transactions ----

    @Test
    void modelsTakePartInTransactions() {
        Model<?> ada = addUser("Ada", 1);
        assertThrows(
                IllegalStateException.class,
                () -> db().transaction(() -> {
                    addUser("Bob", 2);
                    ada.set("votes", 100).save();
                    assertEquals(2, users().count());
                    throw new IllegalStateException();
                }));
        assertEquals(List.of("Ada"), users().pluck("name"));
        assertEquals(1, ada.refresh().get("votes"));
    }

    // ---- bad input ----

    @Test
    void aWrongValueLeavesTheModelAsItWas() {
        assertEquals(List.of(), sqlOf(() -> {
            Model<?> ada = users().newModel().set("name", "Ada");
            refused("User.votes", () -> ada.fill(Map.of("name", "Bob", "votes", "many")));
            refused("User.votes", () -> ada.fill(Map.of("name", "Bob", "votes", 1.5)));
            refused("User.votes", () -> ada.set("votes", 1L << 40));
            refused("User.status", () -> ada.set("status", "PLATINUM"));
            refused("User.votes", () -> users().create(Map.of("name", "Bob", "votes", "many")));
            assertEquals("Ada", ada.get("name"));
            assertEquals(0, ada.get("votes"));
        }));
    }

    @Test
    void aMissingTableIsNamedByTheStatementThatMissedIt() {
        db().schema().drop("settings");
        try {
            QueryException missing =
                    assertThrows(QueryException.class, () -> settings().get());
            assertSays(missing, "settings");
            assertSays(missing, CONNECTION);
        } finally {
            createTable("settings");
        }
    }

    @Test
    void aMissingKeyIsRefusedBeforeAnythingRuns() {
        assertEquals(List.of(), sqlOf(() -> {
            MappingException mapping =
                    assertThrows(MappingException.class, () -> devices().create(Map.of("label", "phone")));
            assertSays(mapping, "id");
            assertThrows(MappingException.class, () -> countries().create(Map.of("title", "Austria")));
        }));
    }

    @Test
    void anUnknownRelationIsNamedAmongThoseThatThereAre() {
        assertEquals(List.of(), sqlOf(() -> {
            InvalidQueryException unknown = assertThrows(InvalidQueryException.class, () -> users().with("friends"));
            assertEquals("User has no relation \"friends\"; it has posts, roles", unknown.getMessage());
        }));
    }

    @Test
    void aConstraintThatIsViolatedHasATypeOfItsOwn() {
        addUser("Ada", 1);
        Model<?> twin = users().newModel().set("email", "Ada@example.org");
        assertThrows(UniqueConstraintViolation.class, twin::save);
        assertFalse(twin.exists());
        twin.set("email", "twin@example.org").save();
        assertEquals(2, users().count());
    }

    /** Classes that are wrong: models that no processor saw, and one that is none. */
    @Nested
    class WrongClasses {
        @Test
        void allThatIsWrongWithAModelIsSaidAtOnce() {
            MappingException mapping = assertThrows(MappingException.class, () -> Model.query(Broken.class));
            String message = String.valueOf(mapping.getMessage());
            for (String part : Arrays.asList(
                    "Broken",
                    "Broken.worker is of type Thread",
                    "Broken.fixed is final",
                    "key column id",
                    "constructor")) {
                assertTrue(message.contains(part), part + " in " + message);
            }
        }

        @Test
        void aClassThatIsNoModelIsNamed() {
            MappingException mapping = assertThrows(MappingException.class, () -> queryOf(String.class));
            assertSays(mapping, "java.lang.String is no model");
        }
    }

    /** A model with everything wrong. */
    public static final class Broken extends Model<Broken> {
        /** Nobody can convert it. */
        public Thread worker = new Thread();

        /** Nobody can set it. */
        public final int fixed = 1;

        /**
         * Nobody can call it.
         *
         * @param name whatever
         */
        public Broken(String name) {
            worker.setName(name);
        }
    }
}
