package app;

import io.eloquent.api.annotation.Embedded;
import io.eloquent.api.annotation.Table;
import java.util.Map;

@Table
class User extends UserModel {
    Long id;

    @Embedded
    Map<String, String> map;

    @Embedded
    Pair<String> pair;

    @Embedded
    Secret secret;

    @Embedded
    Nothing nothing;

    @Embedded
    Outer outer;

    @Embedded
    Odd odd;

    record Pair<T>(T one, T two) {}

    private record Secret(String text) {}

    record Nothing() {}

    record Outer(@Embedded Point point, String name) {}

    record Point(int x, int y) {}

    record Odd(Thread thread) {}
}
