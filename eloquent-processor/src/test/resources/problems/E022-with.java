package app;

import io.eloquent.api.annotation.Table;
import io.eloquent.api.annotation.With;
import io.eloquent.model.BelongsTo;

@Table
@With({"author", "id", "*"})
class Post extends PostModel {
    Long id;

    final BelongsTo<User> author = belongsTo(User.class);
}

// another file
package app;

import io.eloquent.api.annotation.Table;
import io.eloquent.api.annotation.With;

@Table
@With("posts")
class User extends UserModel {
    Long id;
}
