package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsToMany;
import org.jspecify.annotations.NullUnmarked;

/** A piece of land with a key of two columns, to which others point. */
@Table(
        timestamps = false,
        primaryKey = {"street", "number"})
@Guarded({})
@NullUnmarked
public class Plot extends PlotModel {
    public String street;
    public Integer number;

    public final BelongsToMany<Keeper> keepers = belongsToMany(Keeper.class, pivot -> pivot.columns("since"));
    public final BelongsToMany<Plot> neighbours = belongsToMany(
            Plot.class,
            pivot -> pivot.table("neighbours")
                    .foreignKey("street", "number")
                    .relatedKey("other_street", "other_number"));
    public final BelongsToMany<Plot> sameStreet = belongsToMany(
            Plot.class,
            pivot -> pivot.table("neighbours").foreignKey("street", "number").relatedKey("street", "other_number"));
    public final BelongsToMany<Plot> halfNamed = belongsToMany(
            Plot.class,
            pivot -> pivot.table("neighbours").foreignKey("street").relatedKey("other_street", "other_number"));
}
