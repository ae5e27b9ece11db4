package app;

import io.eloquent.api.annotation.Table;

@Table
class User extends UserModel {
    Long id;
    private String name;

    String name() {
        return name;
    }
}
