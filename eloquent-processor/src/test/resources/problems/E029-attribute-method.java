package app;

import io.eloquent.api.annotation.Accessor;
import io.eloquent.api.annotation.Mutator;
import io.eloquent.api.annotation.Table;

@Table
class User extends UserModel {
    Long id;
    String name;

    @Accessor
    private String shout() {
        return name + "!";
    }

    @Mutator
    void setName() {}

    @Accessor
    String fullName() {
        return name;
    }

    @Accessor("full_name")
    String wholeName() {
        return name;
    }

    @Accessor
    static String nobody() {
        return "";
    }

    @Accessor
    String risky() throws java.io.IOException {
        return name;
    }
}
