package io.eloquent.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.model.meta.Binding;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.Models;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both write into one class, named by their jars as in a build, whichever comes first. */
class LombokTest {
    private static final String USER = """
            package app;
            import io.eloquent.api.annotation.*;
            import io.eloquent.model.HasMany;
            import lombok.*;
            @Table
            @Getter
            @Setter
            @ToString
            @NoArgsConstructor
            @AllArgsConstructor
            public class User extends UserModel {
                private Long id;
                private String name;
                private int votes = 7;
                private boolean active;
                @ToString.Exclude private final HasMany<User> friends = hasMany(User.class);
                @Scope static UserQuery popular(UserQuery query) { return query.where(VOTES.gt(100)); }
            }
            """;

    @TempDir
    Path directory;

    private static String jar(Class<?> of) {
        try {
            return Path.of(of.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private Compilation compile(Class<?>... processors) {
        String path = Stream.concat(Stream.of(processors).map(LombokTest::jar), Stream.of(Compilation.classPath()))
                .collect(Collectors.joining(File.pathSeparator));
        return Compilation.run(directory, List.of("-processorpath", path), List.of(), USER);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void privateFieldsWithLomboksAccessorsAreColumns(boolean isLombokFirst) throws ReflectiveOperationException {
        Compilation compilation = isLombokFirst
                ? compile(lombok.Getter.class, ModelProcessor.class)
                : compile(ModelProcessor.class, lombok.Getter.class);
        Class<?> type = compilation.clean().loader().loadClass("app.User");
        @SuppressWarnings("unchecked")
        ModelMeta<Object> meta = (ModelMeta<Object>) Models.of(type);
        Binding<Object> binding = meta.binding();
        Object user = binding.newInstance();
        assertEquals(7, binding.get(user, 2), "the default of the field");
        Object snapshot = binding.snapshot(user);
        type.getMethod("setName", String.class).invoke(user, "Ann");
        assertEquals("Ann", binding.get(user, 1));
        assertTrue(binding.changed(user, snapshot, 1));
        assertFalse(binding.changed(user, snapshot, 2));
        binding.set(user, 3, true);
        assertEquals(true, type.getMethod("isActive").invoke(user));
        assertEquals(binding.relation(user, 0), type.getMethod("getFriends").invoke(user));
        assertEquals("User(id=null, name=Ann, votes=7, active=true)", user.toString());
        assertTrue(String.valueOf(type.getMethod("popular").invoke(null)).contains("on users"));
    }
}
