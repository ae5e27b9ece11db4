package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsToMany;
import org.jspecify.annotations.NullUnmarked;

/** Pays clubs. */
@Table(timestamps = false)
@Guarded({})
@NullUnmarked
public class Sponsor extends SponsorModel {
    public Long id;
    public String name;

    public final BelongsToMany<Club> clubs = belongsToMany(Club.class, "deals");
}
