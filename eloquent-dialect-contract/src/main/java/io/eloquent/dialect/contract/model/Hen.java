package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.api.annotation.With;
import io.eloquent.model.BelongsTo;
import org.jspecify.annotations.NullUnmarked;

/** Comes with its egg, which comes with its hen. */
@Table(timestamps = false)
@Guarded({})
@With("egg")
@NullUnmarked
public class Hen extends HenModel {
    public Long id;
    public Long eggId;

    public final BelongsTo<Egg> egg = belongsTo(Egg.class);
}
