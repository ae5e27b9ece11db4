package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.api.annotation.Touches;
import io.eloquent.model.BelongsTo;
import io.eloquent.model.HasMany;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** Somebody with a mentor, who may have one in turn, in a guild. Touches both. */
@Table
@Guarded({})
@Touches({"mentor", "guild"})
@NullUnmarked
public class Member extends MemberModel {
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
