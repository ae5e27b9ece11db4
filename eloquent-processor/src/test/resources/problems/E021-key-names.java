package app;

import io.eloquent.api.annotation.Table;

@Table(primaryKey = {})
class User extends UserModel {
    Long id;
}
// another file
package app;

import io.eloquent.api.annotation.Table;

@Table(
        primaryKey = {
            "id", //
            "id"
        })
class Post extends PostModel {
    Long id;
}
