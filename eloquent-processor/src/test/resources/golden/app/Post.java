package app;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.api.annotation.Visible;
import io.eloquent.model.BelongsTo;
import io.eloquent.model.MorphTo;

/** Something that someone wrote, package-private, with a composite key. */
@Table(primaryKey = {"blog", "line"}, timestamps = false, incrementing = false)
@Guarded({})
@Visible("line")
class Post extends PostModel {
    long blog;
    int line;

    final BelongsTo<User> user = belongsTo(User.class);
    final MorphTo about = morphTo(User.class, Post.class);
}
