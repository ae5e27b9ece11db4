package io.eloquent.dialect.contract.plain;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.api.annotation.Touches;
import io.eloquent.model.BelongsTo;
import io.eloquent.model.Model;
import org.jspecify.annotations.NullUnmarked;

/** What a reader, who is on another connection, wrote into a margin. Touches the reader. */
@Table(value = "comments", timestamps = false)
@Guarded({})
@Touches("reader")
@NullUnmarked
public class Scrawl extends Model<Scrawl> {
    public Long id;
    public Long postId;
    public String body;

    public final BelongsTo<Reader> reader = belongsTo(Reader.class, "post_id");
}
