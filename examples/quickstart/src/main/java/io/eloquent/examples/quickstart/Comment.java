package io.eloquent.examples.quickstart;

import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsTo;

/** What others say to a post. */
@Table(timestamps = false)
public class Comment extends CommentModel {
    public Long id;
    public Long postId;
    public String text;

    public final BelongsTo<Post> post = belongsTo(Post.class);
}
