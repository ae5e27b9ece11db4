package io.eloquent.dialect.contract.plain;

import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsTo;
import io.eloquent.model.HasMany;
import io.eloquent.model.Model;
import org.jspecify.annotations.NullUnmarked;

/** The twin of {@link io.eloquent.dialect.contract.model.Comment}, without the processor. */
@Table(timestamps = false)
@NullUnmarked
public class Comment extends Model<Comment> {
    public Long id;
    public Long postId;
    public Long parentId;
    public String body;

    public final BelongsTo<Post> post = belongsTo(Post.class);
    public final BelongsTo<Comment> parent = belongsTo(Comment.class);
    public final HasMany<Comment> replies = hasMany(Comment.class, "parent_id");
}
