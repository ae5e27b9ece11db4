package io.eloquent.benchmarks.peers;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import io.eloquent.benchmarks.AuthorRow;
import io.eloquent.benchmarks.Beside;
import io.eloquent.benchmarks.BlogBenchmark;
import io.eloquent.benchmarks.PostRow;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** jOOQ's two ways to read users with their posts, into plain objects; tables and fields as its generator would name them. */
public class JooqRelations extends BlogBenchmark {
    private static final Table<Record> USERS = table(name("users"));
    private static final Field<Long> ID = field(name("users", "id"), SQLDataType.BIGINT);
    private static final Field<String> NAME = field(name("users", "name"), SQLDataType.VARCHAR);
    private static final Field<String> EMAIL = field(name("users", "email"), SQLDataType.VARCHAR);
    private static final Field<Integer> VOTES = field(name("users", "votes"), SQLDataType.INTEGER);
    private static final Field<Double> SCORE = field(name("users", "score"), SQLDataType.DOUBLE);
    private static final Field<Boolean> ACTIVE = field(name("users", "active"), SQLDataType.BOOLEAN);
    private static final Field<BigDecimal> BALANCE = field(name("users", "balance"), SQLDataType.NUMERIC(10, 2));
    private static final Field<String> STATUS = field(name("users", "status"), SQLDataType.VARCHAR);
    private static final Field<LocalDateTime> CREATED_AT =
            field(name("users", "created_at"), SQLDataType.LOCALDATETIME);
    private static final Field<LocalDateTime> UPDATED_AT =
            field(name("users", "updated_at"), SQLDataType.LOCALDATETIME);

    private static final Table<Record> POSTS = table(name("posts"));
    private static final Field<Long> POST_ID = field(name("posts", "id"), SQLDataType.BIGINT);
    private static final Field<Long> USER_ID = field(name("posts", "user_id"), SQLDataType.BIGINT);
    private static final Field<String> TITLE = field(name("posts", "title"), SQLDataType.VARCHAR);
    private static final Field<String> BODY = field(name("posts", "body"), SQLDataType.VARCHAR);
    private static final Field<Integer> POST_VOTES = field(name("posts", "votes"), SQLDataType.INTEGER);

    private final DSLContext jooq = DSL.using(blog, SQLDialect.SQLITE);

    /** Reads every column of every row once, each way. */
    @Setup
    public void prove() {
        blog.prove(2, this::byTwoQueries, AuthorRow::values, JooqRelations::posts);
        blog.prove(1, this::byMultiset, AuthorRow::values, JooqRelations::posts);
    }

    private static List<Object[]> posts(AuthorRow user) {
        return user.posts.stream().map(PostRow::values).toList();
    }

    private static AuthorRow user(
            Long id,
            String name,
            String email,
            Integer votes,
            Double score,
            Boolean active,
            BigDecimal balance,
            String status,
            LocalDateTime createdAt,
            LocalDateTime updatedAt) {
        return withPosts(id, name, email, votes, score, active, balance, status, createdAt, updatedAt, List.of());
    }

    private static AuthorRow withPosts(
            Long id,
            String name,
            String email,
            Integer votes,
            Double score,
            Boolean active,
            BigDecimal balance,
            String status,
            LocalDateTime createdAt,
            LocalDateTime updatedAt,
            List<PostRow> posts) {
        AuthorRow user = new AuthorRow();
        user.id = id;
        user.name = name;
        user.email = email;
        user.votes = votes;
        user.score = score;
        user.active = active;
        user.balance = balance;
        user.status = status;
        user.createdAt = createdAt;
        user.updatedAt = updatedAt;
        user.posts = posts;
        return user;
    }

    private static PostRow post(Long id, Long userId, String title, String body, Integer votes) {
        PostRow post = new PostRow();
        post.id = id;
        post.userId = userId;
        post.title = title;
        post.body = body;
        post.votes = votes;
        return post;
    }

    private List<AuthorRow> byTwoQueries() {
        List<AuthorRow> users = jooq.select(
                        ID, NAME, EMAIL, VOTES, SCORE, ACTIVE, BALANCE, STATUS, CREATED_AT, UPDATED_AT)
                .from(USERS)
                .fetch(Records.mapping(JooqRelations::user));
        Map<Long, List<PostRow>> posts = jooq.select(POST_ID, USER_ID, TITLE, BODY, POST_VOTES)
                .from(POSTS)
                .where(USER_ID.in(users.stream().map(user -> user.id).toList()))
                .fetchGroups(
                        USER_ID, row -> post(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
        for (AuthorRow user : users) {
            user.posts = posts.getOrDefault(user.id, List.of());
        }
        return users;
    }

    private List<AuthorRow> byMultiset() {
        return jooq.select(
                        ID,
                        NAME,
                        EMAIL,
                        VOTES,
                        SCORE,
                        ACTIVE,
                        BALANCE,
                        STATUS,
                        CREATED_AT,
                        UPDATED_AT,
                        DSL.multiset(select(POST_ID, USER_ID, TITLE, BODY, POST_VOTES)
                                        .from(POSTS)
                                        .where(USER_ID.eq(ID)))
                                .convertFrom(rows -> rows.map(Records.mapping(JooqRelations::post))))
                .from(USERS)
                .fetch(Records.mapping(JooqRelations::withPosts));
    }

    /** {@return the votes of all posts, which a second query reads by the keys of their users} */
    @Benchmark
    @Beside("Relations.jdbc")
    public long twoQueries() {
        return votes(byTwoQueries());
    }

    /** {@return the votes of all posts, which one query reads as JSON beside each user} */
    @Benchmark
    @Beside("Relations.jdbc")
    public long multiset() {
        return votes(byMultiset());
    }

    private static long votes(List<AuthorRow> users) {
        long votes = 0;
        for (AuthorRow user : users) {
            for (PostRow post : user.posts) {
                votes += post.votes;
            }
        }
        return votes;
    }
}
