package com.example.blog;

import static io.eloquent.query.Functions.caseWhen;
import static io.eloquent.query.Functions.count;
import static io.eloquent.query.Functions.sum;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.blog.User.Home;
import io.eloquent.api.error.ConfigurationException;
import io.eloquent.model.Model;
import io.eloquent.query.CursorPage;
import io.eloquent.query.DatabaseManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BlogTest {
    private final DatabaseManager db = DatabaseManager.of("jdbc:sqlite::memory:");

    private record Writer(String name, int posts) {}

    @BeforeEach
    void createTables() {
        Model.setConnectionResolver(db);
        db.schema().create("users", table -> {
            table.increments("id");
            table.string("name");
            table.integer("votes").defaultTo(0);
            table.json("home").nullable();
            table.timestamps();
        });
        db.schema().create("posts", table -> {
            table.increments("id");
            table.foreignId("user_id").constrained("users");
            table.string("title");
            table.softDeletes();
        });
    }

    @AfterEach
    void close() {
        Model.setConnectionResolver(null);
        db.close();
    }

    @Test
    void modelsAreFoundAndSaved() {
        User ann = User.create(user -> {
            user.name = "Ann";
            user.votes = 120;
            user.home = new Home("Elm Street 1", "Springwood");
        });
        User.create(Map.of("name", "Bob"));

        assertEquals("Springwood", User.find(ann.id).orElseThrow().home.city());
        assertFalse(User.find(99).isPresent());
        assertEquals(List.of("Ann"), User.popular().pluck(User.NAME));
        ann.votes = 0;
        assertTrue(ann.isDirty("votes"));
        ann.save();
        assertEquals(0, User.popular().count());
    }

    @Test
    void relationsReachWhatOthersCannotSee() {
        User ann = User.create(Map.of("name", "Ann"));
        for (String title : List.of("One", "Two")) {
            Post post = new Post();
            post.title = title;
            post.user.associate(ann);
            post.save();
        }
        Post.findOrFail(1).delete();

        assertEquals("Two", User.with(User.POSTS).findOrFail(1).posts.get().get(0).title);
        assertEquals(1, ann.posts.count());
        assertEquals("Ann", Post.findOrFail(2).user.get().orElseThrow().name);
    }

    @Test
    void rowsBecomeRecordsThatNobodyElseSees() {
        User ann = User.create(Map.of("name", "Ann"));
        Post.insert(List.of(Map.of("title", "One", "user_id", ann.id), Map.of("title", "Two", "user_id", ann.id)));

        assertEquals(
                List.of(new Writer("Ann", 2)),
                db.table("users")
                        .join("posts", "users.id", "=", "posts.user_id")
                        .groupBy("name")
                        .select("name")
                        .selectRaw("count(*) as posts")
                        .get(Writer.class));
    }

    @Test
    void typedQuestionsHaveTypedAnswers() {
        User.insert(List.of(Map.of("name", "Ann", "votes", 120), Map.of("name", "Bob", "votes", 30)));
        record Size(String size, long users, BigDecimal votes) {}

        assertEquals(
                List.of(new Size("large", 1, new BigDecimal(120)), new Size("small", 1, new BigDecimal(30))),
                User.query()
                        .select(
                                caseWhen(User.VOTES.gt(100), "large")
                                        .otherwise("small")
                                        .as("size"),
                                count().as("users"),
                                sum(User.VOTES).as("votes"))
                        .groupBy("size")
                        .orderBy("size")
                        .get(Size.class));
    }

    @Test
    void pagesFollowEachOtherByTheirCursors() {
        User.insert(List.of(Map.of("name", "Ann"), Map.of("name", "Bob"), Map.of("name", "Cid")));

        CursorPage<User> first = User.query().orderBy(User.NAME.asc()).cursorPaginate(2, null);
        CursorPage<User> second =
                User.query().orderBy(User.NAME.asc()).cursorPaginate(2, first.nextCursor().orElseThrow());

        assertEquals(List.of("Cid"), second.items().stream().map(user -> user.name).toList());
        assertFalse(second.nextCursor().isPresent());
    }

    @Test
    void jsonInARowBecomesARecordToo() {
        User.create(Map.of("name", "Ann", "home", new Home("Elm Street 1", "Springwood")));

        assertEquals(
                new Home("Elm Street 1", "Springwood"),
                db.table("users").first().orElseThrow().get("home", Home.class));
    }

    @Test
    void aDialectThatIsNotThereIsMissedByTheNameOfItsJar() {
        ConfigurationException missing = assertThrows(
                ConfigurationException.class, () -> DatabaseManager.of("jdbc:mysql://localhost/blog?password=secret"));

        assertTrue(missing.getMessage().contains("found: sqlite"), missing.getMessage());
        assertTrue(missing.getMessage().contains("Add io.eloquent:eloquent-dialect-mysql"), missing.getMessage());
        assertFalse(missing.getMessage().contains("secret"), missing.getMessage());
    }
}
