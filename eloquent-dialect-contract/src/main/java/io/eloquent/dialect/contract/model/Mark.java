package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.api.annotation.Touches;
import io.eloquent.model.HasMany;
import io.eloquent.model.MorphTo;
import org.jspecify.annotations.NullUnmarked;

/** Put on a strand or an answer, which it touches. Keeps no times itself. */
@Table(timestamps = false)
@Guarded({})
@Touches("markable")
@NullUnmarked
public class Mark extends MarkModel {
    public Long id;
    public String markableType;
    public Long markableId;
    public String colour;

    public final MorphTo markable = morphTo(Strand.class, Answer.class);
    public final HasMany<Flaw> flaws = hasMany(Flaw.class);
}
