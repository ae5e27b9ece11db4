package app;

import io.eloquent.api.annotation.Embedded;
import io.eloquent.api.annotation.Encrypted;
import io.eloquent.api.annotation.Hashed;
import io.eloquent.api.annotation.Json;
import io.eloquent.api.annotation.Table;
import java.util.Map;

@Table
class User extends UserModel {
    Long id;

    @Hashed
    @Encrypted
    String password;

    @Json
    @Encrypted
    Map<String, String> secrets;

    @Json
    @Embedded
    Home home;

    record Home(String city) {}
}
