package app;

import io.eloquent.api.annotation.Table;

@Table
class User extends UserModel {
    Long id;
    String name;

    User(String name) {
        this.name = name;
    }
}
// another file
package app;

import io.eloquent.api.annotation.Table;

@Table
class Post extends PostModel {
    Long id;

    private Post() {}

    static Post empty() {
        return new Post();
    }
}
// another file
package app;

import io.eloquent.api.annotation.Table;

@Table
class Tag extends TagModel {
    Long id;

    Tag() throws Exception {}
}
