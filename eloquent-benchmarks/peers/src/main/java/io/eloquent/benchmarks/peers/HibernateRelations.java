package io.eloquent.benchmarks.peers;

import io.eloquent.benchmarks.Beside;
import io.eloquent.benchmarks.BlogBenchmark;
import io.eloquent.benchmarks.peers.hibernate.Post;
import io.eloquent.benchmarks.peers.hibernate.User;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.Configuration;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** Hibernate's three ways to load a collection for all users at once; a new session each time. */
public class HibernateRelations extends BlogBenchmark {
    private static final String USERS = "from User";
    private static final String USERS_WITH_POSTS = "select u from User u join fetch u.posts";

    private final SessionFactory sessions;

    /** Describes the entities. */
    public HibernateRelations() {
        Configuration configuration = new Configuration()
                .addAnnotatedClass(User.class)
                .addAnnotatedClass(Post.class)
                .setPhysicalNamingStrategy(new PhysicalNamingStrategySnakeCaseImpl());
        configuration.getProperties().put("hibernate.connection.datasource", blog);
        configuration.setProperty("hibernate.dialect", "org.hibernate.community.dialect.SQLiteDialect");
        sessions = configuration.buildSessionFactory();
    }

    /** Reads every column of every row once, each way. */
    @Setup
    public void prove() {
        prove(2, USERS, HibernateRelations::inBatches);
        prove(2, USERS, HibernateRelations::bySubselect);
        prove(1, USERS_WITH_POSTS, any -> {});
    }

    private void prove(int queries, String query, Consumer<Session> fetching) {
        List<Session> open = new ArrayList<>();
        blog.prove(
                queries,
                () -> {
                    Session session = sessions.openSession();
                    open.add(session);
                    fetching.accept(session);
                    return users(session, query);
                },
                User::values,
                user -> user.getPosts().stream().map(Post::values).toList());
        open.forEach(Session::close);
    }

    /** Closes what Hibernate holds. */
    @TearDown
    public void closeSessions() {
        sessions.close();
    }

    /** {@return the votes of all posts, which the first touch loads for all users by their keys} */
    @Benchmark
    @Beside("Relations.jdbc")
    public long batch() {
        return votes(USERS, HibernateRelations::inBatches);
    }

    /** {@return the votes of all posts, which the first touch loads for all users that the query finds} */
    @Benchmark
    @Beside("Relations.jdbc")
    public long subselect() {
        return votes(USERS, HibernateRelations::bySubselect);
    }

    /** {@return the votes of all posts, which are read with their users by one query} */
    @Benchmark
    @Beside("Relations.jdbc")
    public long joinFetch() {
        return votes(USERS_WITH_POSTS, any -> {});
    }

    private static void inBatches(Session session) {
        session.setFetchBatchSize(1_000);
    }

    private static void bySubselect(Session session) {
        session.setSubselectFetchingEnabled(true);
    }

    private static List<User> users(Session session, String query) {
        return session.createSelectionQuery(query, User.class).getResultList();
    }

    private long votes(String query, Consumer<Session> fetching) {
        try (Session session = sessions.openSession()) {
            fetching.accept(session);
            long votes = 0;
            for (User user : users(session, query)) {
                for (Post post : user.getPosts()) {
                    votes += post.getVotes();
                }
            }
            return votes;
        }
    }
}
