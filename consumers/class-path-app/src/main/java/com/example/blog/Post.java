package com.example.blog;

import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsTo;
import io.eloquent.model.SoftDeletes;
import java.time.Instant;

/** What someone wrote; seen by this package alone. */
@Table(timestamps = false)
class Post extends PostModel implements SoftDeletes {
    Long id;
    Long userId;
    String title;
    Instant deletedAt;

    final BelongsTo<User> user = belongsTo(User.class);
}
