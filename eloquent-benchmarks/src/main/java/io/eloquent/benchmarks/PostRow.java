package io.eloquent.benchmarks;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A post as hand-written code keeps one. */
public final class PostRow {
    public @Nullable Long id;
    public @Nullable Long userId;
    public @Nullable String title;
    public @Nullable String body;
    public int votes;

    static PostRow read(ResultSet row) throws SQLException {
        PostRow post = new PostRow();
        post.id = row.getLong(1);
        post.userId = row.getLong(2);
        post.title = row.getString(3);
        post.body = row.getString(4);
        post.votes = row.getInt(5);
        return post;
    }

    /** {@return what the columns hold, in their order} */
    public @Nullable Object[] values() {
        return new Object[] {id, userId, title, body, votes};
    }
}
