package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.api.annotation.Touches;
import io.eloquent.model.BelongsTo;
import org.jspecify.annotations.NullUnmarked;

/** What is wrong with a mark, which it touches. */
@Table(timestamps = false)
@Guarded({})
@Touches("mark")
@NullUnmarked
public class Flaw extends FlawModel {
    public Long id;
    public Long markId;
    public String text;

    public final BelongsTo<Mark> mark = belongsTo(Mark.class);
}
