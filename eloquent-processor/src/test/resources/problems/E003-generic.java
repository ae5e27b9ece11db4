package app;

import io.eloquent.api.annotation.Table;

@Table
class User<T extends Number> extends UserModel {
    Long id;
}
