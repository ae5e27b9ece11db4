package app;

import io.eloquent.api.annotation.Scope;
import io.eloquent.api.annotation.Table;

@Table
class User extends UserModel {
    Long id;

    @Scope
    UserQuery popular(UserQuery query) {
        return query.where("votes", ">", 100);
    }
}
