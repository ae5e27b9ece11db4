package io.eloquent.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The processor is what Gradle calls isolating: each file has one model to thank for, and what is in it depends on what can
 * be reached from that model alone, so that only models that changed are processed again.
 */
class IncrementalTest {
    private static final String USER = """
            package app;
            import blog.*;
            import io.eloquent.api.annotation.*;
            import io.eloquent.model.HasMany;
            @Table public class User extends UserModel {
                public Long id;
                public final HasMany<Post> posts = hasMany(Post.class);
                @Scope public static UserQuery of(UserQuery query, PostQuery posts) { return query; }
            }
            """;
    private static final String POST = """
            package blog;
            import app.*;
            import io.eloquent.api.annotation.*;
            import io.eloquent.model.BelongsTo;
            @Table public class Post extends PostModel {
                public Long id;
                public Long userId;
                public final BelongsTo<User> user = belongsTo(User.class);
                @Scope public static PostQuery of(PostQuery query, UserQuery users) { return query; }
            }
            """;

    @TempDir
    Path directory;

    @Test
    void gradleIsToldSo() throws IOException {
        try (InputStream file = Objects.requireNonNull(
                ModelProcessor.class.getResourceAsStream("/META-INF/gradle/incremental.annotation.processors"))) {
            assertEquals(
                    ModelProcessor.class.getName() + ",isolating",
                    new String(file.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }

    @Test
    void eachFileComesOfOneModel() {
        Map<String, List<String>> origins = new TreeMap<>();
        Compilation.run(directory, List.of(), List.of(new Watched(origins)), USER, POST)
                .clean();
        assertEquals(
                Map.of(
                        "app.UserModel", List.of("app.User"),
                        "app.UserQuery", List.of("app.User"),
                        "blog.PostModel", List.of("blog.Post"),
                        "blog.PostQuery", List.of("blog.Post")),
                origins);
    }

    /** As a build tool does when one of them has changed. */
    @Test
    void aModelAloneGivesTheTextThatItGivesAmongOthers() {
        Path all = directory.resolve("all");
        Compilation together = Compilation.of(all, USER, POST).clean();
        List<String> options = List.of("-classpath", Compilation.classPath(all));
        Compilation alone = Compilation.run(directory.resolve("alone"), options, List.of(new ModelProcessor()), POST)
                .clean();
        for (String file : List.of("blog/PostModel.java", "blog/PostQuery.java")) {
            assertEquals(together.generated(file), alone.generated(file), file);
        }
    }

    /** The processor, with a filer that remembers. */
    private static final class Watched extends AbstractProcessor {
        private final ModelProcessor processor = new ModelProcessor();
        private final Map<String, List<String>> origins;

        Watched(Map<String, List<String>> origins) {
            this.origins = origins;
        }

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            Filer filer = proxy(Filer.class, environment.getFiler(), null);
            processor.init(proxy(ProcessingEnvironment.class, environment, filer));
        }

        /** {@return the same object, of which what its filer writes is remembered} */
        private <T> T proxy(Class<T> type, T real, @Nullable Filer filer) {
            return type.cast(Proxy.newProxyInstance(
                    Watched.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                        if (method.getName().equals("getFiler")) {
                            return filer;
                        }
                        if (method.getName().startsWith("create")) {
                            remember(arguments);
                        }
                        return method.invoke(real, arguments);
                    }));
        }

        private void remember(Object[] arguments) {
            Element[] elements = (Element[]) arguments[arguments.length - 1];
            origins.put(
                    String.valueOf(arguments[0]),
                    Arrays.stream(elements).map(Element::toString).toList());
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return processor.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return processor.getSupportedSourceVersion();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            processor.process(annotations, round);
            return false;
        }
    }
}
