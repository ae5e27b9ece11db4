package io.eloquent.dialect.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.MappingException;
import io.eloquent.dialect.contract.model.OrderLine;
import io.eloquent.dialect.contract.model.Post;
import io.eloquent.dialect.contract.model.User;
import io.eloquent.model.ModelList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What lists of models can do. */
public abstract class ModelListContract extends ModelSuite {

    /** For subclasses. */
    protected ModelListContract() {}

    private static User add(String name, int votes) {
        return User.create(user -> {
            user.name = name;
            user.votes = votes;
        });
    }

    private static <V> V at(Map<?, V> map, Object key) {
        return Objects.requireNonNull(map.get(key));
    }

    private ModelList<User> three() {
        User ada = add("Ada", 1);
        add("Bob", 2);
        add("Cyd", 1);
        ada.posts.create(post -> post.title = "a");
        return User.orderBy("name").get();
    }

    @Test
    void modelsAreFoundByKeyWithoutSql() {
        ModelList<User> users = three();
        User ada = users.get(0);
        Object key = ada.id;
        Object noKey = -1;
        assertEquals(List.of(), sqlOf(() -> {
            assertSame(ada, users.find(ada.id.intValue()).orElseThrow());
            assertEquals(Optional.empty(), users.find(-1));
            assertThrows(MappingException.class, () -> users.find("x"));
            assertTrue(users.contains(ada));
            assertTrue(users.contains(key));
            assertFalse(users.contains(noKey));
            assertFalse(users.contains(new User()));
            assertEquals(List.of("Ada", "Bob", "Cyd"), users.pluck(User.NAME));
            assertEquals(List.of("Bob", "Cyd"), users.except(ada.id).pluck("name"));
            assertEquals(List.of("Ada"), users.only(ada.id, -1).pluck("name"));
            assertEquals(List.of(ada.id), users.only(ada.id).modelKeys());
        }));
        User again = User.findOrFail(ada.id);
        assertTrue(users.contains(again), "by key");
        assertEquals(List.of("Bob", "Cyd"), users.diff(List.of(again)).pluck("name"));
        assertEquals(List.of("Ada"), users.intersect(List.of(again)).pluck("name"));
        assertEquals(
                3,
                ModelList.<User>of(Arrays.asList(ada, again, new User(), new User()))
                        .unique()
                        .size());
        assertThrows(UnsupportedOperationException.class, () -> users.remove(0));
    }

    @Test
    void compositeKeysAreListsOfTheirValues() {
        OrderLine.forceCreate(Map.of("order_id", 1, "line", 1, "product", "a"));
        OrderLine.forceCreate(Map.of("order_id", 1, "line", 2, "product", "b"));
        OrderLine.forceCreate(Map.of("order_id", 2, "line", 1, "product", "c"));
        ModelList<OrderLine> lines = OrderLine.query().orderBy("product").get();
        assertEquals("b", lines.find(1, 2).orElseThrow().product);
        assertEquals(2, lines.except(List.of(1, 2)).size());
        assertEquals(List.of(1L, 2), lines.modelKeys().get(1));
        assertThrows(InvalidQueryException.class, () -> lines.find(1));
        ModelList<OrderLine> two = lines.only(List.of(1, 2), List.of(2, 1));
        assertEquals(
                1,
                sqlOf(() -> assertEquals(List.of("b", "c"), two.fresh().pluck("product")))
                        .size());
        assertEquals(2, two.toQuery().delete());
        assertEquals(1, OrderLine.count());
    }

    @Test
    void modelsAreGroupedAndKeyed() {
        ModelList<User> users = three();
        assertEquals(List.of("Ada", "Cyd"), at(users.groupBy(User.VOTES), 1).pluck("name"));
        assertEquals(
                List.of("Bob"), at(users.groupBy(user -> user.votes > 1), true).pluck("name"));
        assertEquals(List.of(1, 2), List.copyOf(users.groupBy("votes").keySet()));
        assertEquals("Cyd", at(users.keyBy(User.VOTES), 1).name, "the last one counts");
        assertEquals("Bob", at(users.keyBy("name"), "Bob").name);
        assertEquals("Cyd", users.pluck("name", "votes").get(1));
        assertEquals(2, users.unique(user -> user.votes).size());
        assertEquals("Cyd", users.last().orElseThrow().name);
    }

    @Test
    void relationsAreLoadedForTheWholeList() {
        ModelList<User> users = three();
        assertEquals(1, sqlOf(() -> users.loadMissing("posts")).size());
        assertEquals(List.of(), sqlOf(() -> users.loadMissing(User.POSTS)));
        assertEquals(
                1,
                sqlOf(() -> users.loadMissing(User.POSTS.with(Post.COMMENTS))).size(),
                "only the level that is missing");
        assertEquals(1, sqlOf(() -> users.load(User.POSTS)).size());
        assertTrue(users.get(0).relationLoaded("posts"));
        assertFalse(users.get(0).relationLoaded("roles"));
        assertThrows(InvalidQueryException.class, () -> users.loadMissing("nothing"));
        assertEquals(List.of(), sqlOf(() -> ModelList.<User>of(List.of()).load("posts")));
    }

    @Test
    void aListIsReadAgainInOneQuery() {
        ModelList<User> users = three();
        User.where("name", "Bob").update(Map.of("votes", 9));
        User.where("name", "Cyd").delete();
        ModelList<User> again = ModelList.<User>of(List.of(users.get(2), users.get(1), users.get(0), new User()));
        assertEquals(
                1,
                sqlOf(() -> assertEquals(List.of(9, 1), again.fresh().pluck("votes")))
                        .size());
        assertEquals(2, users.get(1).votes, "they are new objects");
        assertEquals(2, users.only(users.modelKeys().toArray()).toQuery().update(Map.of("votes", 0)));
        assertThrows(InvalidQueryException.class, again::toQuery);
        assertThrows(
                InvalidQueryException.class, () -> ModelList.<User>of(List.of()).toQuery());
    }

    @Test
    void whatIsShownIsSaidForAll() {
        ModelList<User> users = three();
        users.makeHidden("email");
        assertFalse(users.toJson().contains("email"));
        assertTrue(users.makeVisible("password").toMap().get(0).containsKey("password"));
    }
}
