package io.eloquent.dialect.contract.plain;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsTo;
import io.eloquent.model.HasMany;
import io.eloquent.model.Model;
import io.eloquent.model.SoftDeletes;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** The twin of {@link io.eloquent.dialect.contract.model.Post}, without the processor. */
@Table
@Guarded("id")
@NullUnmarked
public class Post extends Model<Post> implements SoftDeletes {
    public Long id;
    public Integer userId;
    public String title;
    public Instant createdAt;
    public Instant updatedAt;
    public Instant deletedAt;

    public final BelongsTo<User> user = belongsTo(User.class);
    public final HasMany<Comment> comments = hasMany(Comment.class);
}
