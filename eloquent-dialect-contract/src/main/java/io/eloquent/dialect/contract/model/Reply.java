package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.MorphMany;
import io.eloquent.model.MorphTo;
import org.jspecify.annotations.NullUnmarked;

/** An answer to a story, to a writer, or to another answer. */
@Table(timestamps = false)
@Guarded({})
@NullUnmarked
public class Reply extends ReplyModel {
    public Long id;
    public String targetType;
    public Long targetId;
    public String text;

    public final MorphTo target = morphTo(Story.class, Writer.class, Reply.class);
    public final MorphMany<Reply> replies = morphMany(Reply.class, "target");
}
