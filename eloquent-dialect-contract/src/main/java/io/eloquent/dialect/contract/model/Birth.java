package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import java.time.LocalDateTime;
import org.jspecify.annotations.NullUnmarked;

/** A model that keeps the time at which it was made alone, in a type of its own. */
@Table(createdAt = "born_at")
@Guarded({})
@NullUnmarked
public class Birth extends BirthModel {
    public Long id;
    public String name;
    public LocalDateTime bornAt;
}
