package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Fillable;
import io.eloquent.api.annotation.Table;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;

/** A model that only its package sees, with lists of its own in place of those of its base. */
@Table(value = "crates", base = Tracked.class)
@Fillable("label")
@NullUnmarked
@SuppressWarnings("UnusedVariable") // private fields are reached by handles
class Crate extends CrateModel {
    private Long id;
    private Optional<Integer> label = Optional.of(1);
}
