package io.eloquent.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A thousand users with ten posts each, in SQLite's memory, behind a pool of one connection: everybody who is measured reads
 * the same rows through the same connection. Knows the statements that were prepared while somebody proved what he does.
 */
public final class Blog extends HikariDataSource {
    private static final int AUTHORS = 1_000;
    private static final int POSTS = 10;

    private record Author(List<Object> values, Set<List<Object>> posts) {}

    private final Users users = new Users(AUTHORS);
    private @Nullable List<String> statements;

    /** Fills the tables. */
    public Blog() {
        setJdbcUrl("jdbc:sqlite::memory:");
        setMaximumPoolSize(1);
        setMaxLifetime(0);
        try (Connection connection = getConnection()) {
            connection.setAutoCommit(false);
            fill(connection);
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot fill the blog", e);
        }
    }

    private void fill(Connection connection) throws SQLException {
        try (Statement tables = connection.createStatement()) {
            tables.execute("create table users (id integer primary key, name varchar not null, email varchar,"
                    + " votes integer not null, score double not null, active boolean not null, balance numeric(10, 2),"
                    + " status varchar, created_at timestamp, updated_at timestamp)");
            tables.execute("create table posts (id integer primary key, user_id integer not null references users (id),"
                    + " title varchar not null, body varchar not null, votes integer not null)");
            tables.execute("create index posts_user_id on posts (user_id)");
        }
        insert(connection, "insert into users values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", users.values());
        insert(connection, "insert into posts values (?, ?, ?, ?, ?)", posts());
    }

    private static void insert(Connection connection, String sql, List<@Nullable Object[]> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    bind(statement, i + 1, row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Stores points in time as the driver does, in milliseconds, which everybody can read. */
    private static void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        if (value instanceof LocalDateTime time) {
            statement.setTimestamp(index, Timestamp.valueOf(time));
        } else if (value instanceof BigDecimal decimal) {
            statement.setBigDecimal(index, decimal);
        } else {
            statement.setObject(index, value);
        }
    }

    /** {@return the values of each post: everybody writes their first one, then everybody their second} */
    private List<@Nullable Object[]> posts() {
        List<@Nullable Object[]> posts = new ArrayList<>();
        for (int i = 0; i < POSTS; i++) {
            for (Object[] user : users.values()) {
                long id = 10_000L + posts.size();
                posts.add(
                        new Object[] {id, user[0], "Post " + id, "What " + user[1] + " thinks of " + i, (int) id % 97});
            }
        }
        return posts;
    }

    /** {@return the votes of all posts} */
    long votes() {
        return posts().stream().mapToLong(post -> (int) post[4]).sum();
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return statements == null ? connection : watched(connection, statements);
    }

    private static Connection watched(Connection connection, List<String> statements) {
        return (Connection) Proxy.newProxyInstance(
                Blog.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        statements.add((String) arguments[0]);
                    } else if (method.getName().equals("createStatement")) {
                        statements.add("one that was not prepared");
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /**
     * Proves that somebody reads every user with every post, by so many queries.
     *
     * @param queries how many
     * @param read reads them
     * @param values the values of a user, in the order of the columns
     * @param posts the values of each of a user's posts
     * @param <T> what users are read as
     * @throws AssertionError if they are others, or took another number of queries
     */
    public <T> void prove(
            int queries,
            Callable<? extends List<T>> read,
            Function<? super T, @Nullable Object[]> values,
            Function<? super T, List<@Nullable Object[]>> posts) {
        try {
            // what is asked once for each new text of a statement, and never again, is none of the queries
            authors(read.call(), values, posts);
            List<String> ran = new ArrayList<>();
            statements = ran;
            Set<Author> found = authors(read.call(), values, posts);
            Set<Author> expected = authors(
                    users.values(),
                    user -> user,
                    user -> posts().stream()
                            .filter(post -> Objects.equals(post[1], user[0]))
                            .toList());
            require(found.equals(expected), "expected other users than ", found);
            require(ran.size() == queries, "expected " + queries + " queries, ran " + ran.size() + ": ", ran);
        } catch (Exception e) {
            throw new AssertionError("cannot read the blog", e);
        } finally {
            statements = null;
        }
    }

    private static <T> Set<Author> authors(
            List<T> users,
            Function<? super T, @Nullable Object[]> values,
            Function<? super T, List<@Nullable Object[]>> posts) {
        Set<Author> authors = new HashSet<>();
        for (T user : users) {
            Set<List<Object>> written = new HashSet<>();
            posts.apply(user).forEach(post -> written.add(comparable(post)));
            authors.add(new Author(comparable(values.apply(user)), written));
        }
        return authors;
    }

    private static void require(boolean holds, String message, Object found) {
        if (!holds) {
            String all = found.toString();
            throw new AssertionError(message + all.substring(0, Math.min(all.length(), 1_000)));
        }
    }

    /** {@return the values; decimals without the zeros at their end, which SQLite does not keep} */
    private static List<Object> comparable(@Nullable Object... values) {
        return Arrays.stream(values)
                .map(value -> value instanceof BigDecimal decimal
                        ? decimal.stripTrailingZeros()
                        : value == null ? "null" : value)
                .toList();
    }
}
