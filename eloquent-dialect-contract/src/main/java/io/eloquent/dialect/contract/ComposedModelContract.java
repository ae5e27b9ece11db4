package io.eloquent.dialect.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.ModelNotFoundException;
import io.eloquent.api.error.MultipleRecordsFoundException;
import io.eloquent.dialect.contract.model.Post;
import io.eloquent.dialect.contract.model.PostQuery;
import io.eloquent.dialect.contract.model.Role;
import io.eloquent.dialect.contract.model.User;
import io.eloquent.dialect.contract.model.UserQuery;
import io.eloquent.model.ModelList;
import io.eloquent.query.compile.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Models are found by queries that are made of queries: each of these has the scopes of its model, and all together have not. */
public abstract class ComposedModelContract extends ModelSuite {
    private User ada = new User();
    private User bob = new User();

    /** For subclasses. */
    protected ComposedModelContract() {}

    @BeforeEach
    final void addModels() {
        ada = User.create(user -> {
            user.name = "Ada";
            user.votes = 300;
        });
        bob = User.create(user -> {
            user.name = "Bob";
            user.votes = 200;
        });
        ada.posts.create(post -> post.title = "one");
        ada.posts.create(post -> post.title = "two");
        ada.posts.create(post -> post.title = "gone").delete();
        bob.posts.create(post -> post.title = "three");
    }

    private static List<String> titles(PostQuery posts) {
        return posts.get().stream().map(post -> post.title).sorted().toList();
    }

    private static PostQuery titled(String... titles) {
        return Post.query().whereIn("title", List.of(titles));
    }

    @Test
    void aUnionGivesModels() {
        PostQuery both = titled("one", "gone").union(titled("three", "gone"));

        assertEquals(List.of("one", "three"), titles(both));
        ModelList<Post> posts = both.orderBy("id").get();
        assertEquals("Ada", posts.get(0).user.get().orElseThrow().name);
        posts.get(0).title = "first";
        assertTrue(posts.get(0).save());
        assertEquals(1, Post.where("title", "first").count());
    }

    @Test
    void eachPartOfAUnionHasItsOwnScopes() {
        assertEquals(
                List.of("gone", "three"),
                titles(titled("one", "gone").onlyTrashed().union(titled("three", "gone"))));
        assertEquals(
                List.of("gone", "one", "three"),
                titles(titled("three", "gone").union(titled("one", "gone").withTrashed())));
        assertEquals(1, titled("one", "gone").union(titled("one")).count());
        assertEquals(
                List.of("gone"),
                titles(titled("one", "gone")
                        .withTrashed()
                        .union(titled("three"))
                        .onlyTrashed()));
    }

    @Test
    void whatFollowsAUnionKnowsItsModel() {
        PostQuery both = titled("one", "two").union(titled("three"));
        Long first = Post.where("title", "one").firstOrFail().id;

        assertEquals(3, both.count());
        assertEquals("one", both.find(first).orElseThrow().title);
        assertEquals(List.of("two"), titles(both.where("posts.title", "two")));
        assertEquals("three", both.orderByDesc("posts.id").firstOrFail().title);
        assertEquals("one", both.orderBy("createdAt").orderBy("id").limit(1).sole().title);
        List<Integer> sizes = new ArrayList<>();
        both.chunk(2).forEach(posts -> sizes.add(posts.size()));
        both.chunkById(2).forEach(posts -> sizes.add(posts.size()));
        assertEquals(List.of(2, 1, 2, 1), sizes);
        assertEquals(
                List.of("one", "two"),
                titles(both.join("users", "users.id", "posts.user_id").where("users.name", "Ada")));
        assertEquals(
                List.of("Ada", "Bob"),
                both.with("user").orderBy("id").get().stream()
                        .map(post -> post.user.get().orElseThrow().name)
                        .distinct()
                        .toList());
    }

    @Test
    void aUnionIsNotWrittenTo() {
        PostQuery both = titled("one").union(titled("two"));

        assertRefused(InvalidQueryException.class, () -> both.update(Map.of("title", "x")));
        assertRefused(InvalidQueryException.class, both::delete);
        assertEquals(3, Post.count());
    }

    @Test
    void aFunctionSaysTheOtherPartOfAUnionOfModels() {
        assertEquals(
                List.of("one", "three"),
                titles(titled("one").union(posts -> posts.whereIn("title", List.of("three", "gone")))));
        assertEquals(
                List.of("one", "three", "two"),
                titles(titled("one")
                        .union(posts -> posts.where("title", "two"))
                        .union(posts -> posts.whereIn("title", List.of("three", "gone")))));
    }

    @Test
    void aUnionOfAModelsRelationStaysWithIt() {
        assertEquals(
                List.of("one", "two"),
                ada
                        .posts
                        .where("title", "one")
                        .union(posts -> posts.whereIn("title", List.of("two", "three")))
                        .get()
                        .stream()
                        .map(post -> post.title)
                        .sorted()
                        .toList());
        Role admin = Role.create(role -> role.name = "admin");
        Role editor = Role.create(role -> role.name = "editor");
        db().table("roles_users")
                .insert(List.of(
                        Map.of("user_id", ada.id, "role_id", admin.id),
                        Map.of("user_id", bob.id, "role_id", editor.id)));
        assertEquals(
                List.of("admin"),
                ada.roles.where("name", "admin").union(roles -> roles.where("name", "editor")).get().stream()
                        .map(role -> role.name)
                        .toList());
    }

    @Test
    void whatTwoQueriesOfModelsShareIsFound() {
        assertEquals(List.of("two"), titles(titled("one", "two").intersect(titled("two", "three"))));
        assertEquals(List.of("one"), titles(titled("one", "two").except(titled("two", "three"))));
    }

    @Test
    void modelsAreReadFromANamedQuery() {
        UserQuery popular = User.query()
                .with("popular", User.where("votes", ">", 250).select("id"))
                .join("popular", "popular.id", "users.id");

        assertEquals(List.of("Ada"), popular.pluck("users.name"));
        assertEquals("Ada", popular.with("posts").get().get(0).name);
        assertEquals(1, popular.count());
        assertEquals(
                List.of("one", "two"),
                titles(Post.query()
                        .with("adas", Post.where("user_id", ada.id))
                        .whereIn("id", db().table("adas").select("id"))));
    }

    @Test
    void theFirstModelsOfEachKindHaveNoMoreThanTheirColumns() {
        List<Post> latest =
                Post.query().orderByDesc("id").groupLimit(1, "userId").get();

        assertEquals(
                List.of("three", "two"),
                latest.stream().map(post -> post.title).sorted().toList());
        assertFalse(latest.get(0).toMap().containsKey("eloquent_row"));
        assertNull(latest.get(0).get("eloquent_row"));
        assertEquals(2, Post.query().orderByDesc("id").groupLimit(1, "user_id").count());
    }

    @Test
    void theOnlyModelIsTheOnlyOne() {
        assertEquals("Ada", User.where("votes", 300).sole().name);
        assertThrows(ModelNotFoundException.class, () -> User.where("votes", 1).sole());
        assertThrows(MultipleRecordsFoundException.class, () -> User.query().sole());
        assertTrue(User.query().limit(0).first().isEmpty());
        assertTrue(User.query().limit(0).value(User.NAME).isEmpty());
    }

    @Test
    void modelsAreDeletedAndReadAtOnce() {
        if (!db().dialect().compiler().syntax().supports(Feature.WRITABLE_CTE)) {
            return;
        }
        assertEquals(
                List.of("one"),
                db().table("gone")
                        .with("gone", titled("one", "gone").asDelete("title"))
                        .pluck("title"));
        assertEquals(4, Post.query().withTrashed().count());
        assertEquals(2, Post.count());
    }
}
