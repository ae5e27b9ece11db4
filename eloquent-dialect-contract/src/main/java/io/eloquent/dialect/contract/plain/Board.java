package io.eloquent.dialect.contract.plain;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.api.annotation.Version;
import io.eloquent.model.BelongsTo;
import io.eloquent.model.HasMany;
import io.eloquent.model.HasManyThrough;
import io.eloquent.model.HasOne;
import io.eloquent.model.Model;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** The twin of {@link io.eloquent.dialect.contract.model.Board}, without the processor. */
@Table
@Guarded({})
@NullUnmarked
public class Board extends Model<Board> {
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
