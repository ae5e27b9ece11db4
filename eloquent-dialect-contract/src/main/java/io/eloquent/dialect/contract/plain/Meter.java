package io.eloquent.dialect.contract.plain;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.api.annotation.Version;
import io.eloquent.model.Model;
import io.eloquent.model.SoftDeletes;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** The twin of {@link io.eloquent.dialect.contract.model.Meter}, without the processor. */
@Table(timestamps = false)
@Guarded({})
@NullUnmarked
public class Meter extends Model<Meter> implements SoftDeletes {
    public Long id;
    public String name;
    public Long reading;

    @Version
    public Long version;

    public Instant deletedAt;
}
