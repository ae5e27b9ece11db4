package io.eloquent.examples.chinook;

import io.eloquent.api.annotation.Column;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsToMany;

/** A choice of tracks. */
@Table(value = "Playlist", primaryKey = "PlaylistId", incrementing = false, timestamps = false)
public class Playlist extends PlaylistModel {
    @Column("PlaylistId")
    public Integer playlistId;

    @Column("Name")
    public String name;

    public final BelongsToMany<Track> tracks = belongsToMany(
            Track.class,
            pivot -> pivot.table("PlaylistTrack").foreignKey("PlaylistId").relatedKey("TrackId"));
}
