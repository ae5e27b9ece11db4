package app;

import io.eloquent.api.annotation.Fillable;
import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Hidden;
import io.eloquent.api.annotation.Table;
import io.eloquent.api.annotation.Visible;
import io.eloquent.model.HasMany;
import java.time.Instant;

@Table
@Fillable({
    "name", //
    "emial",
    "friends"
})
@Guarded("is_admin")
@Hidden({"created_at", "friends", "secret"})
@Visible({"createdAt", ""})
class User extends UserModel {
    Long id;
    String name;
    String email;
    Instant createdAt;

    final HasMany<User> friends = hasMany(User.class);
}
