package io.eloquent.dialect.contract.plain;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.api.annotation.Touches;
import io.eloquent.model.HasMany;
import io.eloquent.model.Model;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** The twin of {@link io.eloquent.dialect.contract.model.Guild}, without the processor. */
@Table
@Guarded({})
@Touches("members")
@NullUnmarked
public class Guild extends Model<Guild> {
    public Long id;
    public String code;
    public String name;
    public Instant createdAt;
    public Instant updatedAt;

    public final HasMany<Member> members = hasMany(Member.class, "guild_code", "code");
}
