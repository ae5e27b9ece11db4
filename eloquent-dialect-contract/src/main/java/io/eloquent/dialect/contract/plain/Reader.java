package io.eloquent.dialect.contract.plain;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.HasMany;
import io.eloquent.model.Model;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** Somebody who reads, on a connection of their own. */
@Table(value = "users", connection = "reporting", foreignKey = "post_id")
@Guarded({})
@NullUnmarked
public class Reader extends Model<Reader> {
    public Long id;
    public String email;
    public Instant createdAt;
    public Instant updatedAt;

    public final HasMany<Scrawl> scrawls = hasMany(Scrawl.class);
}
