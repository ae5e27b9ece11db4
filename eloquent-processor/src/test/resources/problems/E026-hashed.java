package app;

import io.eloquent.api.annotation.Hashed;
import io.eloquent.api.annotation.Table;

@Table
class User extends UserModel {
    Long id;

    @Hashed
    int pin;
}
User.java:11: [eloquent E026] User.pin is @Hashed, and only a text that is stored as it is can be: make it a String, without another annotation that converts it
