package io.eloquent.examples.chinook;

import io.eloquent.api.annotation.Column;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsTo;
import io.eloquent.model.HasMany;

/** A record of an artist. */
@Table(value = "Album", primaryKey = "AlbumId", incrementing = false, timestamps = false)
public class Album extends AlbumModel {
    @Column("AlbumId")
    public Integer albumId;

    @Column("Title")
    public String title;

    @Column("ArtistId")
    public Integer artistId;

    public final BelongsTo<Artist> artist = belongsTo(Artist.class, "ArtistId");
    public final HasMany<Track> tracks = hasMany(Track.class, "AlbumId");
}
