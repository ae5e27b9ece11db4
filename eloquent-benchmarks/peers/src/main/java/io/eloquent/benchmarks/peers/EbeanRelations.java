package io.eloquent.benchmarks.peers;

import io.ebean.Database;
import io.ebean.DatabaseFactory;
import io.ebean.FetchConfig;
import io.ebean.Query;
import io.ebean.config.DatabaseConfig;
import io.eloquent.benchmarks.Beside;
import io.eloquent.benchmarks.BlogBenchmark;
import io.eloquent.benchmarks.peers.ebean.Post;
import io.eloquent.benchmarks.peers.ebean.User;
import java.util.List;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** Ebean's two ways to load a collection for all users at once; entities are enhanced by its Maven plugin. */
public class EbeanRelations extends BlogBenchmark {
    private static final int ALL = 1_000;

    private final Database database;

    /** Describes the entities. */
    public EbeanRelations() {
        DatabaseConfig configuration = new DatabaseConfig();
        configuration.setName("blog");
        configuration.setDataSource(blog);
        configuration.setDdlGenerate(false);
        configuration.addClass(User.class);
        configuration.addClass(Post.class);
        database = DatabaseFactory.create(configuration);
    }

    /** Reads every column of every row once, each way. */
    @Setup
    public void prove() {
        prove(2, this::byQuery);
        prove(1, this::byJoin);
    }

    private void prove(int queries, Supplier<Query<User>> users) {
        blog.prove(
                queries,
                () -> users.get().findList(),
                User::values,
                user -> user.getPosts().stream().map(post -> post.values(user)).toList());
    }

    /** Closes what Ebean holds. */
    @TearDown
    public void shutDown() {
        database.shutdown(false, false);
    }

    private Query<User> byQuery() {
        return database.find(User.class).fetch("posts", FetchConfig.ofQuery(ALL));
    }

    private Query<User> byJoin() {
        return database.find(User.class).fetch("posts");
    }

    /** {@return the votes of all posts, which are loaded with their users} */
    @Benchmark
    @Beside("Relations.jdbc")
    public long fetchQuery() {
        return votes(byQuery().findList());
    }

    /** {@return the votes of all posts, which are read with their users by one query} */
    @Benchmark
    @Beside("Relations.jdbc")
    public long fetchJoin() {
        return votes(byJoin().findList());
    }

    private static long votes(List<User> users) {
        long votes = 0;
        for (User user : users) {
            for (Post post : user.getPosts()) {
                votes += post.getVotes();
            }
        }
        return votes;
    }
}
