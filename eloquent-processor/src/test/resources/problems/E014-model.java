package app;

import io.eloquent.api.annotation.Table;
import java.util.List;

@Table
class User extends UserModel {
    Long id;
    User boss;
    List<User> friends;
}
