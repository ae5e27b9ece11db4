package app;

import io.eloquent.api.annotation.Scope;
import io.eloquent.api.annotation.Table;

@Table
class User extends UserModel {
    Long id;

    @Scope
    static void nothing(UserQuery query) {}

    @Scope
    static UserQuery nobody() {
        return query();
    }

    @Scope
    static PostQuery somebodyElse(PostQuery query) {
        return query;
    }
}
// another file
package app;

import io.eloquent.api.annotation.Table;

@Table
class Post extends PostModel {
    Long id;
}
