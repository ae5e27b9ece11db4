package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.api.annotation.With;
import io.eloquent.model.HasMany;
import org.jspecify.annotations.NullUnmarked;

/** Comes with its hen, which comes with its egg. */
@Table(timestamps = false)
@Guarded({})
@With("hens")
@NullUnmarked
public class Egg extends EggModel {
    public Long id;

    public final HasMany<Hen> hens = hasMany(Hen.class);
}
