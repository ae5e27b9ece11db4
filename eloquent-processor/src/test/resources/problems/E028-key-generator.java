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
// another file
package app;

import io.eloquent.api.annotation.GeneratedKey;
import io.eloquent.api.annotation.Table;
import io.eloquent.api.key.UuidV7;

@Table
class Post extends PostModel {
    @GeneratedKey(UuidV7.class)
    String id;
}
