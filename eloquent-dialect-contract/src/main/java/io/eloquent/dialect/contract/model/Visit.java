package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import java.time.OffsetDateTime;
import org.jspecify.annotations.NullUnmarked;

/** A model that keeps the time of its changes alone, under a name of its own. */
@Table(createdAt = "", updatedAt = "seen_at")
@Guarded({})
@NullUnmarked
public class Visit extends VisitModel {
    public Long id;
    public String place;
    public OffsetDateTime seenAt;
}
