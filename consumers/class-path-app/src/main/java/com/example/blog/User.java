package com.example.blog;

import io.eloquent.api.annotation.Fillable;
import io.eloquent.api.annotation.Scope;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.HasMany;
import java.time.Instant;

/** Who writes. */
@Table
@Fillable({"name", "home"})
public class User extends UserModel {
    /** Where someone lives: a column of JSON. */
    public record Home(String street, String city) {}

    public Long id;
    public String name;
    public int votes;
    public Home home;
    public Instant createdAt;
    public Instant updatedAt;

    public final HasMany<Post> posts = hasMany(Post.class);

    @Scope
    static UserQuery popular(UserQuery query) {
        return query.where(VOTES.gt(100));
    }
}
