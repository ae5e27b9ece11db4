package app;

import io.eloquent.api.annotation.Table;
import io.eloquent.model.HasMany;

@Table
class User extends UserModel {
    Long id;
    private final HasMany<User> friends = hasMany(User.class);

    int count() {
        return friends.hashCode();
    }
}
