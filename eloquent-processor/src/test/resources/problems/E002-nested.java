package app;

import io.eloquent.api.annotation.Table;
import io.eloquent.model.Model;

class Users {
    @Table
    static class User {
        Long id;
    }

    @Table
    private static class Hidden {
        Long id;
    }

    @Table
    class Inner<T> {
        Long id;
    }
}
