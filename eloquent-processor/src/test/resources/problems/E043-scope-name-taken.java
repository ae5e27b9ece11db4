package app;

import io.eloquent.api.annotation.Scope;
import io.eloquent.api.annotation.Table;

@Table
class User extends UserModel {
    Long id;

    @Scope
    static UserQuery latest(UserQuery query) {
        return query.orderBy("id", "desc");
    }

    @Scope
    static UserQuery isDirty(UserQuery query) {
        return query.where("dirty", true);
    }

    @Scope
    static UserQuery query(UserQuery query) {
        return query;
    }

    @Scope
    static UserQuery latest(UserQuery query, int days, boolean strictly) {
        return query.take(days);
    }
}
