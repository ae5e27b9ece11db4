package app;

import io.eloquent.api.annotation.Table;
import io.eloquent.model.Model;

@Table(base = Thread.class)
class User extends UserModel {
    Long id;
}
// another file
package app;

import io.eloquent.api.annotation.Table;
import io.eloquent.model.Model;

@Table(base = Post.Fixed.class)
class Post extends PostModel {
    Long id;

    abstract static class Fixed extends Model<Post> {}
}
// another file
package app;

import io.eloquent.api.annotation.Table;
import io.eloquent.model.Model;

@Table(base = Role.Hidden.class)
class Role extends RoleModel {
    Long id;

    abstract class Hidden<M extends Model<M>> extends Model<M> {}
}
// another file
package app;

import io.eloquent.api.annotation.Table;
import io.eloquent.model.Model;

@Table(base = Tag.Made.class)
class Tag extends TagModel {
    Long id;

    abstract static class Made<M extends Model<M>> extends Model<M> {
        Made(String how) {}
    }
}
