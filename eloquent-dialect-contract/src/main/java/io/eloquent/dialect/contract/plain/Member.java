package io.eloquent.dialect.contract.plain;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.api.annotation.Touches;
import io.eloquent.model.BelongsTo;
import io.eloquent.model.HasMany;
import io.eloquent.model.Model;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** The twin of {@link io.eloquent.dialect.contract.model.Member}, without the processor. */
@Table
@Guarded({})
@Touches({"mentor", "guild"})
@NullUnmarked
public class Member extends Model<Member> {
    public Long id;
    public Long mentorId;
    public String guildCode;
    public String name;
    public Instant createdAt;
    public Instant updatedAt;

    public final BelongsTo<Member> mentor = belongsTo(Member.class);
    public final BelongsTo<Guild> guild = belongsTo(Guild.class, "guild_code", "code");
    public final HasMany<Strand> strands = hasMany(Strand.class, "starter_id");
}
