package io.eloquent.examples.chinook;

import io.eloquent.api.annotation.Column;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.HasMany;

/** How a track is stored. */
@Table(value = "MediaType", primaryKey = "MediaTypeId", incrementing = false, timestamps = false)
public class MediaType extends MediaTypeModel {
    @Column("MediaTypeId")
    public Integer mediaTypeId;

    @Column("Name")
    public String name;

    public final HasMany<Track> tracks = hasMany(Track.class, "MediaTypeId");
}
