package io.eloquent.examples.chinook;

import io.eloquent.api.annotation.Column;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsTo;
import io.eloquent.model.BelongsToMany;
import io.eloquent.model.HasMany;
import java.math.BigDecimal;

/** A piece of music, or of a film. */
@Table(value = "Track", primaryKey = "TrackId", incrementing = false, timestamps = false)
public class Track extends TrackModel {
    @Column("TrackId")
    public Integer trackId;

    @Column("Name")
    public String name;

    @Column("AlbumId")
    public Integer albumId;

    @Column("MediaTypeId")
    public Integer mediaTypeId;

    @Column("GenreId")
    public Integer genreId;

    @Column("Composer")
    public String composer;

    @Column("Milliseconds")
    public int milliseconds;

    @Column("Bytes")
    public Integer bytes;

    @Column("UnitPrice")
    public BigDecimal unitPrice;

    public final BelongsTo<Album> album = belongsTo(Album.class, "AlbumId");
    public final BelongsTo<Genre> genre = belongsTo(Genre.class, "GenreId");
    public final BelongsTo<MediaType> mediaType = belongsTo(MediaType.class, "MediaTypeId");
    public final HasMany<InvoiceLine> invoiceLines = hasMany(InvoiceLine.class, "TrackId");
    public final BelongsToMany<Playlist> playlists = belongsToMany(
            Playlist.class,
            pivot -> pivot.table("PlaylistTrack").foreignKey("TrackId").relatedKey("PlaylistId"));
}
