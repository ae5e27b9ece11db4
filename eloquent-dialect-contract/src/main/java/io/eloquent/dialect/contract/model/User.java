package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Fillable;
import io.eloquent.api.annotation.Hidden;
import io.eloquent.api.annotation.Scope;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsToMany;
import io.eloquent.model.HasMany;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** Somebody who writes posts. The table has a column {@code nickname}, for which there is no field. */
@Table
@Fillable({"name", "email", "votes", "status"})
@Hidden("password")
@NullUnmarked
public class User extends UserModel {
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

    @Scope
    static UserQuery popular(UserQuery query) {
        return query.where(VOTES.gt(100));
    }

    @Scope
    static UserQuery named(UserQuery query, String... names) {
        return query.where(NAME.in(names));
    }
}
