package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import org.jspecify.annotations.NullUnmarked;

/** Something whose key is an enum. */
@Table(value = "shelves", primaryKey = "status", timestamps = false)
@Guarded({})
@NullUnmarked
public class Shelf extends ShelfModel {
    public Status status;
    public String label;
}
