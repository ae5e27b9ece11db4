package io.eloquent.examples.quickstart;

import io.eloquent.api.annotation.Fillable;
import io.eloquent.api.annotation.Scope;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsToMany;
import io.eloquent.model.HasMany;
import java.time.Instant;

/** Someone who writes. Table {@code users}; only the name and the e-mail address may be set from input. */
@Table
@Fillable({"name", "email"})
public class User extends UserModel {
    /** How well a user is thought of. */
    public enum Status {
        SILVER,
        GOLD
    }

    public Long id;
    public String name;
    public String email;
    public int votes;
    public Status status = Status.SILVER;
    public Instant createdAt;
    public Instant updatedAt;

    public final HasMany<Post> posts = hasMany(Post.class);
    public final BelongsToMany<Role> roles = belongsToMany(Role.class);

    @Scope
    static UserQuery popular(UserQuery query) {
        return query.where(VOTES.gt(100));
    }
}
