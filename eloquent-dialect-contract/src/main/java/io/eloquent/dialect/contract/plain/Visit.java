package io.eloquent.dialect.contract.plain;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.Model;
import java.time.OffsetDateTime;
import org.jspecify.annotations.NullUnmarked;

/** The twin of {@link io.eloquent.dialect.contract.model.Visit}, without the processor. */
@Table(createdAt = "", updatedAt = "seen_at")
@Guarded({})
@NullUnmarked
public class Visit extends Model<Visit> {
    public Long id;
    public String place;
    public OffsetDateTime seenAt;
}
