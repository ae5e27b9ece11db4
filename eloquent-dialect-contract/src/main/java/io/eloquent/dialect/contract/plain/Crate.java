package io.eloquent.dialect.contract.plain;

import io.eloquent.api.annotation.Fillable;
import io.eloquent.api.annotation.Table;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;

/** The twin of the generated one, which only its package sees as well. */
@Table("crates")
@Fillable("label")
@NullUnmarked
@SuppressWarnings("UnusedVariable") // private fields are reached by handles
class Crate extends Tracked<Crate> {
    private Long id;
    private Optional<Integer> label = Optional.of(1);
}
