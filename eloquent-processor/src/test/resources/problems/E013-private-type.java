package app;

import io.eloquent.api.annotation.Table;
import java.util.List;

@Table
class User extends UserModel {
    private enum Status {
        GOLD
    }

    Long id;
    Status status;
    List<Status> history;
}
