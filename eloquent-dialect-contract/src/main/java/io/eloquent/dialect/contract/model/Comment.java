package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsTo;
import io.eloquent.model.HasMany;
import org.jspecify.annotations.NullUnmarked;

/** What others say to a post, and to each other. All its attributes are guarded, as nothing else is said. */
@Table(timestamps = false)
@NullUnmarked
public class Comment extends CommentModel {
    public Long id;
    public Long postId;
    public Long parentId;
    public String body;

    public final BelongsTo<Post> post = belongsTo(Post.class);
    public final BelongsTo<Comment> parent = belongsTo(Comment.class);
    public final HasMany<Comment> replies = hasMany(Comment.class, "parent_id");
}
