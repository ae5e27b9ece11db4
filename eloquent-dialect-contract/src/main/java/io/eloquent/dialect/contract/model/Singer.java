package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.HasMany;
import org.jspecify.annotations.NullUnmarked;

/** Sings tracks. */
@Table(timestamps = false)
@Guarded({})
@NullUnmarked
public class Singer extends SingerModel {
    public Long id;
    public String name;

    public final HasMany<Track> tracks = hasMany(Track.class);
}
