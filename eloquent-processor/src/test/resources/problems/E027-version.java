package app;

import io.eloquent.api.annotation.Table;
import io.eloquent.api.annotation.Version;

@Table
class User extends UserModel {
    Long id;

    @Version
    int version;

    @Version
    String other;
}
User.java:14: [eloquent E027] User.other is a @Version, which counts changes: make it an int, a long, or one of their wrappers
User.java:14: [eloquent E027] User.other is a second @Version beside User.version: keep one of them
