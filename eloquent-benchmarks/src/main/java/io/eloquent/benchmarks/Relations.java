package io.eloquent.benchmarks;

import io.eloquent.model.Model;
import io.eloquent.query.DatabaseManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** A thousand users with ten posts each, read by two queries; every post is touched. */
public class Relations extends BlogBenchmark {
    private static final String USERS = "select * from \"users\"";
    private static final String POSTS = "select * from \"posts\" where \"posts\".\"user_id\" in ";

    private final DatabaseManager manager = DatabaseManager.of(blog);

    /** Reads every column of every row once, each way. */
    @Setup
    public void prove() {
        Model.setConnectionResolver(manager);
        blog.prove(
                2,
                this::authors,
                UserRow::values,
                user -> user.posts.stream().map(PostRow::values).toList());
        blog.prove(
                2,
                Relations::users,
                User::values,
                user -> user.posts.stream().map(Post::values).toList());
        blog.prove(
                2,
                User.with(User.POSTS)::get,
                User::values,
                user -> user.posts.stream().map(Post::values).toList());
    }

    /** {@return the votes of all posts, read by hand} */
    @Benchmark
    public long jdbc() throws SQLException {
        long votes = 0;
        for (AuthorRow user : authors()) {
            for (PostRow post : user.posts) {
                votes += post.votes;
            }
        }
        return votes;
    }

    private List<AuthorRow> authors() throws SQLException {
        try (Connection connection = blog.getConnection()) {
            List<AuthorRow> users = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(USERS);
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    users.add(UserRow.read(row, new AuthorRow()));
                }
            }
            Map<Long, List<PostRow>> posts = posts(connection, users);
            for (AuthorRow user : users) {
                user.posts = posts.getOrDefault(user.id, List.of());
            }
            return users;
        }
    }

    private static Map<Long, List<PostRow>> posts(Connection connection, List<AuthorRow> users) throws SQLException {
        String places = String.join(", ", Collections.nCopies(users.size(), "?"));
        Map<Long, List<PostRow>> posts = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(POSTS + "(" + places + ")")) {
            for (int i = 0; i < users.size(); i++) {
                statement.setObject(i + 1, users.get(i).id);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    PostRow post = PostRow.read(row);
                    posts.computeIfAbsent(post.userId, id -> new ArrayList<>()).add(post);
                }
            }
        }
        return posts;
    }

    /** {@return the votes of all posts, which are loaded with their users} */
    @Benchmark
    @Beside(value = "jdbc", atMost = 1.3, atMostBytes = 1.6)
    public long eloquentEager() {
        return votes(User.with(User.POSTS).get());
    }

    /** {@return the votes of all posts, which the first touch loads for all users} */
    @Benchmark
    @Beside(value = "jdbc", atMost = 1.3, atMostBytes = 1.6)
    public long eloquentLazy() {
        return votes(users());
    }

    private static List<User> users() {
        return User.query().get();
    }

    private static long votes(List<User> users) {
        long votes = 0;
        for (User user : users) {
            for (Post post : user.posts) {
                votes += post.votes;
            }
        }
        return votes;
    }
}
