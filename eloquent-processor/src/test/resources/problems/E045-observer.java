package app;

import io.eloquent.api.annotation.ObservedBy;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.Observer;

@Table
@ObservedBy(User.Watcher.class)
class User extends UserModel {
    Long id;

    interface Watcher extends Observer<User> {}
}
// another file
package app;

import io.eloquent.api.annotation.ObservedBy;
import io.eloquent.api.annotation.ScopedBy;
import io.eloquent.api.annotation.Table;

@Table
@ObservedBy(String.class)
@ScopedBy({Thread.class, Integer.class})
class Post extends PostModel {
    Long id;
}
