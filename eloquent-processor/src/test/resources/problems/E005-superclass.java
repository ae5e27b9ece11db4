package app;

import io.eloquent.api.annotation.Scope;
import io.eloquent.api.annotation.Table;

@Table
class User {
    Long id;

    @Scope
    static UserQuery popular(UserQuery query) {
        return query.where("votes", ">", 100);
    }
}
// another file
package app;

import io.eloquent.api.annotation.Table;

@Table
class Post extends PostsModel {
    Long id;
}
// another file
package app;

import io.eloquent.api.annotation.Table;

@Table
class Admin extends User {}
// another file
package app;

import io.eloquent.api.annotation.Table;

@Table
class Person extends Exception {}

