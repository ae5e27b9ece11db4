package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.api.annotation.Version;
import io.eloquent.model.SoftDeletes;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** What counts something, and is deleted softly. Its version is a wide one, and may be null. */
@Table(timestamps = false)
@Guarded({})
@NullUnmarked
public class Meter extends MeterModel implements SoftDeletes {
    public Long id;
    public String name;
    public Long reading;

    @Version
    public Long version;

    public Instant deletedAt;
}
