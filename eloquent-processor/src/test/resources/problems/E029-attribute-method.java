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
}
User.java:13: [eloquent E029] User.shout cannot stand for an attribute: UserModel calls it, so that an accessor takes nothing and returns a value, is not private, not static, and throws nothing
User.java:18: [eloquent E029] User.setName cannot stand for an attribute: UserModel calls it, so that a mutator takes one value, is not private, not static, and throws nothing
User.java:26: [eloquent E029] User.wholeName is a second accessor of the attribute full_name: keep one of them
