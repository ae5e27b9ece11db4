package io.eloquent.dialect.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.annotation.Column;
import io.eloquent.api.crypto.AesEncrypter;
import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.MappingException;
import io.eloquent.api.error.ModelNotFoundException;
import io.eloquent.api.error.MultipleRecordsFoundException;
import io.eloquent.dialect.contract.model.Comment;
import io.eloquent.dialect.contract.model.Grade;
import io.eloquent.dialect.contract.model.Home;
import io.eloquent.dialect.contract.model.Post;
import io.eloquent.dialect.contract.model.Postage;
import io.eloquent.dialect.contract.model.Profile;
import io.eloquent.dialect.contract.model.Role;
import io.eloquent.model.Model;
import io.eloquent.model.ModelQuery;
import io.eloquent.query.Page;
import io.eloquent.query.ResultCursor;
import io.eloquent.query.compile.Feature;
import io.eloquent.query.exec.Registration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Makes records of models and of their relations, with each query counted. */
public abstract class RecordContract extends BothKinds {
    private static final Pattern FIRST_TABLE = Pattern.compile(" from \"(\\w+)\"");

    /** For subclasses. */
    protected RecordContract() {}

    record CommentLine(String body) {}

    record PostLine(String title, List<CommentLine> comments) {}

    record Person(String name, int votes, List<PostLine> posts) {}

    record Named(String name) {}

    record Title(String title) {}

    record Titles(String name, List<Title> posts) {}

    record Written(String title, @Nullable Named user) {}

    record WrittenPerhaps(String title, Optional<Named> user) {}

    record Badge(String name, @Nullable String pivotLevel) {}

    record Member(String name, Collection<Badge> roles) {}

    @BeforeAll
    final void createParcels() {
        db().schema().create("parcels", table -> {
            table.id();
            table.bigInteger("outer_id").nullable();
            table.bigInteger("price").nullable();
            table.text("content").nullable();
            table.text("pin").nullable();
            table.json("profile").nullable();
            table.string("grade").nullable();
            table.string("home_street").nullable();
            table.integer("home_number").nullable();
        });
    }

    @BeforeEach
    final void emptyParcels() {
        Model.setEncrypter(AesEncrypter.of(AesEncrypter.newKey()));
        db().table("parcels").delete();
        addUsersWithPosts();
        sqlOf(() -> {});
    }

    @AfterAll
    final void forgetKey() {
        Model.setEncrypter(null);
    }

    /** Three users with two posts, one post and none; three comments to the first post, one to another. */
    private void addUsersWithPosts() {
        Model<?> ada = addUser("Ada", 3);
        Model<?> bob = addUser("Bob", 2);
        addUser("Cy", 1);
        Model<?> first = addPost(ada, "a1");
        addPost(ada, "a2");
        addComment(first, "c1");
        addComment(first, "c2");
        addComment(addPost(bob, "b1"), "c3");
    }

    private ModelQuery<?> parcels() {
        return queryOf(
                kind == ModelKind.GENERATED
                        ? io.eloquent.dialect.contract.model.Parcel.class
                        : io.eloquent.dialect.contract.plain.Parcel.class);
    }

    /** {@return the table of each query that some work ran} */
    private List<String> tablesOf(Runnable work) {
        List<String> tables = new ArrayList<>();
        for (String sql : sqlOf(work)) {
            Matcher table = FIRST_TABLE.matcher(sql);
            assertTrue(sql.startsWith("select ") && table.find(), sql);
            tables.add(table.group(1));
        }
        return tables;
    }

    private static <R extends Record> List<R> byName(ModelQuery<?> query, Class<R> record) {
        return query.orderBy("id").get(record);
    }

    // ---- relations ----

    @Test
    void relationsBecomeRecordsInOneQueryForEachLevel() {
        List<Person> people = new ArrayList<>();
        assertEquals(
                List.of("users", "posts", "comments"), tablesOf(() -> people.addAll(byName(users(), Person.class))));
        assertEquals(
                List.of(
                        new Person(
                                "Ada",
                                3,
                                List.of(
                                        new PostLine("a1", List.of(new CommentLine("c1"), new CommentLine("c2"))),
                                        new PostLine("a2", List.of()))),
                        new Person("Bob", 2, List.of(new PostLine("b1", List.of(new CommentLine("c3"))))),
                        new Person("Cy", 1, List.of())),
                people);
        for (Person person : people) {
            List<PostLine> posts = person.posts();
            assertThrows(UnsupportedOperationException.class, () -> posts.add(new PostLine("x", List.of())));
        }
    }

    @Test
    void whereThereAreNoParentsNothingElseRuns() {
        assertEquals(
                List.of("users"),
                tablesOf(() ->
                        assertEquals(List.of(), users().where("name", "Nobody").get(Person.class))));
        assertEquals(
                List.of("users", "posts"),
                tablesOf(() -> assertEquals(
                        List.of(new Person("Cy", 1, List.of())),
                        users().where("name", "Cy").get(Person.class))));
        posts().update(Collections.singletonMap("user_id", null));
        assertEquals(
                List.of("posts"),
                tablesOf(() -> assertNull(posts().firstOrFail(Written.class).user())));
    }

    @Test
    void oneOfManyIsARecordOrNullOrAnOptional() {
        posts().create(post -> post.set("title", "nobody's"));
        posts().create(post -> post.set("title", "lost").set("user_id", 999_999));
        List<Written> written = new ArrayList<>();
        assertEquals(List.of("posts", "users"), tablesOf(() -> written.addAll(byName(posts(), Written.class))));
        assertEquals(
                List.of(
                        new Written("a1", new Named("Ada")),
                        new Written("a2", new Named("Ada")),
                        new Written("b1", new Named("Bob")),
                        new Written("nobody's", null),
                        new Written("lost", null)),
                written);
        assertSame(written.get(0).user(), written.get(1).user(), "made once for all that share it");
        assertEquals(
                List.of(Optional.of(new Named("Bob")), Optional.empty(), Optional.empty()),
                posts()
                        .whereIn("title", List.of("b1", "nobody's", "lost"))
                        .orderBy("id")
                        .get(WrittenPerhaps.class)
                        .stream()
                        .map(WrittenPerhaps::user)
                        .toList());
    }

    @Test
    void manyToManyHasTheColumnsOfTheTableBetween() {
        Model<?> admin = addRole("admin");
        Model<?> guest = addRole("guest");
        Model<?> ada = users().where("name", "Ada").firstOrFail();
        belongsToMany(ada, "roles").attach(admin, Map.of("level", "high"));
        belongsToMany(ada, "roles").attach(guest);
        belongsToMany(users().where("name", "Bob").firstOrFail(), "roles").attach(guest, Map.of("level", "low"));
        List<Member> members = new ArrayList<>();
        assertEquals(
                List.of("users", "roles"),
                tablesOf(() -> members.addAll(
                        byName(users().<Role>with("roles", roles -> roles.orderBy("name")), Member.class))));
        assertEquals(
                List.of(
                        new Member("Ada", List.of(new Badge("admin", "high"), new Badge("guest", null))),
                        new Member("Bob", List.of(new Badge("guest", "low"))),
                        new Member("Cy", List.of())),
                members);
        assertEquals(
                List.of(new Badge("guest", "low")),
                belongsToMany(users().where("name", "Bob").firstOrFail(), "roles")
                        .query()
                        .get(Badge.class));
        record Strange(String name, String pivotColour) {}
        record Stranger(String name, List<Strange> roles) {}
        assertSays(
                assertThrows(MappingException.class, () -> users().get(Stranger.class)),
                "No column for Strange.pivotColour",
                "pivot_level");
    }

    @Test
    void keysMayBeOfAnyType() {
        record Place(String title) {}
        record Thing(String label, @Nullable Place country) {}
        record Land(String title, List<Thing> devices) {}
        record Owner(String name, List<Thing> devices) {}
        record Within(String label, Optional<Place> country, List<Named> roles) {}
        countries().create(country -> country.set("code", "fr").set("title", "France"));
        UUID id = UUID.randomUUID();
        Model<?> device =
                devices().create(one -> one.set("id", id).set("label", "lamp").set("country_code", "fr"));
        Model<?> admin = addRole("admin");
        belongsToMany(admin, "devices").attach(device);
        Thing lamp = new Thing("lamp", new Place("France"));
        assertEquals(List.of(new Owner("admin", List.of(lamp))), roles().get(Owner.class));
        assertEquals(
                List.of(new Within("lamp", Optional.of(new Place("France")), List.of(new Named("admin")))),
                devices().get(Within.class));
        assertEquals(List.of(new Land("France", List.of(lamp))), countries().get(Land.class));
    }

    @Test
    void whatIsDeletedOrOutOfScopeIsNotThere() {
        posts().where("title", "a1").delete();
        assertEquals(List.of(new Title("a2")), users().firstOrFail(Titles.class).posts());
        assertEquals(
                List.of(new Title("a1"), new Title("a2")),
                users().<Post>with("posts", posts -> posts.withTrashed().orderBy("id"))
                        .firstOrFail(Titles.class)
                        .posts());
        Registration scope = scope(kind.post, posts -> posts.where("title", "!=", "b1"));
        List<Title> inScope = users().where("name", "Bob").sole(Titles.class).posts();
        scope.close();
        assertEquals(List.of(), inScope);
        assertEquals(
                List.of(new Title("b1")),
                users().where("name", "Bob").sole(Titles.class).posts());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Registration scope(Class<?> model, UnaryOperator<ModelQuery<?>> scope) {
        return Model.addGlobalScope((Class) model, "test", (UnaryOperator) scope);
    }

    @Test
    void whatEagerLoadingSaysHoldsForRecords() {
        assertEquals(
                List.of(new Title("a2"), new Title("a1")),
                users().<Post>with("posts", posts -> posts.orderBy("title", "desc"))
                        .firstOrFail(Titles.class)
                        .posts());
        Person ada = users().<Comment>with("posts.comments", comments -> comments.where("body", "c2"))
                .orderBy("id")
                .firstOrFail(Person.class);
        assertEquals(List.of(new CommentLine("c2")), ada.posts().get(0).comments());
        Person nested = users().<Post>with(
                        "posts",
                        posts -> posts.where("title", "a1")
                                .<Comment>with("comments", comments -> comments.where("body", "c1")))
                .orderBy("id")
                .firstOrFail(Person.class);
        assertEquals(List.of(new PostLine("a1", List.of(new CommentLine("c1")))), nested.posts());
        assertEquals(
                List.of(1, 1),
                users().<Post>with("posts", posts -> posts.orderBy("title").limit(1)).get(Titles.class).stream()
                        .map(titles -> titles.posts().size())
                        .filter(size -> size > 0)
                        .toList(),
                "each user's first post");
    }

    @Test
    void whatTheRecordHasNoComponentForIsNotLoaded() {
        assertEquals(
                List.of("users"), tablesOf(() -> users().with("posts", "roles").get(Named.class)));
    }

    @Test
    void aRelationOfOneModelIsAQueryForRecords() {
        Model<?> ada = users().where("name", "Ada").firstOrFail();
        List<PostLine> posts = new ArrayList<>();
        assertEquals(
                List.of("posts", "comments"),
                tablesOf(() ->
                        posts.addAll(hasMany(ada, "posts").where("title", "a2").get(PostLine.class))));
        assertEquals(List.of(new PostLine("a2", List.of())), posts);
    }

    @Test
    void theSameClassMayStandOnSeveralLevels() {
        record Reply(String body) {}
        record Topic(String body, @Nullable Reply parent, List<Reply> replies) {}
        Model<?> post = posts().where("title", "a2").firstOrFail();
        Model<?> asked = addComment(post, "why?");
        comments().create(comment -> comment.set("body", "so").set("parent_id", asked.getKey()));
        assertEquals(
                List.of("comments", "comments", "comments"),
                tablesOf(() -> assertEquals(
                        List.of(
                                new Topic("so", new Reply("why?"), List.of()),
                                new Topic("why?", null, List.of(new Reply("so")))),
                        comments()
                                .whereIn("body", List.of("why?", "so"))
                                .orderBy("body")
                                .get(Topic.class))));
    }

    // ---- how they are asked for ----

    @Test
    void firstSoleAndPagesHoldRecordsToo() {
        List<Title> posts = List.of(new Title("a1"), new Title("a2"));
        ModelQuery<?> byId = users().orderBy("id").<Post>with("posts", each -> each.orderBy("id"));
        assertEquals(
                List.of("users", "posts"),
                tablesOf(() -> assertEquals(Optional.of(new Titles("Ada", posts)), byId.first(Titles.class))));
        assertEquals(new Titles("Ada", posts), byId.firstOrFail(Titles.class));
        assertEquals(new Titles("Ada", posts), byId.where("name", "Ada").sole(Titles.class));
        ModelQuery<?> nobody = users().where("name", "Nobody");
        assertEquals(Optional.empty(), nobody.first(Titles.class));
        assertThrows(ModelNotFoundException.class, () -> nobody.firstOrFail(Titles.class));
        assertThrows(ModelNotFoundException.class, () -> nobody.sole(Titles.class));
        assertSays(
                assertThrows(MultipleRecordsFoundException.class, () -> byId.sole(Titles.class)), "User.sole(Titles)");
        List<Page<Titles>> pages = new ArrayList<>();
        assertEquals(
                List.of("users", "users", "posts"), tablesOf(() -> pages.add(users().paginate(Titles.class, 2, 2))));
        assertEquals(List.of(new Titles("Cy", List.of())), pages.get(0).items());
        assertEquals(3, pages.get(0).total());
    }

    @Test
    void cursorsAndStreamsMakeAThousandAtATime() {
        List<Map<String, Object>> many = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            many.add(Map.of("name", "many", "votes", i));
        }
        db().table("users").insert(many);
        List<Titles> read = new ArrayList<>();
        assertEquals(List.of("users", "posts", "posts"), tablesOf(() -> {
            try (ResultCursor<Titles> cursor = users().orderBy("id")
                    .<Post>with("posts", each -> each.orderBy("id"))
                    .cursor(Titles.class)) {
                cursor.forEach(read::add);
            }
        }));
        assertEquals(1003, read.size());
        assertEquals(List.of(new Title("a1"), new Title("a2")), read.get(0).posts());
        assertEquals(List.of(new Title("b1")), read.get(1).posts());
        assertEquals(List.of("users", "posts"), tablesOf(() -> {
            try (Stream<Titles> stream = users().orderBy("id").limit(3).stream(Titles.class)) {
                assertEquals(
                        3,
                        stream.map(Titles::posts).filter(List.class::isInstance).count());
            }
        }));
        try (Stream<Titles> none = users().where("name", "Nobody").stream(Titles.class)) {
            assertEquals(0, none.count());
        }
    }

    @Test
    void recordsOfClassesThatAreNotPublicAreMadeToo() {
        record Inner(String title) {}
        record Outer(String name, List<Inner> posts) {}
        assertEquals(
                new Outer("Bob", List.of(new Inner("b1"))),
                users().where("name", "Bob").sole(Outer.class));
    }

    @Test
    void onePlanServesManyThreads() {
        record Fresh(String title) {}
        record Threads(String name, List<Fresh> posts) {}
        List<List<Threads>> all = Stream.generate(() -> users().orderBy("id"))
                .limit(8)
                .parallel()
                .map(query -> query.get(Threads.class))
                .toList();
        all.forEach(one -> assertEquals(all.get(0), one));
        assertEquals(2, all.get(0).get(0).posts().size());
    }

    // ---- columns ----

    @Test
    void columnsOfTheQueryAreComponentsToo() {
        record Counted(String name, long posts) {}
        record Aliased(@Column("posts") String name, List<Title> theirPosts) {}
        record Renamed(@Column("posts") String posts) {}
        assertEquals(
                List.of(new Counted("Ada", 7)),
                users().where("name", "Ada").selectRaw("name, 7 as posts").get(Counted.class),
                "what cannot hold records is a column");
        assertEquals(
                List.of(new Renamed("Ada")),
                users().where("name", "Ada").select("name as posts").get(Renamed.class));
        assertSays(
                assertRefused(
                        MappingException.class,
                        () -> users().select("name as posts").get(Aliased.class)),
                "No column for Aliased.theirPosts: the result has posts, and User the relations posts, roles",
                "select their_posts too");
        record Land(String code, String title) {}
        countries().create(country -> country.set("code", "fr").set("title", "France"));
        assertEquals(
                List.of(new Land("fr", "France")), countries().get(Land.class), "a field's name stands for its column");
    }

    @Test
    void whatRelationsAreFoundByIsReadWhateverTheUserSelects() {
        List<String> sql = sqlOf(() -> assertEquals(
                List.of(new Title("b1")),
                users().select("name")
                        .<Post>with("posts", posts -> posts.select("title"))
                        .where("name", "Bob")
                        .sole(Titles.class)
                        .posts()));
        assertEquals(2, sql.size());
        assertTrue(sql.get(0).startsWith("select \"name\", \"users\".\"id\" from \"users\""), sql.get(0));
        assertTrue(sql.get(1).startsWith("select \"title\", \"posts\".\"user_id\" from \"posts\""), sql.get(1));
        assertEquals(
                "Ada",
                Objects.requireNonNull(posts().select("title").where("title", "a1").stream(Written.class)
                                .toList()
                                .get(0)
                                .user())
                        .name());
    }

    @Test
    void nothingIsAddedToWhatIsTakenOnce() {
        assertSays(
                assertRefused(
                        InvalidQueryException.class,
                        () -> users().select("name").distinct().get(Titles.class)),
                "User.posts needs \"id\"",
                "select it as well");
    }

    record Sent(
            @Nullable Postage price,
            @Nullable String content,
            @Nullable Integer pin,
            @Nullable Profile profile,
            @Nullable Grade grade) {}

    private Model<?> addParcel(@Nullable Object outer) {
        Profile profile = new Profile();
        profile.city = "Oslo";
        return parcels()
                .create(parcel -> parcel.set("price", new Postage(1250))
                        .set("content", "a secret")
                        .set("pin", 1234)
                        .set("profile", profile)
                        .set("grade", Grade.BAD)
                        .set("outer_id", outer));
    }

    private static void assertSent(Sent sent) {
        assertEquals(new Postage(1250), sent.price());
        assertEquals("a secret", sent.content());
        assertEquals(1234, sent.pin());
        assertEquals(Grade.BAD, sent.grade());
        assertEquals("Oslo", sent.profile() == null ? null : sent.profile().city);
    }

    @Test
    void componentsAreReadAsTheFieldsAre() {
        record Box(Sent outer) {}
        record Boxes(List<Sent> inner) {}
        Model<?> outer = addParcel(null);
        assertSent(parcels().sole(Sent.class));
        addParcel(outer.getKey());
        assertSent(parcels().whereNotNull("outer_id").sole(Box.class).outer());
        assertSent(parcels().orderBy("id").firstOrFail(Boxes.class).inner().get(0));
        try (ResultCursor<Sent> cursor = parcels().cursor(Sent.class)) {
            cursor.forEach(RecordContract::assertSent);
        }
        parcels().create(parcel -> parcel.set("grade", null));
        assertEquals(
                new Sent(null, null, null, null, null),
                parcels().orderBy("id", "desc").firstOrFail(Sent.class));
    }

    @Test
    void componentsOfOtherTypesTakeTheFieldsValue() {
        record Town(String city, List<String> tags) {}
        record Wide(long pin, Object price, Town profile, String grade) {}
        record Raw(long cents) {}
        record Wrong(long price) {}
        record Secret(UUID pin) {}
        addParcel(null);
        assertEquals(
                new Wide(1234, new Postage(1250), new Town("Oslo", List.of()), "f"),
                parcels().sole(Wide.class));
        assertSays(
                assertThrows(MappingException.class, () -> parcels().sole(Wrong.class)),
                "Wrong.price",
                "Parcel.price",
                "Postage");
        assertDoesNotSay(assertThrows(MappingException.class, () -> parcels().sole(Secret.class)), "1234");
        assertEquals(new Raw(1250), parcels().select("price as cents").sole(Raw.class));
        parcels().update(Collections.singletonMap("pin", null));
        assertSays(assertThrows(MappingException.class, () -> parcels().sole(Wide.class)), "Wide.pin", "NULL", "Long");
    }

    @Test
    void embeddedRecordsAreMadeOfTheirColumns() {
        record Street(String street) {}
        record House(@Nullable Home home) {}
        record OnlyStreet(@Nullable Street home, @Nullable Integer homeNumber) {}
        record Within(House outer) {}
        record City(String city) {}
        record Nowhere(City home) {}
        db().table("parcels").insert(Map.of("home_street", "Storgata", "home_number", 7));
        if (kind == ModelKind.PLAIN) {
            assertThrows(MappingException.class, () -> parcels().sole(House.class), "nobody spreads it there");
            return;
        }
        Home home = new Home("Storgata", 7);
        assertEquals(new House(home), parcels().sole(House.class));
        assertEquals(new OnlyStreet(new Street("Storgata"), 7), parcels().sole(OnlyStreet.class));
        Object key = keyOf(parcels().firstOrFail());
        Model<?> inner = parcels().create(parcel -> parcel.set("outer_id", key));
        assertEquals(
                new Within(new House(home)), parcels().whereKey(keyOf(inner)).sole(Within.class));
        assertEquals(new House(null), parcels().whereKey(keyOf(inner)).sole(House.class));
        assertSays(
                assertRefused(
                        MappingException.class,
                        () -> parcels().select("home_street").get(Nowhere.class)),
                "No column for City.city");
    }

    @Test
    void newRowsComeBackAsTheFieldsAre() {
        record Cost(Postage price) {}
        record Costs(Postage price, List<Cost> inner) {}
        if (db().dialect().compiler().syntax().features().contains(Feature.INSERT_RETURNING)) {
            assertEquals(
                    List.of(new Cost(new Postage(99))),
                    parcels().insertReturning(List.of(Map.of("price", new Postage(99))), Cost.class));
        }
        assertSays(
                assertRefused(
                        InvalidQueryException.class,
                        () -> parcels().insertReturning(List.of(Map.of("price", new Postage(99))), Costs.class)),
                "Parcel.inner",
                "parcels alone");
    }

    // ---- bad input ----

    record Pair<T>(T name) {}

    record Loop(String name, List<LoopPost> posts) {}

    record LoopPost(String title, @Nullable Loop user) {}

    @Test
    void whatCannotBeMadeIsSaidAtOnceBeforeAnythingRuns() {
        record Bad(Title posts, Set<Named> roles) {}
        assertSays(
                assertRefused(MappingException.class, () -> users().get(Bad.class)),
                "Bad cannot be made of User:",
                "Bad.posts is Title, and User.posts leads to many: declare it List<Title>",
                "Bad.roles is Set<Named>",
                "declare it List<Named>");
        record Texts(List<String> posts, List<Post> roles) {}
        assertSays(
                assertRefused(MappingException.class, () -> users().get(Texts.class)),
                "Texts.posts is of String, which is no record",
                "Texts.roles is of Post, which is no record",
                "wanted of each Role");
        record Many(List<Named> user, Set<CommentLine> comments) {}
        assertSays(
                assertRefused(MappingException.class, () -> posts().first(Many.class)),
                "Many.user is List<Named>, and Post.user leads to one: declare it Named or Optional<Named>",
                "Many.comments is Set<CommentLine>");
        record Inner(Optional<Title> comments) {}
        record Deep(String name, List<Inner> posts) {}
        assertSays(
                assertRefused(
                        MappingException.class, () -> users().stream(Deep.class).count()),
                "Deep.posts.comments is Optional<Title>, and Post.comments leads to many");
        assertSays(assertRefused(MappingException.class, () -> users().get(Pair.class)), "Pair is a generic record");
        record Pairs(List<Pair<String>> posts) {}
        assertSays(
                assertRefused(MappingException.class, () -> users().get(Pairs.class)),
                "Pairs.posts is of Pair<String>, a generic record");
    }

    @Test
    void recordsWithinThemselvesAreRefused() {
        assertSays(
                assertRefused(MappingException.class, () -> users().get(Loop.class)),
                "Loop.posts.user is of Loop again",
                "never end");
        record Node(String body, List<Node> replies) {}
        assertSays(
                assertRefused(MappingException.class, () -> comments().get(Node.class)),
                "Node.replies is of Node again");
    }

    @Test
    void allComponentsWithoutAColumnAreListedWithWhatThereIs() {
        record Vague(String name, String colour, String taste, List<String> smells) {}
        MappingException missing = assertThrows(MappingException.class, () -> users().get(Vague.class));
        assertSays(
                missing,
                "No column for Vague.colour, Vague.taste, Vague.smells",
                "nickname",
                "and User the relations posts, roles",
                "select colour, taste, smells too");
        assertDoesNotSay(missing, "Vague.name");
        assertRefused(MappingException.class, () -> users().select("id", "name").get(Vague.class));
        record Leaf(String title, String colour) {}
        record Tree(String name, List<Leaf> posts) {}
        assertSays(
                assertThrows(MappingException.class, () -> users().get(Tree.class)),
                "No column for Leaf.colour",
                "and Post the relations user, comments");
        record Hidden(String name, int posts) {}
        assertSays(
                assertThrows(MappingException.class, () -> users().get(Hidden.class)),
                "No column for Hidden.posts",
                "which records or lists of records hold");
    }
}
