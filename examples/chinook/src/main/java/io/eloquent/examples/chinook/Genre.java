package io.eloquent.examples.chinook;

import io.eloquent.api.annotation.Column;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.HasMany;

/** What kind of music it is. */
@Table(value = "Genre", primaryKey = "GenreId", incrementing = false, timestamps = false)
public class Genre extends GenreModel {
    @Column("GenreId")
    public Integer genreId;

    @Column("Name")
    public String name;

    public final HasMany<Track> tracks = hasMany(Track.class, "GenreId");
}
