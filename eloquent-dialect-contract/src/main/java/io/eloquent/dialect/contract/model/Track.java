package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.api.annotation.With;
import io.eloquent.model.BelongsTo;
import org.jspecify.annotations.NullUnmarked;

/** Comes with its singer. */
@Table(timestamps = false)
@Guarded({})
@With("singer")
@NullUnmarked
public class Track extends TrackModel {
    public Long id;
    public Long albumId;
    public Long singerId;
    public String title;

    public final BelongsTo<Album> album = belongsTo(Album.class);
    public final BelongsTo<Singer> singer = belongsTo(Singer.class);
}
