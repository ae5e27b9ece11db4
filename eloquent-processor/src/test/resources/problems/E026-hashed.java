package app;

import io.eloquent.api.annotation.Hashed;
import io.eloquent.api.annotation.Table;

@Table
class User extends UserModel {
    Long id;

    @Hashed
    int pin;
}
