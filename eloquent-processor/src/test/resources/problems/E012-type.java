package app;

import io.eloquent.api.annotation.Table;
import java.util.Date;
import java.util.HashMap;
import java.util.Optional;

@Table
class User extends UserModel {
    Long id;
    Thread worker;
    Date born;
    Optional<String> name;
    HashMap<String, String> settings;
    int[] scores;
    Object anything;
}
