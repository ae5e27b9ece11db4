package app;

import io.eloquent.api.annotation.Table;

@Table
class User extends UserModel {
    String name;
}
// another file
package app;

import io.eloquent.api.annotation.Table;

@Table(primaryKey = {"orderId", "number"})
class Line extends LineModel {
    long orderId;
    int line;
}
