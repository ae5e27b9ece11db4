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
User.java:8: [eloquent E045] UserModel cannot make a User.Watcher: it must be a class that is seen from here, with a constructor without parameters
