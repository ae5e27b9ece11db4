package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.api.annotation.Version;
import io.eloquent.model.BelongsTo;
import io.eloquent.model.HasMany;
import io.eloquent.model.HasManyThrough;
import io.eloquent.model.HasOne;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** Holds strands, and counts its changes. */
@Table
@Guarded({})
@NullUnmarked
public class Board extends BoardModel {
    public Long id;
    public String name;
    public Long keeperId;

    @Version
    public int version;

    public Instant createdAt;
    public Instant updatedAt;

    public final BelongsTo<Member> keeper = belongsTo(Member.class);
    public final HasMany<Strand> strands = hasMany(Strand.class);
    public final HasOne<Strand> pinned = hasOne(Strand.class, "pinned_on_id");
    public final HasManyThrough<Answer> answers = hasManyThrough(Answer.class, Strand.class);
}
