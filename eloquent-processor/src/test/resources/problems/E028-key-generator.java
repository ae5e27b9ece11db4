package app;

import io.eloquent.api.annotation.GeneratedKey;
import io.eloquent.api.annotation.Table;
import io.eloquent.api.key.KeyGenerator;
import io.eloquent.api.key.Ulid;

@Table
class User extends UserModel {
    @GeneratedKey(Keys.class)
    String id;

    @GeneratedKey(Ulid.class)
    String token;

    abstract static class Keys implements KeyGenerator<String> {}
}
User.java:10: [eloquent E028] User.id has a key generator that UserModel cannot make: it must be a class that is seen from here, with a constructor without parameters
User.java:13: [eloquent E028] User.token is not the key of User, which is [id]: only a key of one column is generated
