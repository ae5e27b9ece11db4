package io.eloquent.dialect.contract.plain;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.Model;
import io.eloquent.model.MorphMany;
import io.eloquent.model.MorphTo;
import org.jspecify.annotations.NullUnmarked;

/** The twin of {@link io.eloquent.dialect.contract.model.Reply}, without the processor. */
@Table(timestamps = false)
@Guarded({})
@NullUnmarked
public class Reply extends Model<Reply> {
    public Long id;
    public String targetType;
    public Long targetId;
    public String text;

    public final MorphTo target = morphTo(Story.class, Writer.class, Reply.class);
    public final MorphMany<Reply> replies = morphMany(Reply.class, "target");
}
