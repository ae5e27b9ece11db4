package app;

import io.eloquent.api.annotation.Accessor;
import io.eloquent.api.annotation.Appends;
import io.eloquent.api.annotation.Table;
import java.time.Instant;

@Table(createdAt = "made_at")
@Appends({"full_name", "name"})
class User extends UserModel {
    Long id;
    String name;
    Instant createdAt;

    @Accessor
    String getFullName() {
        return name;
    }
}
