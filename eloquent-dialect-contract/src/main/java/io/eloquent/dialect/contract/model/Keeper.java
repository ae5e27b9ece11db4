package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsToMany;
import org.jspecify.annotations.NullUnmarked;

/** Looks after plots, and is known to some tables by a code. */
@Table(timestamps = false)
@Guarded({})
@NullUnmarked
public class Keeper extends KeeperModel {
    public Long id;
    public String code;

    public final BelongsToMany<Plot> plots = belongsToMany(Plot.class, pivot -> pivot.columns("since"));
    public final BelongsToMany<Keeper> deputies = belongsToMany(
            Keeper.class,
            pivot -> pivot.table("deputies")
                    .localKey("code")
                    .foreignKey("keeper_code")
                    .ownerKey("code")
                    .relatedKey("deputy_code"));
}
