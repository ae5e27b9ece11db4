package app;

import io.eloquent.api.annotation.Table;
import java.util.Calendar;
import java.util.HashMap;
import java.util.OptionalInt;

@Table
class User extends UserModel {
    Long id;
    Thread worker;
    Calendar born;
    OptionalInt name;
    HashMap<String, String> settings;
    char[] scores;
    Object anything;
}
