package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.MorphTo;
import org.jspecify.annotations.NullUnmarked;

/** Said of a club or of a player. */
@Table(timestamps = false)
@Guarded({})
@NullUnmarked
public class Note extends NoteModel {
    public Long id;
    public String notableType;
    public Long notableId;
    public String text;

    public final MorphTo notable = morphTo(Club.class, Player.class);
}
