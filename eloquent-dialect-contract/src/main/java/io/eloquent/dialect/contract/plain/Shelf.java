package io.eloquent.dialect.contract.plain;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.dialect.contract.model.Status;
import io.eloquent.model.Model;
import org.jspecify.annotations.NullUnmarked;

/** The twin of {@link io.eloquent.dialect.contract.model.Shelf}, without the processor. */
@Table(value = "shelves", primaryKey = "status", timestamps = false)
@Guarded({})
@NullUnmarked
public class Shelf extends Model<Shelf> {
    public Status status;
    public String label;
}
