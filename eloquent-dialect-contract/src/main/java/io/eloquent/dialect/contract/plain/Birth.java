package io.eloquent.dialect.contract.plain;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.Model;
import java.time.LocalDateTime;
import org.jspecify.annotations.NullUnmarked;

/** The twin of {@link io.eloquent.dialect.contract.model.Birth}, without the processor. */
@Table(createdAt = "born_at")
@Guarded({})
@NullUnmarked
public class Birth extends Model<Birth> {
    public Long id;
    public String name;
    public LocalDateTime bornAt;
}
