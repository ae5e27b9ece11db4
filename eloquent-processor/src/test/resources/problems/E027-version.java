package app;

import io.eloquent.api.annotation.Table;
import io.eloquent.api.annotation.Version;

@Table
class User extends UserModel {
    Long id;

    @Version
    int version;

    @Version
    String other;
}
