package io.eloquent.examples.quickstart;

import io.eloquent.api.annotation.Fillable;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsTo;
import io.eloquent.model.HasMany;
import io.eloquent.model.SoftDeletes;
import java.time.Instant;

/** What a user wrote. A deleted post stays in its table. */
@Table
@Fillable({"title"})
public class Post extends PostModel implements SoftDeletes {
    public Long id;
    public Long userId;
    public String title;
    public Instant createdAt;
    public Instant updatedAt;
    public Instant deletedAt;

    public final BelongsTo<User> user = belongsTo(User.class);
    public final HasMany<Comment> comments = hasMany(Comment.class);
}
