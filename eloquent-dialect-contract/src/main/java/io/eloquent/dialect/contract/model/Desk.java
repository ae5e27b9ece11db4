package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.HasMany;
import io.eloquent.model.HasManyThrough;
import io.eloquent.model.HasOneThrough;
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
    public final HasManyThrough<Story> everyStory =
            hasManyThrough(Story.class, Writer.class).withTrashedParents();
    public final HasManyThrough<Story> signed =
            hasManyThrough(Story.class, Writer.class, "desk_code", "byline", "code", "name");
    public final HasOneThrough<Story> oneSigned = hasOneThrough(
                    Story.class, Writer.class, "deskCode", "byline", "code", "name")
            .withTrashedParents();
}
