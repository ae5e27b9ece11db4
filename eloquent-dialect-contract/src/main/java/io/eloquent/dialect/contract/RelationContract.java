package io.eloquent.dialect.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.LazyLoadingException;
import io.eloquent.api.error.MassAssignmentException;
import io.eloquent.model.BelongsTo;
import io.eloquent.model.BelongsToMany;
import io.eloquent.model.HasMany;
import io.eloquent.model.LazyLoading;
import io.eloquent.model.Model;
import io.eloquent.model.ModelList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Relations on a real database, of models that are generated or not; with each query counted. */
public abstract class RelationContract extends BothKinds {
    /** For subclasses. */
    protected RelationContract() {}

    /** Three users with two posts, one post and none. */
    private void addUsersWithPosts() {
        Model<?> ada = addUser("Ada", 3);
        Model<?> bob = addUser("Bob", 2);
        addUser("Cy", 1);
        addPost(ada, "a1");
        addPost(ada, "a2");
        addPost(bob, "b1");
    }

    private static List<Object> titles(HasMany<?> posts) {
        List<Object> titles = new ArrayList<>();
        for (Model<?> post : posts) {
            titles.add(Objects.requireNonNull(post.get("title")));
        }
        return titles;
    }

    private int queriesOf(Runnable work) {
        return sqlOf(work).size();
    }

    // ---- lazily ----

    @Test
    void theFirstTouchLoadsHasManyForAllSiblings() {
        addUsersWithPosts();
        ModelList<? extends Model<?>> users = users().orderBy("name").get();
        List<Object> titles = new ArrayList<>();
        assertEquals(1, queriesOf(() -> users.forEach(user -> titles.add(titles(hasMany(user, "posts"))))));
        assertEquals(List.of(List.of("a1", "a2"), List.of("b1"), List.of()), titles);
        assertEquals(0, queriesOf(() -> {
            HasMany<?> posts = hasMany(users.get(0), "posts");
            assertTrue(posts.isLoaded());
            assertEquals(2, posts.size());
            assertFalse(posts.isEmpty());
            assertEquals(2, posts.stream().count());
            assertSame(posts.get(), posts.get());
        }));
    }

    @Test
    void theFirstTouchLoadsBelongsToForAllSiblings() {
        addUsersWithPosts();
        ModelList<? extends Model<?>> posts = posts().orderBy("title").get();
        assertEquals(1, queriesOf(() -> {
            for (Model<?> post : posts) {
                assertNotNull(belongsTo(post, "user").get().orElseThrow().get("name"));
            }
        }));
        assertSame(
                belongsTo(posts.get(0), "user").orNull(),
                belongsTo(posts.get(1), "user").orNull());
        assertEquals("Bob", belongsTo(posts.get(2), "user").get().orElseThrow().get("name"));
    }

    @Test
    void theFirstTouchLoadsBelongsToManyForAllSiblings() {
        Model<?> admin = addRole("admin");
        Model<?> guest = addRole("guest");
        belongsToMany(addUser("Ada", 1), "roles").attach(admin, guest);
        belongsToMany(addUser("Bob", 2), "roles").attach(guest);
        addUser("Cy", 3);
        List<Integer> sizes = new ArrayList<>();
        ModelList<? extends Model<?>> users = users().orderBy("name").get();
        assertEquals(
                1,
                queriesOf(() -> users.forEach(
                        user -> sizes.add(belongsToMany(user, "roles").size()))));
        assertEquals(List.of(2, 1, 0), sizes);
    }

    @Test
    void whatWasLoadedLazilyKnowsItsSiblingsToo() {
        addUsersWithPosts();
        posts().get().forEach(post -> addComment(post, "to " + post.get("title")));
        ModelList<? extends Model<?>> users = users().get();
        List<Object> bodies = new ArrayList<>();
        assertEquals(2, queriesOf(() -> {
            for (Model<?> user : users) {
                for (Model<?> post : hasMany(user, "posts")) {
                    for (Model<?> comment : hasMany(post, "comments")) {
                        bodies.add(comment.get("body"));
                    }
                }
            }
        }));
        assertEquals(List.of("to a1", "to a2", "to b1"), bodies);
    }

    @Test
    void singleLoadsForOneModel() {
        addUsersWithPosts();
        Model.setLazyLoading(LazyLoading.SINGLE);
        ModelList<? extends Model<?>> users = users().get();
        assertEquals(
                3, queriesOf(() -> users.forEach(user -> hasMany(user, "posts").size())));
    }

    @Test
    void forbiddenSaysWhichRelationItWasAndWhatToWrite() {
        addUsersWithPosts();
        Model.setLazyLoading(LazyLoading.FORBIDDEN);
        Model<?> ada = users().firstOrFail();
        assertEquals(0, queriesOf(() -> {
            LazyLoadingException forbidden = assertThrows(
                    LazyLoadingException.class, () -> hasMany(ada, "posts").get());
            assertSays(forbidden, "User.posts", "with(\"posts\")");
        }));
        assertEquals(2, hasMany(users().with("posts").firstOrFail(), "posts").size());
        assertEquals(2, hasMany(ada, "posts").query().count(), "a query is no lazy loading");
        Model<?> orphan = posts().create(Map.of("title", "orphan"));
        assertEquals(Optional.empty(), belongsTo(orphan, "user").get());
    }

    @Test
    void aModelThatIsNotSavedHasNoRelatedModelsAndAsksForNone() {
        assertEquals(0, queriesOf(() -> {
            Model<?> nobody = users().newModel();
            assertTrue(hasMany(nobody, "posts").isEmpty());
            assertTrue(belongsToMany(nobody, "roles").isEmpty());
            assertEquals(Optional.empty(), belongsTo(posts().newModel(), "user").get());
            InvalidQueryException unsaved = assertThrows(
                    InvalidQueryException.class, () -> hasMany(nobody, "posts").query());
            assertSays(unsaved, "User.posts");
        }));
    }

    @Test
    void aMissingRowIsAnEmptyOptional() {
        Model<?> lost = posts().create(post -> post.set("user_id", 4711));
        Model<?> orphan = posts().create(post -> post.set("title", "orphan"));
        assertEquals(1, queriesOf(() -> {
            assertEquals(Optional.empty(), belongsTo(lost, "user").get());
            assertEquals(Optional.empty(), belongsTo(lost, "user").get());
        }));
        assertEquals(0, queriesOf(() -> assertNull(belongsTo(orphan, "user").orNull())));
    }

    // ---- eagerly ----

    @Test
    void eachRelationOfEachLevelIsOneQuery() {
        addUsersWithPosts();
        posts().get().forEach(post -> addComment(post, "to " + post.get("title")));
        belongsToMany(users().firstOrFail(), "roles").attach(addRole("admin"));
        assertEquals(1, queriesOf(() -> users().get()));
        assertEquals(2, queriesOf(() -> users().with("posts").get()));
        assertEquals(3, queriesOf(() -> users().with("posts", "roles").get()));
        assertEquals(
                4,
                queriesOf(() -> users().with("posts.comments", "roles", "posts").get()));
        assertEquals(3, queriesOf(() -> comments().with("post.user").get()));
        assertEquals(0, queriesOf(() -> {}));
    }

    @Test
    void whatWasLoadedEagerlyIsThereWithoutAnotherQuery() {
        addUsersWithPosts();
        posts().get().forEach(post -> addComment(post, "to " + post.get("title")));
        ModelList<? extends Model<?>> users =
                users().with("posts.comments").orderBy("name").get();
        assertEquals(0, queriesOf(() -> {
            HasMany<?> posts = hasMany(users.get(0), "posts");
            assertEquals(List.of("a1", "a2"), titles(posts));
            assertEquals(
                    "to a2",
                    hasMany(posts.get().get(1), "comments").get().get(0).get("body"));
            assertTrue(hasMany(users.get(2), "posts").isEmpty());
        }));
    }

    @Test
    void aConstraintNarrowsAndOrdersWhatIsLoaded() {
        addUsersWithPosts();
        Model<?> ada = users().with("posts", posts -> posts.where("title", "a2").orWhere("title", "b1"))
                .orderBy("name")
                .firstOrFail();
        assertEquals(List.of("a2"), titles(hasMany(ada, "posts")));
        ada = users().with("posts", posts -> posts.orderByDesc("title"))
                .orderBy("name")
                .firstOrFail();
        assertEquals(List.of("a2", "a1"), titles(hasMany(ada, "posts")));
        posts().where("title", "a1").delete();
        ada = users().with("posts").orderBy("name").firstOrFail();
        assertEquals(List.of("a2"), titles(hasMany(ada, "posts")));
        ada = users().with("posts", posts -> posts.withTrashed())
                .orderBy("name")
                .firstOrFail();
        assertEquals(2, hasMany(ada, "posts").size());
    }

    @Test
    void aConstraintMayHoldFurtherDown() {
        addUsersWithPosts();
        posts().get().forEach(post -> {
            addComment(post, "yes");
            addComment(post, "no");
        });
        Model<?> ada = users().with("posts.comments", comments -> comments.where("body", "no"))
                .orderBy("name")
                .firstOrFail();
        assertEquals(0, queriesOf(() -> {
            for (Model<?> post : hasMany(ada, "posts")) {
                assertEquals(List.of("no"), hasMany(post, "comments").get().pluck("body"));
            }
        }));
    }

    @Test
    void anUnknownRelationIsRefusedBeforeAnythingRuns() {
        addUsersWithPosts();
        assertEquals(0, queriesOf(() -> {
            unknown("User has no relation \"friends\"; it has posts, roles", "friends");
            unknown("User has no relation \"friends\"; it has posts, roles", "friends.posts");
            unknown("Post has no relation \"likes\"; it has user, comments", "posts.likes");
            unknown("User has no relation \"\"; it has posts, roles", "");
        }));
        Model<?> ada = users().firstOrFail();
        assertEquals(0, queriesOf(() -> {
            assertThrows(InvalidQueryException.class, () -> ada.load("friends"));
            assertThrows(InvalidQueryException.class, () -> ada.load("posts.likes"));
        }));
    }

    private void unknown(String message, String relation) {
        InvalidQueryException unknown = assertThrows(
                InvalidQueryException.class, () -> users().with(relation).get());
        assertEquals(message, unknown.getMessage());
    }

    @Test
    void withoutParentsOrKeysNothingMoreRuns() {
        assertEquals(1, queriesOf(() -> users().with("posts.comments", "roles").get()));
        posts().create(Map.of("title", "orphan"));
        assertEquals(1, queriesOf(() -> posts().with("user").get()));
        addUser("Ada", 1);
        assertEquals(2, queriesOf(() -> users().with("posts.comments").get()));
    }

    @Test
    void relationsAreLoadedAfterwardsAndAgain() {
        addUsersWithPosts();
        Model<?> ada = users().orderBy("name").firstOrFail();
        assertEquals(2, queriesOf(() -> ada.load("posts.comments")));
        assertEquals(2, hasMany(ada, "posts").size());
        addPost(ada, "a3");
        assertEquals(2, hasMany(ada, "posts").size());
        ada.load("posts");
        assertEquals(3, hasMany(ada, "posts").size());
        addPost(ada, "a4");
        ada.refresh();
        assertEquals(4, hasMany(ada, "posts").size());
        assertEquals(1, queriesOf(() -> assertEquals(3, users().get().size())));
        ModelList<? extends Model<?>> users = users().get();
        assertEquals(1, queriesOf(() -> users.load("posts")));
        assertEquals(
                0, queriesOf(() -> users.forEach(user -> hasMany(user, "posts").size())));
    }

    @Test
    void aRelationMayLeadToItsOwnModel() {
        Model<?> root = comments().create(comment -> comment.set("body", "root"));
        Model<?> child =
                comments().create(comment -> comment.set("body", "child").set("parent_id", root.getKey()));
        comments().create(comment -> comment.set("body", "grandchild").set("parent_id", child.getKey()));
        Model<?> read = comments().with("replies.replies").findOrFail(keyOf(root));
        Model<?> reply = hasMany(read, "replies").get().get(0);
        assertEquals("child", reply.get("body"));
        assertEquals("grandchild", hasMany(reply, "replies").get().get(0).get("body"));
        assertEquals(
                List.of("child", "root"),
                comments().with("parent").whereNotNull("parent_id").orderByDesc("id").get().stream()
                        .map(one -> belongsTo(one, "parent").get().orElseThrow().get("body"))
                        .toList());
    }

    @Test
    void keysMayBeTextsAndUuids() {
        countries().create(Map.of("code", "AT", "title", "Austria"));
        countries().create(Map.of("code", "CH", "title", "Switzerland"));
        UUID phone = UUID.randomUUID();
        devices().create(Map.of("id", phone, "label", "phone", "country_code", "AT"));
        ModelList<? extends Model<?>> countries =
                countries().with("devices").orderBy("code").get();
        assertEquals(phone, hasMany(countries.get(0), "devices").get().get(0).getKey());
        assertTrue(hasMany(countries.get(1), "devices").isEmpty());
        assertEquals(
                "Austria",
                belongsTo(devices().firstOrFail(), "country")
                        .get()
                        .orElseThrow()
                        .get("title"));
        Model<?> admin = addRole("admin");
        Model<?> device = devices().firstOrFail();
        belongsToMany(device, "roles").attach(admin);
        assertEquals(1, belongsToMany(device, "roles").size());
        assertEquals(
                1, belongsToMany(devices().with("roles").firstOrFail(), "roles").size());
        assertEquals(
                phone,
                belongsToMany(roles().with("devices").firstOrFail(), "devices")
                        .get()
                        .get(0)
                        .getKey());
        assertEquals(1, queriesOf(() -> belongsToMany(admin, "devices").sync(List.of(phone))), "it is there already");
        belongsToMany(admin, "devices").sync(List.of(phone.toString()));
        assertEquals(1, db().table("devices_roles").count());
        belongsToMany(admin, "devices").sync(List.of());
        assertEquals(0, db().table("devices_roles").count());
    }

    @Test
    void fiveThousandParentsAreLoadedInOneQuery() {
        List<Map<String, ?>> users = new ArrayList<>();
        List<Map<String, ?>> posts = new ArrayList<>();
        for (int i = 1; i <= 5000; i++) {
            users.add(Map.of("id", i, "name", "user" + i));
            posts.add(Map.of("user_id", i, "title", "post" + i));
        }
        db().transaction(() -> {
            db().table("users").insert(users);
            db().table("posts").insert(posts);
        });
        List<Model<?>> read = new ArrayList<>();
        assertEquals(2, queriesOf(() -> read.addAll(users().with("posts").get())));
        assertEquals(5000, read.size());
        for (Model<?> user : read) {
            assertEquals(List.of("post" + user.getKey()), titles(hasMany(user, "posts")));
        }
        ModelList<? extends Model<?>> all = posts().get();
        assertEquals(
                1,
                queriesOf(() -> all.forEach(
                        post -> assertTrue(belongsTo(post, "user").get().isPresent()))));
    }

    // ---- as queries ----

    @Test
    void aRelationIsAQuery() {
        addUsersWithPosts();
        Model<?> ada = users().where("name", "Ada").firstOrFail();
        HasMany<?> posts = hasMany(ada, "posts");
        assertEquals("a2", posts.where("title", ">", "a1").firstOrFail().get("title"));
        assertEquals(2, posts.count());
        assertEquals(1, posts.where("title", "a1").count());
        assertEquals(
                List.of("a2", "a1"), posts.query().orderByDesc("title").get().pluck("title"));
        assertFalse(posts.isLoaded());
        assertEquals(0, posts.where("title", "b1").count(), "another one's post is none of this one's");
        Model<?> post = posts.get().get(0);
        assertEquals(1, belongsTo(post, "user").where("name", "Ada").count());
        assertEquals(1, posts.where("title", "a1").update(Map.of("title", "A1")));
        assertEquals(2, posts.query().delete());
        assertEquals(List.of("b1"), posts().pluck("title"));
    }

    @Test
    void anOrDoesNotLeadOutOfTheRelation() {
        addUsersWithPosts();
        HasMany<?> posts = hasMany(users().where("name", "Ada").firstOrFail(), "posts");
        assertEquals(
                List.of("a1"),
                posts.where("title", "a1").orWhere("title", "b1").get().pluck("title"));
        assertEquals(1, posts.where("title", "a1").orWhere("title", "b1").update(Map.of("title", "x")));
        BelongsToMany<?> roles = belongsToMany(users().where("name", "Ada").firstOrFail(), "roles");
        roles.attach(addRole("admin"));
        belongsToMany(users().where("name", "Bob").firstOrFail(), "roles").attach(addRole("guest"));
        assertEquals(
                List.of("admin"),
                roles.where("name", "admin").orWhere("name", "guest").get().pluck("name"));
    }

    @Test
    void aRelationIsNotTruncated() {
        addUsersWithPosts();
        HasMany<?> posts = hasMany(users().firstOrFail(), "posts");
        assertEquals(
                0,
                queriesOf(() -> assertThrows(
                        InvalidQueryException.class, () -> posts.query().truncate())));
        assertEquals(3, posts().count());
        posts().truncate();
        assertEquals(0, posts().count());
    }

    // ---- writing through a relation ----

    @Test
    void createThroughHasManyPointsToTheParent() {
        Model<?> ada = addUser("Ada", 1);
        Model<?> byMap = hasMany(ada, "posts").create(Map.of("title", "by map"));
        Model<?> byCode = hasMany(ada, "posts").create(post -> post.set("title", "by code"));
        assertTrue(byMap.exists() && byCode.exists());
        assertEquals(2, posts().where("user_id", ada.getKey()).count());
        assertEquals(((Long) keyOf(ada)).intValue(), byMap.get("user_id"));
        Model<?> guarded = hasMany(byMap, "comments").create(comment -> comment.set("body", "Hello"));
        assertEquals(byMap.getKey(), guarded.get("post_id"));
        assertEquals(
                0,
                queriesOf(() -> assertThrows(
                        MassAssignmentException.class,
                        () -> hasMany(byMap, "comments").create(Map.of("body", "Hello")))));
    }

    @Test
    void aParentThatIsNotSavedIsRefusedBeforeAnythingIsWritten() {
        Model<?> nobody = users().newModel().set("id", 4711);
        assertEquals(0, queriesOf(() -> {
            assertThrows(
                    InvalidQueryException.class, () -> hasMany(nobody, "posts").create(Map.of("title", "lost")));
            assertThrows(
                    InvalidQueryException.class,
                    () -> belongsToMany(nobody, "roles").attach(1));
            assertThrows(
                    InvalidQueryException.class,
                    () -> belongsToMany(nobody, "roles").sync(List.of(1)));
        }));
        assertEquals(0, posts().count());
    }

    @Test
    void saveThroughHasManyPointsAnExistingModelToTheParent() {
        Model<?> ada = addUser("Ada", 1);
        Model<?> bob = addUser("Bob", 2);
        Model<?> post = addPost(ada, "News");
        save(hasMany(bob, "posts"), post);
        assertEquals(List.of("News"), titles(hasMany(bob, "posts")));
        assertTrue(hasMany(users().findOrFail(keyOf(ada)), "posts").isEmpty());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void save(HasMany<?> relation, Model<?> related) {
        ((HasMany) relation).save(related);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void associate(BelongsTo<?> relation, Model<?> related) {
        ((BelongsTo) relation).associate(related);
    }

    @Test
    void associateAndDissociatePointWithoutSaving() {
        Model<?> ada = addUser("Ada", 1);
        Model<?> post = posts().create(Map.of("title", "News"));
        BelongsTo<?> user = belongsTo(post, "user");
        assertEquals(0, queriesOf(() -> {
            associate(user, ada);
            assertSame(ada, user.orNull());
        }));
        assertTrue(post.isDirty("user_id"));
        post.save();
        assertEquals(1, hasMany(ada, "posts").count());
        user.dissociate();
        assertNull(user.orNull());
        assertEquals(1, hasMany(ada, "posts").count());
        post.save();
        assertEquals(0, hasMany(ada, "posts").count());
        Model<?> nobody = users().newModel();
        associate(user, nobody);
        assertSame(nobody, user.orNull(), "one that is not saved is remembered");
        assertEquals(0, queriesOf(() -> assertThrows(InvalidQueryException.class, post::save)));
        user.dissociate();
        assertFalse(post.isDirty());
        assertNull(user.orNull());
    }

    @Test
    void aForeignKeyThatChangesMakesTheLoadedModelStale() {
        Model<?> ada = addUser("Ada", 1);
        Model<?> bob = addUser("Bob", 2);
        Model<?> post = addPost(ada, "News");
        BelongsTo<?> user = belongsTo(post, "user");
        assertEquals("Ada", user.get().orElseThrow().get("name"));
        post.set("user_id", bob.getKey());
        assertEquals("Bob", user.get().orElseThrow().get("name"));
        post.set("user_id", 4711);
        assertEquals(Optional.empty(), user.get());
        post.set("user_id", null);
        assertEquals(Optional.empty(), user.get());
        post.set("user_id", ada.getKey());
        assertEquals("Ada", user.get().orElseThrow().get("name"));
    }

    @Test
    void aForeignKeyThatWasNullWhenItsModelWasLoadedCounts() {
        Model<?> ada = addUser("Ada", 1);
        posts().create(Map.of("title", "orphan"));
        Model<?> orphan = posts().with("user").firstOrFail();
        orphan.set("user_id", ada.getKey()).save();
        assertEquals("Ada", belongsTo(orphan, "user").get().orElseThrow().get("name"));
    }

    // ---- many to many ----

    @Test
    void attachAndDetachWriteTheTableBetween() {
        Model<?> ada = addUser("Ada", 1);
        Model<?> admin = addRole("admin");
        Model<?> guest = addRole("guest");
        BelongsToMany<?> roles = belongsToMany(ada, "roles");
        assertTrue(roles.isEmpty());
        assertEquals(1, queriesOf(() -> roles.attach(admin, keyOf(guest))));
        assertEquals(2, roles.size());
        assertEquals(1, roles.detach(guest));
        assertEquals(List.of("admin"), roles.get().pluck("name"));
        assertEquals(0, roles.detach(keyOf(guest)));
        assertEquals(0, queriesOf(() -> assertEquals(0, roles.detach())));
        assertEquals(1, roles.detachAll());
        assertTrue(roles.isEmpty());
        assertEquals(2, roles().count());
        assertThrows(InvalidQueryException.class, () -> roles.attach(roles().newModel()));
        assertEquals(0, queriesOf(roles::attach));
    }

    @Test
    void pivotColumnsAreWrittenAndRead() {
        Model<?> ada = addUser("Ada", 1);
        Model<?> admin = addRole("admin");
        belongsToMany(ada, "roles").attach(admin, Map.of("level", "high"));
        belongsToMany(addUser("Bob", 2), "roles").attach(admin, Map.of("level", "low"));
        ModelList<? extends Model<?>> users =
                users().with("roles").orderBy("name").get();
        assertEquals("high", pivot(users.get(0)).get("level"));
        assertEquals("low", pivot(users.get(1)).get("level"));
        assertEquals(
                ((Number) keyOf(ada)).longValue(),
                ((Number) Objects.requireNonNull(pivot(users.get(0)).get("user_id"))).longValue());
    }

    private static Map<?, ?> pivot(Model<?> user) {
        Model<?> role = belongsToMany(user, "roles").get().get(0);
        return (Map<?, ?>) Objects.requireNonNull(role.get("pivot"));
    }

    @Test
    void aModelThatCameThroughAPivotIsSavedWithoutIt() {
        Model<?> ada = addUser("Ada", 1);
        belongsToMany(ada, "roles").attach(addRole("admin"));
        Model<?> admin = belongsToMany(ada, "roles").get().get(0);
        assertFalse(admin.isDirty());
        admin.set("name", "root");
        assertEquals(List.of("update \"roles\" set \"name\" = ? where \"id\" = ?"), sqlOf(admin::save));
        Model<?> copy = admin.replicate();
        copy.save();
        assertEquals(2, roles().where("name", "root").count());
        assertEquals("root", admin.refresh().get("name"));
        Model<?> first = belongsToMany(ada, "roles").query().firstOrFail();
        first.set("name", "user").save();
        assertEquals(1, roles().where("name", "user").count());
    }

    @Test
    void syncMakesTheTableBetweenHoldJustThese() {
        Model<?> ada = addUser("Ada", 1);
        Model<?> admin = addRole("admin");
        Model<?> guest = addRole("guest");
        Model<?> editor = addRole("editor");
        BelongsToMany<?> roles = belongsToMany(ada, "roles");
        roles.attach(admin, Map.of("level", "high"));
        roles.attach(guest);
        roles.sync(List.of(keyOf(admin), editor, keyOf(editor)));
        assertEquals(
                List.of("admin", "editor"), roles.query().orderBy("name").get().pluck("name"));
        assertEquals(
                "high",
                db().table("roles_users")
                        .where("role_id", admin.getKey())
                        .value("level")
                        .orElseThrow(),
                "what stays is not written again");
        assertEquals(1, queriesOf(() -> roles.sync(List.of(admin, editor))), "nothing is to be done");
        roles.sync(List.of());
        assertEquals(0, db().table("roles_users").count());
        assertThrows(InvalidQueryException.class, () -> roles.sync(List.of(admin, roles().newModel())));
        assertEquals(0, db().table("roles_users").count());
    }

    @Test
    void aPivotLeadsBothWays() {
        Model<?> ada = addUser("Ada", 1);
        Model<?> admin = addRole("admin");
        belongsToMany(admin, "users").attach(ada);
        assertEquals(List.of("Ada"), belongsToMany(admin, "users").get().pluck("name"));
        assertEquals(List.of("admin"), belongsToMany(ada, "roles").get().pluck("name"));
        assertEquals(3, queriesOf(() -> users().with("roles.users").get()));
        assertEquals(1, belongsToMany(ada, "roles").count());
        assertEquals(1, belongsToMany(ada, "roles").where("name", "admin").count());
        assertEquals(0, belongsToMany(ada, "roles").where("roles.name", "guest").count());
        assertTrue(belongsToMany(ada, "roles").query().exists());
    }

    // ---- transactions and connections ----

    @Test
    void relationsAreLoadedAndWrittenInTheTransactionOfTheirThread() {
        Model<?> ada = addUser("Ada", 1);
        assertThrows(
                IllegalStateException.class,
                () -> db().transaction(() -> {
                    hasMany(ada, "posts").create(Map.of("title", "News"));
                    belongsToMany(ada, "roles").attach(addRole("admin"));
                    assertEquals(1, hasMany(ada, "posts").size());
                    Model<?> read = users().with("posts", "roles").firstOrFail();
                    assertEquals(1, hasMany(read, "posts").size());
                    assertEquals(1, belongsToMany(read, "roles").size());
                    belongsToMany(ada, "roles").sync(List.of());
                    throw new IllegalStateException();
                }));
        assertEquals(0, posts().count());
        assertEquals(0, db().table("roles_users").count());
    }

    @Test
    void relationsStayOnTheConnectionOfTheirModel() {
        Model<?> ada = users().on(REPORTING).create(user -> user.set("name", "Ada"));
        Model<?> post = hasMany(ada, "posts").create(Map.of("title", "there"));
        Model<?> admin = roles().on(REPORTING).create(role -> role.set("name", "admin"));
        belongsToMany(ada, "roles").attach(admin);
        assertEquals(0, posts().count());
        assertEquals(0, db().table("roles_users").count());
        assertEquals(1, reporting().table("roles_users").count());
        Model<?> eager = users().on(REPORTING).with("posts.user", "roles").firstOrFail();
        assertEquals(List.of("there"), titles(hasMany(eager, "posts")));
        assertEquals(1, belongsToMany(eager, "roles").size());
        Model<?> lazy = users().on(REPORTING).firstOrFail();
        assertEquals(List.of("there"), titles(hasMany(lazy, "posts")));
        assertEquals(1, hasMany(lazy, "posts").count());
        assertEquals("Ada", belongsTo(post, "user").get().orElseThrow().get("name"));
        belongsToMany(lazy, "roles").sync(List.of());
        assertEquals(0, reporting().table("roles_users").count());
        hasMany(lazy, "posts").get().get(0).set("title", "here").save();
        assertEquals(Optional.of("here"), reporting().table("posts").value("title"));
    }

    @Test
    void manyThreadsMayReadAtOnce() throws Exception {
        addUsersWithPosts();
        List<Callable<List<Object>>> readers = Collections.nCopies(16, () -> {
            List<Object> titles = new ArrayList<>();
            for (Model<?> user : users().orderBy("name").get()) {
                titles.addAll(titles(hasMany(user, "posts")));
            }
            return titles;
        });
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<List<Object>> read : threads.invokeAll(readers)) {
                assertEquals(List.of("a1", "a2", "b1"), read.get());
            }
        } finally {
            threads.shutdown();
        }
    }

    // ---- maps and JSON ----

    @Test
    void loadedRelationsAreShown() {
        addUsersWithPosts();
        Model<?> ada = users().with("posts.comments").orderBy("name").firstOrFail();
        List<?> posts = (List<?>) Objects.requireNonNull(ada.toMap().get("posts"));
        assertEquals(2, posts.size());
        assertEquals("a1", ((Map<?, ?>) posts.get(0)).get("title"));
        assertEquals(List.of(), ((Map<?, ?>) posts.get(0)).get("comments"));
        assertFalse(ada.toMap().containsKey("roles"), "what is not loaded is not shown");
        assertTrue(ada.toJson().contains("\"posts\":[{\"id\":"), ada.toJson());
        Model<?> orphan = posts().create(Map.of("title", "orphan"));
        belongsTo(orphan, "user").orNull();
        assertTrue(orphan.toMap().containsKey("user"));
        assertNull(orphan.toMap().get("user"));
    }

    @Test
    void aCycleEndsWhereItBegan() {
        addUsersWithPosts();
        Model<?> ada = users().with("posts").orderBy("name").firstOrFail();
        for (Model<?> post : hasMany(ada, "posts")) {
            associate(belongsTo(post, "user"), ada);
        }
        String json = ada.toJson();
        assertTrue(json.contains("\"title\":\"a2\""), json);
        assertFalse(json.contains("\"user\":"), json);
        assertTrue(
                hasMany(ada, "posts").get().get(0).toJson().contains("\"user\":{"), "the other way round it is shown");
    }

    @Test
    void aPivotIsShown() {
        Model<?> ada = addUser("Ada", 1);
        belongsToMany(ada, "roles").attach(addRole("admin"), Map.of("level", "high"));
        String json = users().with("roles").firstOrFail().toJson();
        assertTrue(json.contains("\"level\":\"high\""), json);
    }
}
