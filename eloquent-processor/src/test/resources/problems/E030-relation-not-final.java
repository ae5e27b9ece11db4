package app;

import io.eloquent.api.annotation.Table;
import io.eloquent.model.HasMany;

@Table
class User extends UserModel {
    Long id;
    HasMany<User> friends = hasMany(User.class);
}
