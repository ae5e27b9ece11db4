package com.example.app;

import io.eloquent.api.annotation.Table;

/** Someone. */
@Table(timestamps = false)
class User extends UserModel {
    Long id;
    String name;
}
