package app;

import io.eloquent.api.annotation.Table;

@Table
class User extends UserModel {
    Long id;
    final String name = "John";
}
