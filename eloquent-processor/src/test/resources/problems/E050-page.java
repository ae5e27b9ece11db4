package app;

import io.eloquent.api.annotation.Table;

@Table(perPage = 0)
class User extends UserModel {
    Long id;
}
