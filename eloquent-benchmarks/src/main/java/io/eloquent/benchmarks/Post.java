package io.eloquent.benchmarks;

import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsTo;
import org.jspecify.annotations.Nullable;

/** What a user writes. */
@Table
public class Post extends PostModel {
    public @Nullable Long id;
    public @Nullable Long userId;
    public @Nullable String title;
    public @Nullable String body;
    public int votes;

    public final BelongsTo<User> user = belongsTo(User.class);

    @Nullable
    Object[] values() {
        return new Object[] {id, userId, title, body, votes};
    }
}
