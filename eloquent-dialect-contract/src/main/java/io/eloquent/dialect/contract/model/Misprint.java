package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsTo;
import io.eloquent.model.HasMany;
import io.eloquent.model.HasManyThrough;
import io.eloquent.model.MorphMany;
import io.eloquent.model.MorphTo;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** A writer whose relations are all wrong. */
@Table(value = "writers", timestamps = false, foreignKey = "writer_id")
@Guarded({})
@NullUnmarked
public class Misprint extends MisprintModel {
    public Long id;
    public Long mentorId;
    public String name;

    public final HasMany<Story> stories = hasMany(Story.class, "writter_id");
    public final HasMany<Story> byNames = hasMany(Story.class, "byline", "nane");
    public final BelongsTo<Writer> mentor = belongsTo(Writer.class, "mentorid");
    public final BelongsTo<Writer> boss = belongsTo(Writer.class, "nobody_ever_id");
    public final HasManyThrough<Reply> replies = hasManyThrough(Reply.class, Story.class, "writer_id", "target_ids");
    public final MorphMany<Reply> answers = morphMany(Reply.class, "taget");
    public final MorphTo about = morphTo("mentor", Story.class);
    public final HasMany<Ticket> tickets = hasMany(Ticket.class, List.of("row_name", "place"), List.of("id"));
    public final BelongsTo<Seat> seat = belongsTo(Seat.class, "mentor_id");
}
