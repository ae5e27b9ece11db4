package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.api.annotation.With;
import io.eloquent.model.HasMany;
import org.jspecify.annotations.NullUnmarked;

/** Comes with its tracks, which come with their singer. */
@Table(timestamps = false)
@Guarded({})
@With("tracks")
@NullUnmarked
public class Album extends AlbumModel {
    public Long id;
    public String title;

    public final HasMany<Track> tracks = hasMany(Track.class);
}
