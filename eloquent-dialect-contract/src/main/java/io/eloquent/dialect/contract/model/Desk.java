package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.HasMany;
import io.eloquent.model.HasManyThrough;
import org.jspecify.annotations.NullUnmarked;

/** Where writers of a newspaper sit. */
@Table(timestamps = false)
@Guarded({})
@NullUnmarked
public class Desk extends DeskModel {
    public Long id;
    public String code;
    public String name;

    public final HasMany<Writer> writers = hasMany(Writer.class);
    public final HasManyThrough<Story> stories = hasManyThrough(Story.class, Writer.class);
}
