package app;

import io.eloquent.api.annotation.Column;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.HasMany;

@Table
class User extends UserModel {
    Long id;
    int posts;
    String homeTown;

    @Column("home")
    String home_town;

    @Column("post_count")
    int POSTS;

    final HasMany<User> Posts = hasMany(User.class);
}
