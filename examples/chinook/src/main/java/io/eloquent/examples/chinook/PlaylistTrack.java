package io.eloquent.examples.chinook;

import io.eloquent.api.annotation.Column;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsTo;

/** A track in a playlist. Its key has two columns. */
@Table(
        value = "PlaylistTrack",
        primaryKey = {"PlaylistId", "TrackId"},
        incrementing = false,
        timestamps = false)
public class PlaylistTrack extends PlaylistTrackModel {
    @Column("PlaylistId")
    public Integer playlistId;

    @Column("TrackId")
    public Integer trackId;

    public final BelongsTo<Playlist> playlist = belongsTo(Playlist.class, "PlaylistId");
    public final BelongsTo<Track> track = belongsTo(Track.class, "TrackId");
}
