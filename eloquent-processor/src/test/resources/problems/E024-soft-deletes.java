package app;

import io.eloquent.api.annotation.Table;
import io.eloquent.model.SoftDeletes;
import java.time.Instant;

@Table
class User extends UserModel implements SoftDeletes {
    Long id;
    Instant gone;
}
