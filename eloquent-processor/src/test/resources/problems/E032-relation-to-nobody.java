package app;

import io.eloquent.api.annotation.Table;
import io.eloquent.model.HasMany;

@Table
class User extends UserModel {
    Long id;
    final HasMany friends = hasMany(User.class);
    final HasMany<?> enemies = hasMany(User.class);
}
