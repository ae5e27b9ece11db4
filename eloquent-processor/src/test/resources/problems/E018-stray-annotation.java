package app;

import io.eloquent.api.annotation.Column;
import io.eloquent.api.annotation.Table;
import io.eloquent.api.annotation.Transient;
import io.eloquent.model.HasMany;

@Table
class User extends UserModel {
    Long id;

    @Column("visits")
    transient int visits;

    @Column("friends")
    final HasMany<User> friends = hasMany(User.class);

    @Transient
    final HasMany<User> enemies = hasMany(User.class);

    @Transient
    static int count;
}
