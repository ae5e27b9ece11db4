package app;

import io.eloquent.api.annotation.Scope;
import io.eloquent.api.annotation.Table;

@Table
class User extends UserModel {
    private enum Status {
        GOLD
    }

    Long id;

    @Scope
    static UserQuery of(UserQuery query, Status status) {
        return query.where("status", status);
    }
}
