package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsTo;
import io.eloquent.model.BelongsToMany;
import io.eloquent.model.HasMany;
import io.eloquent.model.HasManyThrough;
import io.eloquent.model.MorphMany;
import io.eloquent.model.SoftDeletes;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** Writes stories, edits those of others, learns from a mentor, and may have left. */
@Table(timestamps = false)
@Guarded({})
@NullUnmarked
public class Writer extends WriterModel implements SoftDeletes {
    public Long id;
    public Long deskId;
    public String deskCode;
    public Long mentorId;
    public String name;
    public Instant deletedAt;

    public final BelongsTo<Desk> desk = belongsTo(Desk.class);
    public final BelongsTo<Writer> mentor = belongsTo(Writer.class);
    public final HasMany<Writer> pupils = hasMany(Writer.class, "mentor_id");
    public final HasManyThrough<Writer> grandPupils =
            hasManyThrough(Writer.class, Writer.class, "mentor_id", "mentor_id");
    public final HasMany<Story> stories = hasMany(Story.class);
    public final BelongsToMany<Writer> friends = belongsToMany(
            Writer.class,
            pivot -> pivot.table("friends").foreignKey("writer_id").relatedKey("friend_id"));
    public final HasMany<Ledger> ledgers = hasMany(Ledger.class);
    public final MorphMany<Reply> replies = morphMany(Reply.class, "target");
}
