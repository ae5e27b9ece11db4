package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.MorphToMany;
import org.jspecify.annotations.NullUnmarked;

/** Stuck on clubs and on players. */
@Table(timestamps = false)
@Guarded({})
@NullUnmarked
public class Label extends LabelModel {
    public Long id;
    public String text;

    public final MorphToMany<Club> clubs = morphedByMany(Club.class, "labelable");
    public final MorphToMany<Player> players = morphedByMany(Player.class, "labelable");
}
