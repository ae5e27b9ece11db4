package io.eloquent.benchmarks;

import io.eloquent.api.annotation.Fillable;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsToMany;
import io.eloquent.model.HasMany;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A user as a model: ten columns, two relations. */
@Table(timestamps = false)
@Fillable({"name", "email"})
public class User extends UserModel {
    public @Nullable Long id;
    public @Nullable String name;
    public @Nullable String email;
    public int votes;
    public double score;
    public boolean active;
    public @Nullable BigDecimal balance;
    public @Nullable String status;
    public @Nullable LocalDateTime createdAt;
    public @Nullable LocalDateTime updatedAt;

    public final HasMany<Post> posts = hasMany(Post.class);
    public final BelongsToMany<Role> roles = belongsToMany(Role.class);

    @Nullable
    Object[] values() {
        return new Object[] {id, name, email, votes, score, active, balance, status, createdAt, updatedAt};
    }
}
