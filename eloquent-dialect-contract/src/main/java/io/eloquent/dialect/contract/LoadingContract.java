package io.eloquent.dialect.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.dialect.contract.model.Seat;
import io.eloquent.dialect.contract.model.Ticket;
import io.eloquent.model.HasMany;
import io.eloquent.model.LazyLoading;
import io.eloquent.model.Model;
import io.eloquent.model.ModelList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How relations are loaded with their models: what is read, how much of it, and by how many statements. */
public abstract class LoadingContract extends BothKinds {
    /** More than any database takes as values of one statement. */
    private static final int MANY = 100_000;

    /** For subclasses. */
    protected LoadingContract() {}

    /** Ada has posts a1 to a3, Bob b1 and b2, Cy none. */
    @BeforeEach
    void addUsersWithPosts() {
        Model<?> ada = addUser("Ada", 3);
        Model<?> bob = addUser("Bob", 2);
        addUser("Cy", 1);
        addPost(ada, "a1");
        addPost(bob, "b1");
        addPost(ada, "a2");
        addPost(bob, "b2");
        addPost(ada, "a3");
    }

    @AfterEach
    void loadLazilyAgain() {
        Model.setLazyLoading(LazyLoading.BATCH);
    }

    /** {@return the titles of what was loaded, by user; runs nothing} */
    private Map<Object, List<?>> loadedTitles(ModelList<? extends Model<?>> users) {
        Map<Object, List<?>> titles = new LinkedHashMap<>();
        assertNothingRuns(() -> {
            for (Model<?> user : users) {
                titles.put(user.get("name"), hasMany(user, "posts").get().pluck("title"));
            }
        });
        return titles;
    }

    // ---- some of each ----

    @Test
    void aLimitHoldsForEachParent() {
        List<ModelList<? extends Model<?>>> users = new ArrayList<>();
        List<String> sql = sqlOf(() -> users.add(
                users().with("posts", posts -> posts.orderByDesc("title").limit(2))
                        .orderBy("id")
                        .get()));
        assertEquals(2, sql.size());
        assertTrue(sql.get(1).contains("row_number() over (partition by \"posts\".\"user_id\" order by"), sql.get(1));
        assertEquals(
                Map.of("Ada", List.of("a3", "a2"), "Bob", List.of("b2", "b1"), "Cy", List.of()),
                loadedTitles(users.get(0)));
    }

    @Test
    void anOffsetHoldsForEachParentToo() {
        assertEquals(
                Map.of("Ada", List.of("a2"), "Bob", List.of("b2"), "Cy", List.of()),
                loadedTitles(users().with(
                                "posts",
                                posts -> posts.orderBy("title").limit(1).offset(1))
                        .get()));
        assertEquals(
                Map.of("Ada", List.of("a2", "a3"), "Bob", List.of("b2"), "Cy", List.of()),
                loadedTitles(
                        users().with("posts", posts -> posts.orderBy("title").offset(1))
                                .get()));
    }

    @Test
    void oneParentNeedsNoNumbers() {
        List<String> sql = sqlOf(() -> assertEquals(
                Map.of("Ada", List.of("a1")),
                loadedTitles(users().where("name", "Ada")
                        .with("posts", posts -> posts.orderBy("title").limit(1))
                        .get())));
        assertEquals(
                "select * from \"posts\" where \"posts\".\"user_id\" in (?) and \"posts\".\"deleted_at\" is null"
                        + " order by \"title\" asc limit 1",
                sql.get(1).replace("limit ?", "limit 1"));
    }

    @Test
    void aLimitOfManyToManyHoldsForEachParent() {
        Model<?> admin = addRole("admin");
        Model<?> guest = addRole("guest");
        ModelList<? extends Model<?>> users = users().orderBy("id").get();
        belongsToMany(users.get(0), "roles").attach(admin, guest);
        belongsToMany(users.get(1), "roles").attach(admin, guest);
        List<Object> names = new ArrayList<>();
        for (Model<?> user : users().with(
                        "roles", roles -> roles.orderByDesc("name").limit(1))
                .orderBy("id")
                .get()) {
            names.add(belongsToMany(user, "roles").get().pluck("name"));
        }
        assertEquals(List.of(List.of("guest"), List.of("guest"), List.of()), names);
    }

    // ---- what is read ----

    @Test
    void whatARelationIsFoundByIsReadWhateverTheUserSelects() {
        List<ModelList<? extends Model<?>>> users = new ArrayList<>();
        List<String> sql = sqlOf(() -> users.add(users().select("name")
                .with("posts", posts -> posts.select("title").orderBy("title"))
                .orderBy("id")
                .get()));
        assertEquals(2, sql.size());
        assertEquals("select \"name\", \"users\".\"id\" from \"users\" order by \"id\" asc", sql.get(0));
        assertTrue(sql.get(1).startsWith("select \"title\", \"posts\".\"user_id\" from \"posts\" where"), sql.get(1));
        assertEquals(List.of("b1", "b2"), loadedTitles(users.get(0)).get("Bob"));
    }

    @Test
    void nestedRelationsAreFoundTooWhateverTheUserSelects() {
        posts().get().forEach(post -> addComment(post, "to " + post.get("title")));
        ModelList<? extends Model<?>> users = users().with("posts", posts -> posts.select("title"))
                .with("posts.comments", comments -> comments.select("body"))
                .where("name", "Bob")
                .get();
        assertNothingRuns(() -> assertEquals(
                List.of("to b1", "to b2"),
                hasMany(users.get(0), "posts").stream()
                        .flatMap(post -> hasMany(post, "comments").stream())
                        .map(comment -> comment.get("body"))
                        .sorted()
                        .toList()));
    }

    @Test
    void nothingIsAddedToAQueryThatMakesNoModels() {
        assertEquals(
                List.of("select \"name\" from \"users\" order by \"name\" asc"),
                sqlOf(() -> users().with("posts").orderBy("name").pluck("name")));
        assertEquals(
                2L,
                posts().whereIn("title", users().with("posts").selectRaw("'a1'"))
                        .orWhereIn("title", users().with("posts").selectRaw("'b1'"))
                        .count());
    }

    @Test
    void whatIsGroupedOrTakenOnceMustHaveWhatARelationIsFoundBy() {
        assertSays(
                assertThrows(
                        InvalidQueryException.class,
                        () -> users().select("name").distinct().with("posts").get()),
                "User.posts needs \"id\"",
                "select it as well");
        assertSays(
                assertThrows(
                        InvalidQueryException.class,
                        () -> users().with(
                                        "posts", posts -> posts.select("title").groupBy("title"))
                                .get()),
                "User.posts needs \"user_id\"",
                "select it as well");
    }

    @Test
    void aKeyThatWasNotReadIsNoKeyThatIsMissing() {
        Model<?> post = posts().select("id", "title").firstOrFail();
        assertNothingRuns(() -> assertSays(
                assertThrows(
                        InvalidQueryException.class,
                        () -> belongsTo(post, "user").get()),
                "Post.user needs \"user_id\"",
                "select it as well"));
        Model<?> user = users().select("name").firstOrFail();
        assertNothingRuns(() -> assertSays(
                assertThrows(
                        InvalidQueryException.class,
                        () -> hasMany(user, "posts").size()),
                "User.posts needs \"id\""));
        post.refresh();
        assertNotNull(belongsTo(post, "user").orNull(), "refreshed, it was read whole");
        Model<?> orphan = posts().create(made -> made.set("title", "orphan"));
        Model<?> read = posts().findOrFail(keyOf(orphan));
        assertNothingRuns(() -> assertEquals(null, belongsTo(read, "user").orNull()));
    }

    // ---- many keys ----

    @Test
    void oneStatementTakesAnyNumberOfKeys() {
        Model<?> post = posts().create(made -> made.set("title", "found"));
        List<Map<String, ?>> rows = new ArrayList<>();
        rows.add(Map.of("post_id", keyOf(post)));
        for (long i = 1; i < MANY; i++) {
            rows.add(Map.of("post_id", -i));
        }
        comments().insert(rows);
        List<String> sql = sqlOf(() -> {
            ModelList<? extends Model<?>> comments = comments().with("post").get();
            assertEquals(MANY, comments.size());
            assertEquals(
                    List.of(keyOf(post)),
                    comments.stream()
                            .map(comment -> belongsTo(comment, "post").orNull())
                            .filter(found -> found != null)
                            .map(BothKinds::keyOf)
                            .toList());
        });
        assertEquals(2, sql.size(), "one for the comments, one for all their posts");
    }

    @Test
    void keysOfSeveralColumnsAreTakenAsManyAsADatabaseTakesAtOnce() {
        db().schema().dropIfExists("tickets");
        db().schema().dropIfExists("seats");
        db().schema().create("seats", table -> {
            table.string("row_name", 10);
            table.integer("place");
            table.string("view").nullable();
            table.primary("row_name", "place");
        });
        db().schema().create("tickets", table -> {
            table.id();
            table.string("row_name", 10).nullable();
            table.integer("place").nullable();
            table.string("holder").nullable();
        });
        Seat.query()
                .insert(LongStream.range(0, MANY)
                        .mapToObj(place -> Map.of("row_name", "r" + place % 10, "place", place))
                        .toList());
        Ticket.create(Map.of("row_name", "r5", "place", 5, "holder", "Ann"));
        Ticket.create(Map.of("row_name", "r9", "place", MANY - 1, "holder", "Bea"));
        Ticket.create(Map.of("row_name", "r1", "place", 2, "holder", "nobody's seat"));
        List<String> holders = new ArrayList<>();
        int[] queries = {0};
        queries[0] = sqlOf(() -> {
                    for (Seat seat : Seat.with("tickets").get()) {
                        seat.tickets.forEach(ticket -> holders.add(ticket.holder));
                    }
                })
                .size();
        assertEquals(List.of("Ann", "Bea"), holders.stream().sorted().toList());
        assertEquals(1 + MANY / 5_000, queries[0], "one for the seats, the others for five thousand keys each");
    }

    @Test
    void nothingIsAskedTwiceWhereThereWasNothing() {
        ModelList<? extends Model<?>> users =
                users().with("posts.comments", "roles").get();
        assertNothingRuns(() -> {
            for (Model<?> user : users) {
                HasMany<?> posts = hasMany(user, "posts");
                posts.forEach(post -> assertEquals(0, hasMany(post, "comments").size()));
                assertEquals(0, belongsToMany(user, "roles").size());
            }
        });
        assertEquals(
                List.of("select * from \"users\" where \"name\" = ?"),
                sqlOf(() ->
                        users().where("name", "nobody").with("posts.comments").get()));
    }
}
