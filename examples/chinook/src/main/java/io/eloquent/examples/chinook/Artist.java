package io.eloquent.examples.chinook;

import io.eloquent.api.annotation.Column;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.HasMany;

/** Who made the records. */
@Table(value = "Artist", primaryKey = "ArtistId", incrementing = false, timestamps = false)
public class Artist extends ArtistModel {
    @Column("ArtistId")
    public Integer artistId;

    @Column("Name")
    public String name;

    public final HasMany<Album> albums = hasMany(Album.class, "ArtistId");
}
