package io.eloquent.dialect.contract.plain;

import io.eloquent.api.annotation.Table;
import io.eloquent.model.Model;
import org.jspecify.annotations.NullUnmarked;

/** The twin of {@link io.eloquent.dialect.contract.model.Stay}, without the processor. */
@Table(
        timestamps = false,
        primaryKey = {"student_id", "room_id"})
@NullUnmarked
public class Stay extends Model<Stay> {
    public Long studentId;
    public Long roomId;
    public String bed;
}
