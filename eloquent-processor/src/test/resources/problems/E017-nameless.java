package app;

import io.eloquent.api.annotation.Column;
import io.eloquent.api.annotation.Table;

@Table
class User extends UserModel {
    Long id;

    @Column("")
    String name;
}
