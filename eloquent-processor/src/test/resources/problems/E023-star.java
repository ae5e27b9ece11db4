package app;

import io.eloquent.api.annotation.Fillable;
import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Hidden;
import io.eloquent.api.annotation.Table;

@Table
@Fillable("*")
@Guarded({"*", "id"})
@Hidden("*")
class User extends UserModel {
    Long id;
}
