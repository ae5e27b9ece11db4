package io.eloquent.dialect.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.eloquent.api.error.MappingException;
import io.eloquent.api.error.ModelNotFoundException;
import io.eloquent.dialect.contract.model.Comment;
import io.eloquent.dialect.contract.model.Home;
import io.eloquent.dialect.contract.model.OrderLine;
import io.eloquent.dialect.contract.model.Post;
import io.eloquent.dialect.contract.model.Role;
import io.eloquent.dialect.contract.model.Sample;
import io.eloquent.dialect.contract.model.Status;
import io.eloquent.dialect.contract.model.User;
import io.eloquent.dialect.contract.model.UserQuery;
import io.eloquent.model.ModelList;
import io.eloquent.query.Functions;
import io.eloquent.query.compile.Feature;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What the processor adds: {@code User.find(1)} and its like, columns and relations with types, scopes, and fields that
 * are read and written directly.
 */
public abstract class GeneratedModelContract extends ModelSuite {
    /** A query is a value: this one is shared by all tests. */
    private static final UserQuery POPULAR = User.query().popular();

    /** For subclasses. */
    protected GeneratedModelContract() {}

    private static User add(String name, int votes) {
        return User.create(user -> {
            user.name = name;
            user.email = name + "@example.org";
            user.votes = votes;
        });
    }

    private static Post addPost(User user, String title) {
        return user.posts.create(post -> post.title = title);
    }

    @Test
    void theFindersAreStatic() {
        User ada = add("Ada", 300);
        User bob = add("Bob", 200);
        assertEquals("Ada", User.find(ada.id).orElseThrow().name);
        assertEquals("Ada", User.find(ada.id.intValue()).orElseThrow().name);
        assertEquals("Bob", User.findOrFail(bob.id).name);
        assertThrows(ModelNotFoundException.class, () -> User.findOrFail(-1));
        assertEquals(2, User.findMany(ada.id, bob.id).size());
        assertEquals(2, User.findMany(List.of(ada.id, bob.id)).size());
        ModelList<User> all = User.all();
        assertEquals(2, all.size());
        assertTrue(User.first().isPresent());
        assertNotNull(User.firstOrFail().name);
        assertEquals(
                List.of("Ada", "Bob"),
                User.where("votes", ">", 100).orderBy("name").take(10).get().pluck("name"));
        assertEquals(1, User.where("name", "Ada").count());
        assertEquals(1, User.where(Map.of("name", "Ada")).count());
        assertEquals(
                2,
                User.where(any -> any.where("name", "Ada").orWhere("name", "Bob"))
                        .count());
        assertEquals(1, User.whereRaw("votes > ? and name = ?", 25, "Ada").count());
        assertEquals(1, User.whereIn("name", List.of("Ada")).count());
        assertEquals(2, User.whereNull("status").count());
        assertEquals(2, User.whereNotNull("email").count());
        assertEquals(1, User.whereBetween("votes", 150, 250).count());
        assertEquals("Bob", User.orderBy("votes").firstOrFail().name);
        assertEquals("Ada", User.orderBy("votes", "desc").firstOrFail().name);
        assertEquals(2, User.latest().get().size() + User.oldest().get().size() - 2);
        assertEquals(1, User.take(1).get().size());
        assertNull(User.select("name").firstOrFail().email);
        assertEquals(2, User.distinct().get().size());
        assertEquals(2, User.count());
        assertTrue(User.query().exists());
        assertEquals(List.of("Ada", "Bob"), User.pluck("name").stream().sorted().toList());
        assertEquals(OrderLine.find(1, 2), Optional.empty());
    }

    record StatusTotal(@Nullable Status status, long people, BigDecimal total, Instant last) {}

    @Test
    void expressionsHaveTypes() {
        User ada = add("Ada", 300);
        User bob = add("Bob", 200);
        User.where(User.ID.eq(ada.id)).update(User.STATUS.set(Status.GOLD), User.VOTES.plus(1));
        addPost(ada, "Hello");

        assertEquals(Optional.of(301), User.query().max(User.VOTES));
        assertEquals(Optional.of("Ada"), User.query().min(User.NAME));
        assertEquals(
                Optional.of(User.findOrFail(bob.id).createdAt),
                User.where(User.NAME.eq("Bob")).max(User.CREATED_AT));
        assertEquals(0, new BigDecimal(501).compareTo(User.query().sum(User.VOTES)));
        assertEquals(List.of("ADA", "BOB"), User.orderBy("id").pluck(User.NAME.upper()));
        assertEquals(Arrays.asList(Status.GOLD, null), User.orderBy("id").pluck(User.STATUS));
        assertEquals(
                Optional.of(Status.GOLD), User.where(User.STATUS.isNotNull()).value(User.STATUS));
        assertEquals(
                List.of("Ada"),
                User.query()
                        .join("posts", User.ID.of("users").eq(Post.USER_ID.of("posts")))
                        .pluck(User.NAME.of("users")));
        List<StatusTotal> totals = User.select(
                        User.STATUS,
                        Functions.count().as("people"),
                        Functions.sum(User.VOTES).as("total"),
                        Functions.max(User.CREATED_AT).as("last"))
                .where(User.STATUS.eq(Status.GOLD))
                .groupBy(User.STATUS)
                .get(StatusTotal.class);
        assertEquals(1, totals.size());
        assertEquals(Status.GOLD, totals.get(0).status());
        assertEquals(1, totals.get(0).people());
        assertEquals(0, new BigDecimal(301).compareTo(totals.get(0).total()));
        assertEquals(User.findOrFail(ada.id).createdAt, totals.get(0).last());
    }

    @Test
    void allModelsAreWalkedThrough() {
        add("Ada", 1);
        add("Bob", 2);
        add("Cy", 3);
        List<Integer> sizes = new ArrayList<>();
        for (ModelList<User> users : User.chunk(2)) {
            sizes.add(users.size());
        }
        for (ModelList<User> users : User.chunkById(2)) {
            sizes.add(users.size());
        }
        assertEquals(List.of(2, 1, 2, 1), sizes);
        assertEquals(6, User.stream().mapToInt(user -> user.votes).sum());
        List<String> names = new ArrayList<>();
        User.each(user -> names.add(user.name));
        assertEquals(List.of("Ada", "Bob", "Cy"), names);
    }

    @Test
    void columnsHaveTypes() {
        add("Ada", 300);
        add("Bob", 200);
        User cy = add("Cy", 100);
        cy.status = Status.GOLD;
        cy.save();
        assertEquals(
                List.of("Bob", "Ada"),
                User.where(User.VOTES.gt(100))
                        .orderBy(User.VOTES.asc())
                        .take(10)
                        .get()
                        .pluck("name"));
        assertEquals(1, User.where(User.STATUS.eq(Status.GOLD)).count());
        assertEquals(1, User.where(User.STATUS.in(Status.GOLD, Status.SILVER)).count());
        assertEquals(2, User.where(User.STATUS.isNull()).count());
        assertEquals(2, User.where(User.VOTES.between(100, 200)).count());
        assertEquals(1, User.where(User.NAME.like("A%")).count());
        assertEquals(
                2,
                User.where(User.NAME.eq("Ada").or(User.NAME.eq("Bob")))
                        .where(User.VOTES.gt(1))
                        .count());
        assertEquals(
                List.of(300, 200, 100), User.query().orderBy(User.VOTES.desc()).pluck(User.VOTES));
        assertEquals(Optional.of(Status.GOLD), User.where(User.NAME.eq("Cy")).value(User.STATUS));
        assertEquals(3, User.where(User.CREATED_AT.gt(Instant.EPOCH)).count());
        assertNull(User.query().select(User.ID, User.NAME).firstOrFail().email);
    }

    @Test
    void columnsOfEveryTypeCanBeComparedWith() {
        UUID token = UUID.randomUUID();
        Sample sample = Sample.create(one -> {
            one.flag = true;
            one.day = LocalDate.of(2024, 2, 29);
            one.token = token;
            one.big = Long.MAX_VALUE;
            one.tags = List.of("a");
        });
        assertEquals(1, Sample.where(Sample.FLAG.eq(true)).count());
        assertEquals(1, Sample.where(Sample.DAY.lte(LocalDate.of(2024, 2, 29))).count());
        assertEquals(1, Sample.where(Sample.TOKEN.eq(token)).count());
        assertEquals(1, Sample.where(Sample.BIG.eq(Long.MAX_VALUE)).count());
        assertEquals(1, Sample.where(Sample.LETTER.eq('x')).count());
        assertEquals(Optional.of(token), Sample.query().value(Sample.TOKEN));
        assertEquals(List.of(List.of("a")), Sample.query().pluck(Sample.TAGS));
        assertEquals(1, Sample.query().update(Sample.TAGS.set(List.of("b")), Sample.FLAG.set(false)));
        assertEquals(List.of("b"), sample.refresh().tags);
        assertFalse(sample.flag);
    }

    @Test
    void everyConditionNamesFieldsAndConvertsValues() {
        add("Ada", 300);
        add("Bob", 50);
        User.query().where("name", "Bob").update(User.CREATED_AT.set(Instant.parse("2026-01-31T23:59:59Z")));
        assertEquals(
                List.of("Bob"),
                User.query().whereDate("createdAt", "2026-01-31").pluck("name"));
        assertEquals(
                List.of("Bob"),
                User.query()
                        .whereMonth("users.createdAt", 1)
                        .whereDay("createdAt", 31)
                        .pluck("name"));
        assertEquals(2, User.query().wherePast("createdAt").count());
        assertEquals(List.of("Ada"), User.query().whereLike("name", "a%").pluck("name"));
        assertEquals(
                List.of("Bob"),
                User.query()
                        .whereRowValues(List.of("votes", "name"), "=", List.of("50", "Bob"))
                        .pluck("name"));
        assertEquals(
                List.of("Ada"),
                User.query().whereNotNullSafeEquals("votes", "50").pluck("name"));
        assertEquals(
                List.of("Ada"),
                User.query().whereNot("createdAt", "2026-01-31T23:59:59Z").pluck("name"));
        assertEquals(
                List.of("Bob"),
                User.query()
                        .whereValueBetween("100", "votes", "votes")
                        .orWhereColumn("createdAt", "<", "updatedAt")
                        .whereAny(List.of("name", "email"), "=", "Bob")
                        .pluck("name"));
        assertThrows(MappingException.class, () -> User.query().whereRowValues(List.of("votes"), "=", List.of("many")));
        assertThrows(MappingException.class, () -> User.query().whereNullSafeEquals("votes", "many"));
    }

    @Test
    void fieldsKeptAsJsonHavePaths() {
        assumeTrue(db().dialect().compiler().syntax().supports(Feature.JSON), "it has no JSON");
        Sample sample = Sample.create(one -> {
            one.home = new Home("Main Street", 7);
            one.tags = List.of("a", "b");
            one.scores = Map.of("x", List.of(1, 2));
        });
        assertEquals(
                1,
                Sample.where("home->street", "Main Street")
                        .where("home->number", "<", 10)
                        .count());
        assertEquals(0, Sample.where("home->street", "Side Street").count());
        assertEquals(
                1,
                Sample.query()
                        .whereJsonContains("tags", "b")
                        .whereJsonLength("tags", 2)
                        .count());
        assertEquals(
                1,
                Sample.query()
                        .whereJsonContains("scores->x", List.of(2))
                        .whereNull("home->city")
                        .count());
        assertEquals(List.of("Main Street"), Sample.query().pluck("home->street"));
        assertEquals(1, Sample.query().update(Map.of("home->number", 9, "scores->y", List.of(3))));
        assertEquals(new Home("Main Street", 9), sample.refresh().home);
        assertEquals(Map.of("x", List.of(1, 2), "y", List.of(3)), sample.scores);
    }

    @Test
    void changesHaveTypes() {
        add("Ada", 300);
        add("Bob", 50);
        assertEquals(1, User.where(User.VOTES.gt(100)).update(User.STATUS.set(Status.GOLD), User.VOTES.plus(5)));
        User ada = User.where("name", "Ada").firstOrFail();
        assertEquals(Status.GOLD, ada.status);
        assertTrue(ada.status.isPrecious());
        assertEquals(305, ada.votes);
        assertEquals(
                List.of("update \"users\" set \"status\" = ?, \"updated_at\" = ? where \"votes\" > ?"),
                sqlOf(() -> User.where(User.VOTES.gt(100)).update(User.STATUS.setNull())));
        assertNull(ada.refresh().status);
    }

    @Test
    void fieldsAreTheColumns() {
        User john = new User();
        john.name = "John";
        assertTrue(john.isDirty());
        john.save();
        assertNotNull(john.id);
        assertNotNull(john.createdAt);
        User read = User.findOrFail(john.id);
        assertFalse(read.isDirty());
        read.votes = 5;
        read.status = Status.SILVER;
        assertEquals(List.of("votes", "status"), List.copyOf(read.getDirty().keySet()));
        assertEquals(
                List.of("update \"users\" set \"votes\" = ?, \"status\" = ?, \"updated_at\" = ? where \"id\" = ?"),
                sqlOf(read::save));
        assertSame(john, john.refresh());
        assertEquals(5, john.votes);
        read.status = null;
        read.save();
        assertNull(User.findOrFail(john.id).status);
        assertEquals(1, User.destroy(john.id));
    }

    @Test
    void scopesChain() {
        add("Ada", 300);
        add("Bob", 200);
        add("Cy", 1);
        assertEquals(2, User.query().popular().count());
        assertEquals(1, User.where("name", "Ada").popular().count());
        assertEquals(
                List.of("Ada"),
                User.query().named("Ada", "Cy").popular().orderBy("name").get().pluck("name"));
        assertEquals(2, POPULAR.get().size());
        assertEquals(1, POPULAR.named("Bob").get().size());
        assertEquals(2, POPULAR.count());
    }

    @Test
    void attributesAreCreatedFoundAndUpdated() {
        User made = User.firstOrCreate(Map.of("name", "Ada"), Map.of("votes", 5));
        assertEquals(made.id, User.firstOrCreate(Map.of("name", "Ada")).id);
        assertEquals(6, User.updateOrCreate(Map.of("name", "Ada"), Map.of("votes", 6)).votes);
        assertNull(User.firstOrNew(Map.of("name", "Bob")).id);
        assertEquals(1, User.firstOrNew(Map.of("name", "Bob"), Map.of("votes", 1)).votes);
        assertEquals("x", User.forceCreate(Map.of("password", "x")).password);
        assertEquals("Cy", User.create(Map.of("name", "Cy")).name);
        assertEquals(1, User.insert(Map.of("name", "Dan")));
        assertEquals(2, User.insert(List.of(Map.of("name", "Eve"), Map.of("name", "Fay"))));
        assertEquals(6, User.count());
        User.on(REPORTING).create(Map.of("name", "there"));
        assertEquals(1, User.on(REPORTING).count());
        assertEquals(6, User.onWriteConnection().count());
    }

    @Test
    void relationsAreFields() {
        User ada = add("Ada", 1);
        addPost(ada, "a1");
        Post second = addPost(ada, "a2");
        List<String> titles = new ArrayList<>();
        for (Post post : ada.posts) {
            titles.add(post.title);
        }
        assertEquals(List.of("a1", "a2"), titles);
        assertEquals("a2", ada.posts.get().get(1).title);
        assertEquals("a2", ada.posts.where(Post.TITLE.eq("a2")).firstOrFail().title);
        assertEquals("Ada", second.user.get().orElseThrow().name);
        User bob = add("Bob", 2);
        second.user.associate(bob);
        second.save();
        assertEquals(bob.id.intValue(), second.userId);
        ada.posts.save(second);
        assertEquals(2, ada.posts.count());
        Role admin = Role.create(Map.of("name", "admin"));
        ada.roles.attach(admin);
        assertEquals("admin", ada.roles.get().get(0).name);
        ada.roles.sync(List.of());
        assertTrue(ada.roles.isEmpty());
    }

    @Test
    void relationsHaveTypedKeys() {
        User ada = add("Ada", 1);
        Post a1 = addPost(ada, "a1");
        addPost(ada, "a2");
        a1.comments.create(comment -> comment.body = "well");
        ada.roles.attach(Role.create(Map.of("name", "admin")));
        assertEquals(2, sqlOf(() -> User.with(User.ROLES).first()).size());
        assertEquals(3, sqlOf(() -> User.with("posts.comments").get()).size());
        assertEquals(3, sqlOf(() -> User.with(User.POSTS, User.ROLES).get()).size());
        List<User> users = new ArrayList<>();
        assertEquals(
                3,
                sqlOf(() -> users.addAll(
                                User.with(User.POSTS.with(Post.COMMENTS)).get()))
                        .size());
        assertEquals(
                List.of(),
                sqlOf(() -> assertEquals(
                        "well", users.get(0).posts.get().get(0).comments.get().get(0).body)));
        User latest = User.with(User.POSTS, posts -> posts.latest("title")).firstOrFail();
        assertEquals("a2", latest.posts.get().get(0).title);
        User narrowed = User.with(User.POSTS
                        .where(posts -> posts.where(Post.TITLE.eq("a1")))
                        .with(Post.COMMENTS))
                .firstOrFail();
        assertEquals(1, narrowed.posts.size());
        assertEquals(1, Comment.with(Comment.POST.with(Post.USER)).get().size());
    }

    @Test
    void softDeletesHaveStaticQueries() {
        Post post = addPost(add("Ada", 1), "News");
        post.delete();
        assertTrue(post.trashed());
        assertNotNull(post.deletedAt);
        assertEquals(0, Post.count());
        assertEquals(1, Post.withTrashed().count());
        Post found = Post.onlyTrashed().firstOrFail();
        found.restore();
        assertNull(found.deletedAt);
        assertEquals(1, Post.count());
        assertEquals(1, Post.where("title", "News").delete());
        assertEquals(1, Post.query().restore());
        assertEquals(1, Post.query().forceDelete());
        assertEquals(0, Post.withTrashed().count());
    }
}
