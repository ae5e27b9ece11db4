package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.api.annotation.Version;
import io.eloquent.model.HasMany;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** Holds strands, and counts its changes. */
@Table
@Guarded({})
@NullUnmarked
public class Board extends BoardModel {
    public Long id;
    public String name;

    @Version
    public int version;

    public Instant createdAt;
    public Instant updatedAt;

    public final HasMany<Strand> strands = hasMany(Strand.class);
}
