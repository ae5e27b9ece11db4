package app;

import io.eloquent.api.annotation.Scope;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.SoftDeletes;
import java.time.Instant;

@Table
class User extends UserModel implements SoftDeletes {
    Long id;
    Instant deletedAt;

    @Scope
    static UserQuery latest(UserQuery query) {
        return query.orderBy("id", "desc");
    }

    @Scope
    static UserQuery touch(UserQuery query) {
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

    @Scope
    static UserQuery trashed(UserQuery query) {
        return query.onlyTrashed();
    }
}
