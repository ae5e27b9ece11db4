package io.eloquent.examples.quickstart;

import io.eloquent.api.error.MassAssignmentException;
import io.eloquent.api.error.ModelNotFoundException;
import io.eloquent.examples.quickstart.User.Status;
import io.eloquent.model.Model;
import io.eloquent.model.ModelList;
import io.eloquent.query.DatabaseManager;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The library from top to bottom, on an SQLite file of its own. */
public final class Quickstart {
    private final DatabaseManager db;
    private final Story story;

    private Quickstart(DatabaseManager db, Story story) {
        this.db = db;
        this.story = story;
    }

    /**
     * Tells the story on the standard output.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        tell(System.out);
    }

    static void tell(PrintStream out) {
        Path directory = newDirectory();
        String file = directory.resolve("quickstart.db").toString();
        Map<String, Object> config = Map.of("main", Map.of("driver", "sqlite", "database", file));
        try (DatabaseManager db = DatabaseManager.of(config)) {
            Story story = new Story(out);
            db.listen(story);
            Model.setConnectionResolver(db);
            new Quickstart(db, story).tell();
        } finally {
            Model.setConnectionResolver(null);
            delete(directory);
        }
    }

    private void tell() {
        createTables();
        createModels();
        findModels();
        askQuestions();
        countAndMeasure();
        walkThroughManyRows();
        findOrMake();
        change();
        relate();
        loadRelations();
        deleteSoftly();
        delete();
        serialize();
        useTransactions();
        doWithoutModels();
    }

    private void createTables() {
        story.chapter("1. Tables");
        story.tell("A table has columns, and the columns have types that every database has a word for.", () -> {
            db.schema().create("users", table -> {
                table.increments("id");
                table.string("name");
                table.string("email").nullable().unique();
                table.integer("votes").defaultTo(0);
                table.enumeration("status", Status.class);
                table.timestamps();
            });
            db.schema().create("posts", table -> {
                table.increments("id");
                table.foreignId("user_id").constrained("users").cascadeOnDelete();
                table.string("title");
                table.timestamps();
                table.softDeletes();
            });
            db.schema().create("comments", table -> {
                table.increments("id");
                table.foreignId("post_id").constrained("posts").cascadeOnDelete();
                table.text("text");
            });
            db.schema().create("roles", table -> {
                table.increments("id");
                table.string("name").unique();
            });
            db.schema().create("app_settings", table -> {
                table.string("name").primary();
                table.string("value");
            });
            db.schema().create("roles_users", table -> {
                table.foreignId("role_id").constrained("roles").cascadeOnDelete();
                table.foreignId("user_id").constrained("users").cascadeOnDelete();
                table.primary("role_id", "user_id");
            });
        });
        story.tell("Is there a table \"users\" now?", () -> db.schema().hasTable("users"));
    }

    private void createModels() {
        story.chapter("2. Create");
        story.tell("A new object, saved, gets its key from the database.", () -> {
            User john = new User();
            john.name = "John";
            john.email = "john@example.com";
            john.votes = 120;
            john.save();
            return john;
        });
        story.tell(
                "The same in one expression.",
                () -> User.create(user -> {
                    user.name = "Jane";
                    user.votes = 250;
                    user.status = Status.GOLD;
                }));
        story.tell("Input, a web form perhaps, sets what is fillable. It cannot set the votes.", () -> {
            User mallory = User.create(Map.of("name", "Mallory", "votes", 1_000_000));
            return mallory.name + " has " + mallory.votes + " votes";
        });
        story.tell("A model that guards everything says so.", () -> {
            try {
                return Role.create(Map.of("name", "admin"));
            } catch (MassAssignmentException refused) {
                return refused.getMessage();
            }
        });
        story.tell(
                "Many rows at once, past the models: one statement.",
                () -> Role.insert(List.of(Map.of("name", "admin"), Map.of("name", "author"))));
        story.tell("A model with a table and a key of its own making.", () -> {
            Setting.create(Map.of("name", "theme", "value", "dark"));
            return Setting.findOrFail("theme").value;
        });
    }

    private void findModels() {
        story.chapter("3. Find");
        story.tell("All of them.", () -> User.all());
        story.tell("One by its key. It may be missing, so it is an Optional.", () -> User.find(1));
        story.tell("Some by their keys; those that are missing are left out.", () -> User.findMany(1, 2, 99));
        story.tell("One that has to be there.", () -> {
            try {
                return User.findOrFail(99);
            } catch (ModelNotFoundException missing) {
                return missing.getMessage();
            }
        });
    }

    private void askQuestions() {
        story.chapter("4. Ask");
        story.tell(
                "With names and operators.",
                () -> User.where("votes", ">", 100).orderBy("name").take(10).get());
        story.tell(
                "With typed columns, which the compiler checks.",
                () -> User.where(User.VOTES.gt(100).and(User.STATUS.eq(Status.GOLD)))
                        .get());
        story.tell(
                "With groups: parentheses stand where the code nests.",
                () -> User.where("votes", ">", 100)
                        .where(group -> group.where("name", "Jane").orWhereNull("email"))
                        .first());
        story.tell(
                "With a list, and with SQL of your own whose values are bound.",
                () -> User.whereIn("name", List.of("John", "Jane"))
                        .whereRaw("votes % ? = 0", 50)
                        .pluck(User.NAME));
        story.tell(
                "With a scope of the model.",
                () -> User.query().popular().orderBy(User.VOTES.desc()).get());
    }

    private void countAndMeasure() {
        story.chapter("5. Count and measure");
        story.tell("How many?", () -> User.where("votes", ">", 100).count());
        story.tell("The most votes, and the fewest.", () -> List.of(User.max("votes"), User.min("votes")));
        story.tell("The sum, and the average.", () -> List.of(User.sum("votes"), User.avg("votes")));
        story.tell("Is there any?", () -> User.where("votes", ">", 1000).exists());
    }

    private void walkThroughManyRows() {
        story.chapter("6. Walk through many rows");
        story.tell("In lists of two.", () -> {
            int lists = 0;
            for (ModelList<User> users : User.chunk(2)) {
                lists += users.isEmpty() ? 0 : 1;
            }
            return lists + " lists";
        });
        story.tell("By key, so that rows may change meanwhile.", () -> {
            for (ModelList<User> users : User.chunkById(2)) {
                users.forEach(User::touch);
            }
        });
        story.tell("One by one.", () -> User.each(user -> story.line(user.name)));
        story.tell(
                "As a stream, which reads on while it is walked through.",
                () -> User.stream().map(user -> user.name).toList());
    }

    private void findOrMake() {
        story.chapter("7. Find or make");
        story.tell("There is no Sally yet.", () -> User.firstOrCreate(Map.of("name", "Sally")));
        story.tell("Now there is.", () -> User.firstOrCreate(Map.of("name", "Sally")));
        story.tell(
                "A new one that is not saved.",
                () -> User.firstOrNew(Map.of("name", "Tom")).exists());
        story.tell(
                "Find her, or make her, and change her.",
                () -> User.updateOrCreate(Map.of("name", "Sally"), Map.of("email", "sally@example.com")).email);
    }

    private void change() {
        story.chapter("8. Change");
        story.tell("Only what changed is written.", () -> {
            User john = User.findOrFail(1);
            john.votes++;
            return john.getDirty() + ", saved: " + john.save();
        });
        story.tell(
                "All that a query finds, in one statement.",
                () -> User.query().popular().update(User.STATUS.set(Status.GOLD), User.VOTES.plus(10)));
        story.tell("The same with names.", () -> User.where("votes", 0).update(Map.of("votes", 1)));
        story.tell("Just the timestamp.", () -> User.findOrFail(1).touch());
    }

    private void relate() {
        story.chapter("9. Relate");
        ModelList<User> users = story.tell("Here are John and Jane again.", () -> User.findMany(1, 2));
        User john = users.get(0);
        User jane = users.get(1);
        story.tell("John writes two posts.", () -> {
            john.posts.create(Map.of("title", "On birds"));
            john.posts.create(post -> post.title = "On fish");
        });
        story.tell("Jane writes one: a post belongs to a user.", () -> {
            Post post = new Post();
            post.title = "On trees";
            post.user.associate(jane);
            post.save();
            post.comments.create(comment -> comment.text = "I like trees");
        });
        story.tell("John gets two roles, then keeps one of them.", () -> {
            john.roles.attach(1, 2);
            john.roles.sync(List.of(2));
            return john.roles.get().pluck("name");
        });
        story.tell(
                "A relation is a query, too.",
                () -> john.posts.where("title", "like", "%fish").first().map(post -> post.title));
    }

    private void loadRelations() {
        story.chapter("10. Load relations");
        story.tell("At the first touch, for all users of the same query at once: two queries, not 1 + n.", () -> {
            for (User user : User.all()) {
                for (Post post : user.posts) {
                    story.line(user.name + " wrote \"" + post.title + "\"");
                }
            }
        });
        story.tell(
                "With the users: a query for each relation.",
                () -> User.with("roles", "posts.comments").get().size());
        story.tell(
                "The same, typed.",
                () -> User.with(User.ROLES, User.POSTS.with(Post.COMMENTS))
                        .get()
                        .size());
        story.tell(
                "Only some of the related ones.",
                () -> User.with(User.POSTS, posts -> posts.where(Post.TITLE.like("%birds"))).get().stream()
                        .mapToInt(user -> user.posts.size())
                        .sum());
        story.tell(
                "From the other side.",
                () -> Post.with(Post.USER).firstOrFail().user.get().map(user -> user.name));
    }

    private void deleteSoftly() {
        story.chapter("11. Delete softly");
        Post post = story.tell("A post.", () -> Post.where("title", "On birds").firstOrFail());
        story.tell("When it is deleted, it stays in its table.", () -> post.delete());
        story.tell("Queries do not see it.", () -> Post.count());
        story.tell("Unless they are asked to.", () -> Post.withTrashed().count());
        story.tell("It can come back.", () -> post.restore());
        story.tell("Or go for good.", () -> post.forceDelete());
    }

    private void delete() {
        story.chapter("12. Delete");
        story.tell("One.", () -> User.where("name", "Mallory").firstOrFail().delete());
        story.tell("Some, by their keys.", () -> User.destroy(3, 4));
        story.tell("All that a query finds.", () -> User.where("votes", "<", 0).delete());
    }

    private void serialize() {
        story.chapter("13. Maps and JSON");
        story.tell("As a map.", () -> Role.findOrFail(1).toMap());
        story.tell(
                "As JSON, with the relations that are loaded.",
                () -> User.with("roles").get().toJson());
    }

    private void useTransactions() {
        story.chapter("14. Transactions");
        story.tell("What fails is taken back, as a whole.", () -> {
            try {
                db.transaction(() -> {
                    User.create(user -> user.name = "Ghost");
                    throw new IllegalStateException("changed my mind");
                });
            } catch (IllegalStateException expected) {
                story.line("rolled back: " + expected.getMessage());
            }
            return User.where("name", "Ghost").exists();
        });
        story.tell(
                "A transaction can have a result, and what is to follow a commit.",
                () -> db.transaction(() -> {
                    db.connection().afterCommit(() -> story.line("committed"));
                    return User.create(user -> user.name = "Ada");
                }));
    }

    private void doWithoutModels() {
        story.chapter("15. Other connections");
        story.tell("A query may name its connection.", () -> User.on("main").count());
        story.tell(
                "Or read where writes go, where both are apart.",
                () -> User.onWriteConnection().count());

        story.chapter("16. Without models");
        story.tell(
                "A query on a table gives rows.",
                () -> db.table("users").select("name").where("votes", ">", 100).get());
        story.tell("So does SQL.", () -> db.select("select count(*) as posts from posts where user_id = ?", 1));
    }

    private static Path newDirectory() {
        try {
            return Files.createTempDirectory("eloquent-quickstart");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
