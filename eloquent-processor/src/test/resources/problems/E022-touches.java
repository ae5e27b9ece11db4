package app;

import io.eloquent.api.annotation.Table;
import io.eloquent.api.annotation.Touches;
import io.eloquent.model.BelongsTo;

@Table
@Touches({"author", "id", "*"})
class Post extends PostModel {
    Long id;

    final BelongsTo<User> author = belongsTo(User.class);
}

// another file
package app;

import io.eloquent.api.annotation.Table;
import io.eloquent.api.annotation.Touches;

@Table
@Touches("posts")
class User extends UserModel {
    Long id;
}
