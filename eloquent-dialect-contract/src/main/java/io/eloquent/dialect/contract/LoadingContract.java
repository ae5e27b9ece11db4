package io.eloquent.dialect.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.annotation.Table;
import io.eloquent.api.annotation.With;
import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.LazyLoadingException;
import io.eloquent.api.error.MappingException;
import io.eloquent.dialect.contract.model.Album;
import io.eloquent.dialect.contract.model.Egg;
import io.eloquent.dialect.contract.model.Hen;
import io.eloquent.dialect.contract.model.Seat;
import io.eloquent.dialect.contract.model.Singer;
import io.eloquent.dialect.contract.model.Ticket;
import io.eloquent.dialect.contract.model.Track;
import io.eloquent.model.BelongsTo;
import io.eloquent.model.HasMany;
import io.eloquent.model.LazyLoad;
import io.eloquent.model.LazyLoading;
import io.eloquent.model.Model;
import io.eloquent.model.ModelList;
import io.eloquent.model.ModelQuery;
import io.eloquent.query.exec.Registration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.jspecify.annotations.NullUnmarked;
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

    // ---- the way back ----

    @Test
    void relatedModelsKnowWhoseTheyAre() {
        ModelList<? extends Model<?>> users =
                users().with("posts").orderBy("id").get();
        assertNothingRuns(() -> {
            for (Model<?> user : users) {
                for (Model<?> post : hasMany(user, "posts")) {
                    assertSame(user, belongsTo(post, "user").orNull());
                }
            }
        });
        Model<?> ada = users().findOrFail(keyOf(users.get(0)));
        Model<?> lazily = hasMany(ada, "posts").get().get(0);
        assertNothingRuns(() -> assertSame(ada, belongsTo(lazily, "user").orNull()));
        Model<?> asked = hasMany(ada, "posts").where("title", "a2").firstOrFail();
        assertNothingRuns(() -> assertSame(ada, belongsTo(asked, "user").orNull()));
        Model<?> made = hasMany(ada, "posts").create(Map.of("title", "a4"));
        assertNothingRuns(() -> assertSame(ada, belongsTo(made, "user").orNull()));
        Model.setLazyLoading(LazyLoading.FORBIDDEN);
        assertSame(ada, belongsTo(lazily, "user").orNull());
    }

    @Test
    void theWayBackIsNotShownAndNotPushed() {
        Model<?> ada = users().where("name", "Ada").with("posts").firstOrFail();
        Model<?> post = hasMany(ada, "posts").get().get(0);
        assertFalse(post.toMap().containsKey("user"), "nobody asked for it");
        assertTrue(post.relationLoaded("user"));
        ada.set("name", "Adele");
        post.set("title", "pushed");
        assertEquals(
                1,
                sqlOf(() -> assertTrue(post.push())).stream()
                        .filter(sql -> sql.startsWith("update"))
                        .count());
        post.load("user");
        assertTrue(post.toMap().containsKey("user"));
    }

    @Test
    void aModelThatPointsElsewhereByNowLeadsThere() {
        Model<?> ada = users().where("name", "Ada").with("posts").firstOrFail();
        Model<?> bob = users().where("name", "Bob").firstOrFail();
        Model<?> post = hasMany(ada, "posts").get().get(0);
        post.set("user_id", keyOf(bob));
        assertFalse(post.relationLoaded("user"));
        assertEquals("Bob", belongsTo(post, "user").get().orElseThrow().get("name"));
        post.set("user_id", null);
        assertNothingRuns(() -> assertNull(belongsTo(post, "user").orNull()));
        Model<?> loaded = posts().with("user").firstOrFail();
        loaded.set("user_id", keyOf(bob));
        assertFalse(loaded.toMap().containsKey("user"), "whom it does not point to any more");
    }

    @Test
    void whatIsLoadedWithThemIsNotReplacedByTheWayBack() {
        ModelList<? extends Model<?>> users =
                users().with("posts.user").orderBy("id").get();
        assertNothingRuns(() -> {
            Model<?> post = hasMany(users.get(0), "posts").get().get(0);
            Model<?> user = belongsTo(post, "user").get().orElseThrow();
            assertEquals(users.get(0).get("name"), user.get("name"));
            assertTrue(post.toMap().containsKey("user"));
        });
    }

    // ---- at the first touch ----

    @Test
    void whoWantsToHearsOfEachLazyLoad() {
        List<LazyLoad> loads = new ArrayList<>();
        ModelList<? extends Model<?>> users = users().get();
        try (Registration listening = Model.onLazyLoad(loads::add)) {
            assertNotNull(listening);
            users.forEach(user -> hasMany(user, "posts").size());
            assertEquals(1, loads.size());
            LazyLoad load = loads.get(0);
            assertEquals(kind.user, load.model());
            assertEquals("posts", load.relation());
            assertEquals(3, load.models());
            assertTrue(load.caller().startsWith(LoadingContract.class.getName()), load.caller());
            assertTrue(load.caller().contains("LoadingContract.java:"), load.caller());
            users().with("posts").get().forEach(user -> hasMany(user, "posts").size());
            assertEquals(1, loads.size(), "what was asked for is not lazy");
        }
        users().get().forEach(user -> hasMany(user, "posts").size());
        assertEquals(1, loads.size());
    }

    @Test
    void aListenerMayRefuse() {
        ModelList<? extends Model<?>> users = users().get();
        try (Registration listening = Model.onLazyLoad(load -> {
            throw new IllegalStateException(load.relation());
        })) {
            assertNotNull(listening);
            assertNothingRuns(() -> assertThrows(
                    IllegalStateException.class,
                    () -> hasMany(users.get(0), "posts").size()));
        }
        assertEquals(3, hasMany(users.get(0), "posts").size());
    }

    @Test
    void forbiddenLazyLoadingSaysWhereItHappened() {
        Model<?> user = users().firstOrFail();
        Model.setLazyLoading(LazyLoading.FORBIDDEN);
        assertNothingRuns(() -> assertSays(
                assertThrows(
                        LazyLoadingException.class, () -> hasMany(user, "posts").size()),
                "User.posts",
                "with(\"posts\")",
                LoadingContract.class.getName(),
                "LoadingContract.java:"));
        user.load("posts");
        assertEquals(3, hasMany(user, "posts").size());
    }

    // ---- after the models ----

    @Test
    void countsAreLoadedInOneQueryForAll() {
        ModelList<? extends Model<?>> users = users().orderBy("id").get();
        users.get(0).set("name", "changed");
        List<String> sql = sqlOf(() -> users.loadCount("posts", "roles"));
        assertEquals(1, sql.size());
        assertTrue(sql.get(0).startsWith("select \"id\", (select count(*)"), sql.get(0));
        assertEquals(List.of(3L, 2L, 0L), users.pluck("posts_count"));
        assertEquals(List.of(0L, 0L, 0L), users.pluck("roles_count"));
        assertEquals(Set.of("name"), users.get(0).getDirty().keySet(), "what was changed is, what was computed is not");
        assertEquals(1, sqlOf(() -> assertTrue(users.get(0).save())).size());
        addPost(users.get(2), "c1");
        users.loadCount("posts");
        assertEquals(1L, users.get(2).get("posts_count"));
    }

    @Test
    void everyFunctionIsLoaded() {
        ModelList<? extends Model<?>> users = users().orderBy("id").get();
        posts().where("title", "b1").delete();
        assertEquals(
                5,
                sqlOf(() -> users.loadMax("posts", "title")
                                .loadMin("posts", "title")
                                .loadSum("posts as key_sum", "user_id")
                                .loadExists("posts")
                                .loadAvg("posts", "user_id"))
                        .size());
        assertEquals(Arrays.asList("a3", "b2", null), users.pluck("posts_max_title"));
        assertEquals(Arrays.asList("a1", "b2", null), users.pluck("posts_min_title"));
        assertEquals(List.of(true, true, false), users.pluck("posts_exists"));
        assertNull(users.get(2).get("posts_avg_user_id"));
        assertNotNull(users.get(0).get("posts_avg_user_id"));
        Model<?> bob = users().where("name", "Bob").firstOrFail();
        bob.loadCount("posts").loadAggregate("posts", "title", "max");
        assertEquals(1L, bob.get("posts_count"));
        assertEquals("b2", bob.get("posts_max_title"));
        assertNothingRuns(() -> users.filter(user -> false).loadCount("posts"));
        assertNothingRuns(() -> assertThrows(InvalidQueryException.class, () -> users.loadCount("friends")));
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void aQueryThatIsKeptAsksForWhatScopesOfRelatedModelsSayWhenItRuns() {
        String[] tenant = {"a1"};
        UnaryOperator<ModelQuery<?>> own = posts -> posts.where("title", tenant[0]);
        try (Registration scope = Model.addGlobalScope((Class) kind.post, "tenant", (UnaryOperator) own)) {
            assertNotNull(scope);
            ModelQuery<?> having = users().has("posts").orderBy("id");
            ModelQuery<?> nested =
                    users().whereHas("posts", posts -> posts.has("user")).orderBy("id");
            ModelQuery<?> counting = users().withCount("posts").orderBy("id");
            ModelQuery<?> grouped =
                    users().where(any -> any.has("posts").orWhere("name", "Cy")).orderBy("id");
            ModelQuery<?> within = users().whereIn("id", users().has("posts").select("id"));
            for (String name : List.of("Ada", "Bob")) {
                tenant[0] = name.equals("Ada") ? "a1" : "b1";
                assertEquals(List.of(name), having.get().pluck("name"));
                assertEquals(List.of(name), nested.get().pluck("name"));
                assertEquals(List.of(name), within.get().pluck("name"));
                assertEquals(List.of(name, "Cy"), grouped.get().pluck("name"));
                assertEquals(
                        name.equals("Ada") ? List.of(1L, 0L, 0L) : List.of(0L, 1L, 0L),
                        counting.get().pluck("posts_count"));
            }
            assertEquals(1, having.count());
        }
    }

    // ---- always ----

    /** A model without the processor that comes with its singer. */
    @Table(value = "tracks", timestamps = false)
    @With("singer")
    @NullUnmarked
    public static class Song extends Model<Song> {
        public Long id;
        public Long singerId;
        public String title;
        public final BelongsTo<Singer> singer = belongsTo(Singer.class);
    }

    private void addAlbums() {
        db().schema().dropIfExists("albums");
        db().schema().dropIfExists("tracks");
        db().schema().dropIfExists("singers");
        db().schema().create("albums", table -> {
            table.id();
            table.string("title");
        });
        db().schema().create("tracks", table -> {
            table.id();
            table.bigInteger("album_id").nullable();
            table.bigInteger("singer_id").nullable();
            table.string("title");
        });
        db().schema().create("singers", table -> {
            table.id();
            table.string("name");
        });
        Singer mari = Singer.create(Map.of("name", "Mari"));
        Album album = Album.create(Map.of("title", "First"));
        album.tracks.create(Map.of("title", "one", "singer_id", mari.id));
        album.tracks.create(Map.of("title", "two", "singer_id", mari.id));
    }

    @Test
    void whatAClassComesWithIsAlwaysLoaded() {
        addAlbums();
        List<Album> found = new ArrayList<>();
        assertEquals(3, sqlOf(() -> found.add(Album.findOrFail(1))).size());
        assertNothingRuns(() -> {
            for (Track track : found.get(0).tracks) {
                assertEquals("Mari", track.singer.get().orElseThrow().name);
            }
        });
        assertEquals(3, sqlOf(() -> Album.all()).size());
        assertEquals(1, sqlOf(() -> Album.query().without("tracks").get()).size());
        assertEquals(1, sqlOf(() -> Album.query().withOnly().get()).size());
        assertEquals(
                2,
                sqlOf(() -> Album.with(Album.TRACKS, tracks -> tracks.without("singer"))
                                .get())
                        .size());
        assertEquals(1, sqlOf(() -> Album.query().count()).size());
        assertEquals(1, sqlOf(() -> found.get(0).refresh()).size());
        assertEquals(2, sqlOf(() -> Model.query(Song.class).get()).size());
        assertEquals(3, sqlOf(() -> Singer.with("tracks").get()).size(), "the tracks come with their singers");
    }

    @Test
    void classesThatComeWithEachOtherAreRefused() {
        db().schema().dropIfExists("hens");
        db().schema().dropIfExists("eggs");
        db().schema().create("hens", table -> {
            table.id();
            table.bigInteger("egg_id").nullable();
        });
        db().schema().create("eggs", table -> table.id());
        Egg egg = Egg.create(Map.of());
        egg.hens.create(Map.of());
        assertSays(assertThrows(MappingException.class, Hen::all), "Hen.egg, Egg.hens", "@With");
        assertEquals(1, Hen.query().without("egg").get().size());
    }

    @Test
    void withoutAndWithOnlyTakeBackWhatWasSaid() {
        assertEquals(
                1,
                sqlOf(() -> users().with("posts", "roles")
                                .without("posts", "roles")
                                .get())
                        .size());
        assertEquals(
                2,
                sqlOf(() -> users().with("posts.comments")
                                .without("posts.comments")
                                .get())
                        .size());
        ModelList<? extends Model<?>> users =
                users().with("posts").withOnly("roles").get();
        assertTrue(users.get(0).relationLoaded("roles"));
        assertFalse(users.get(0).relationLoaded("posts"));
        assertNothingRuns(() -> assertThrows(InvalidQueryException.class, () -> users().without("friends")));
    }
}
