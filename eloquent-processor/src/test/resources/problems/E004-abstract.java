package app;

import io.eloquent.api.annotation.Table;

@Table
abstract class User extends UserModel {
    Long id;
}
