package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsToMany;
import org.jspecify.annotations.NullUnmarked;

/** Students live in it. */
@Table(timestamps = false)
@Guarded({})
@NullUnmarked
public class Room extends RoomModel {
    public Long id;
    public String name;

    public final BelongsToMany<Student> students = belongsToMany(Student.class, pivot -> pivot.using(Stay.class));
}
