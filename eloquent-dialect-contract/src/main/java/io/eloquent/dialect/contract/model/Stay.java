package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Table;
import org.jspecify.annotations.NullUnmarked;

/** A row of a table between that is known by the keys of both sides. */
@Table(
        timestamps = false,
        primaryKey = {"student_id", "room_id"})
@NullUnmarked
public class Stay extends StayModel {
    public Long studentId;
    public Long roomId;
    public String bed;
}
