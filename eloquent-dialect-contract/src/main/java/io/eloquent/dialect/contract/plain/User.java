package io.eloquent.dialect.contract.plain;

import io.eloquent.api.annotation.Fillable;
import io.eloquent.api.annotation.Hidden;
import io.eloquent.api.annotation.Table;
import io.eloquent.dialect.contract.model.Status;
import io.eloquent.model.BelongsToMany;
import io.eloquent.model.HasMany;
import io.eloquent.model.Model;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** The twin of {@link io.eloquent.dialect.contract.model.User}, without the processor. */
@Table
@Fillable({"name", "email", "votes", "status"})
@Hidden("password")
@NullUnmarked
public class User extends Model<User> {
    public Long id;
    public String name;
    public String email;
    public String password;
    public int votes;
    public Status status;
    public Instant createdAt;
    public Instant updatedAt;

    public final HasMany<Post> posts = hasMany(Post.class);
    public final BelongsToMany<Role> roles = belongsToMany(Role.class, pivot -> pivot.columns("level"));
}
