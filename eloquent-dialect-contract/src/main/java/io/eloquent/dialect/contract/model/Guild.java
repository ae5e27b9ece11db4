package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.api.annotation.Touches;
import io.eloquent.model.HasMany;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** Has members, who know it by its code. Touches them, as they touch it. */
@Table
@Guarded({})
@Touches("members")
@NullUnmarked
public class Guild extends GuildModel {
    public Long id;
    public String code;
    public String name;
    public Instant createdAt;
    public Instant updatedAt;

    public final HasMany<Member> members = hasMany(Member.class, "guild_code", "code");
}
