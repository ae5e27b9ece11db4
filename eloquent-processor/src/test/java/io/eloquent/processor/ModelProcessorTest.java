package io.eloquent.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the processor gets on with what it finds around it. */
class ModelProcessorTest {
    private static final String USER = model("app", "User", "Long id; String name;");

    @TempDir
    Path directory;

    private static String model(String packageName, String name, String body) {
        return (packageName.isEmpty() ? "" : "package " + packageName + ";\n") + """
                import io.eloquent.api.annotation.*;
                import io.eloquent.model.HasMany;
                @Table class %s extends %sModel { %s }
                """.formatted(name, name, body);
    }

    @Test
    void aModelInTheUnnamedPackage() {
        Compilation compilation = Compilation.of(
                        directory, model("", "User", "Long id; Snapshot state; enum Snapshot { NEW }"))
                .clean();
        assertTrue(compilation.generated("UserModel.java").startsWith("import io.eloquent.model.GlobalScope;"));
    }

    @Test
    void classesThatAreCalledAsTheLibrarysOrOurs() {
        String kinds = "enum Column { A } enum RowReader { A } enum Map { A } enum Objects { A } enum Character { A }";
        Compilation.of(
                        directory,
                        model("app", "Model", "Long id; char c; final HasMany<List> lists = hasMany(List.class);"),
                        model(
                                "app",
                                "List",
                                "Long id; Column column; RowReader reader; Map map; Objects objects;" + kinds),
                        model("app", "Snapshot", "Long id; java.util.List<String> list; char c; " + kinds),
                        model("app", "Fields", "Long id; Integer meta; Snapshots snapshots; enum Snapshots { A }"),
                        model("app", "Character", "Long id; char c; Character.Kind kind; enum Kind { A }"),
                        model("app", "Hero", "Long id; char c; float f; double d; java.lang.Float g;"),
                        model("app", "Float", "Long id; float f;"),
                        model("app", "Generated", "Long id; java.lang.Character c;"))
                .clean();
    }

    @Test
    void namesThatNeedEscaping() {
        Compilation compilation =
                Compilation.of(directory, model("app", "User", """
                                Long id;
                                @Column("a \\"b\\" \\\\u0041 */ {@code $Optional} %s \\n") String $text;
                                String straße;
                                @Scope static UserQuery $of(UserQuery q, int $a, java.util.List<?> $b) { return q; }
                                """)).clean();
        assertTrue(compilation
                .generated("app/UserModel.java")
                .contains("\"a \\\"b\\\" \\\\u0041 */ {@code $Optional} %s \\012\""));
    }

    @Test
    void whatTheModelIsWarnedOfOnceIsNotWarnedOfAgain() {
        Compilation.of(directory, model("app", "User", """
                                Long id;
                                @Deprecated String old;
                                @Deprecated(forRemoval = true) String older;
                                @SuppressWarnings("rawtypes") java.util.List raw;
                                @SuppressWarnings("rawtypes") java.util.Map<String, java.util.List> half;
                                @Scope @Deprecated static UserQuery gone(UserQuery q) { return q; }
                                """)).clean();
    }

    @Test
    void typesThatCarryAnnotations() {
        Compilation.of(
                        directory,
                        "package app; import io.eloquent.api.annotation.*; import java.util.*;"
                                + " import org.jspecify.annotations.Nullable; @Table class User extends UserModel {"
                                + " @Nullable Long id; byte @Nullable [] bytes; Map<String, @Nullable Integer> map;"
                                + " @Scope static <T extends @Nullable Object> UserQuery of(UserQuery q, @Nullable T t,"
                                + " List<? extends @Nullable T> more) { return q; } }")
                .clean();
    }

    @Test
    void theSameModelGivesTheSameTextWhateverStandsAroundIt() {
        String post = model("app", "Post", "Long id; final HasMany<User> users = hasMany(User.class);");
        Path alone = directory.resolve("alone");
        Path together = directory.resolve("together");
        Path again = directory.resolve("again");
        String text = Compilation.of(alone, USER).clean().generated("app/UserModel.java");
        assertEquals(text, Compilation.of(together, post, USER).clean().generated("app/UserModel.java"));
        Compilation.of(again, USER, post).clean();
        assertEquals(text, Compilation.of(again, USER).clean().generated("app/UserModel.java"));
    }

    @Test
    void oneModelAtATimeOverTheClassesOfAnEarlierRun() {
        String post = model("app", "Post", "Long id; final HasMany<User> users = hasMany(User.class);");
        Compilation.of(directory, USER, post).clean();
        List<String> options =
                List.of("-Xlint:all,-processing", "-Werror", "-classpath", Compilation.classPath(directory));
        Path second = directory.resolve("second");
        Compilation again = Compilation.run(second, options, List.of(new ModelProcessor()), post)
                .clean();
        assertTrue(Files.exists(second.resolve("classes/app/PostModel.class")), again.toString());
    }

    @Test
    void aClassThatExtendsTheLibrarysModelIsLeftAlone() {
        Compilation compilation = Compilation.of(directory, """
                        package app;
                        import io.eloquent.api.annotation.*;
                        import io.eloquent.model.Model;
                        import io.eloquent.model.meta.ModelMeta;
                        @Table("people") class Person extends Model<Person> {
                            private String name;
                            @Override protected ModelMeta<Person> meta() { throw new AssertionError(name); }
                        }
                        """).clean();
        assertFalse(Files.exists(compilation.directory().resolve("sources/app/PersonModel.java")));
    }

    @Test
    void aTypeThatDoesNotExistIsAllThatTheCompilerComplainsAbout() {
        Compilation compilation = Compilation.of(
                directory,
                model("app", "User", "Long id; Strin name; final HasMany<Pots> posts = hasMany(Pots.class);"));
        assertEquals(
                List.of(
                        "User.java:4: cannot find symbol\n  symbol:   class Strin\n  location: class app.User",
                        "User.java:4: cannot find symbol\n  symbol:   class Pots\n  location: class app.User"),
                compilation.diagnostics());
    }

    @Test
    void aTypeThatAnotherProcessorWritesIsWaitedFor() {
        Compilation compilation = Compilation.run(
                        directory,
                        Compilation.STRICT,
                        List.of(new ModelProcessor(), new MoodWriter("app.User")),
                        model(
                                "app",
                                "User",
                                "Long id; Mood mood; @Scope static UserQuery in(UserQuery q, Mood m) { return q; }"))
                .clean();
        assertTrue(compilation.generated("app/UserModel.java").contains("Column<User, Mood> MOOD"));
    }

    @Test
    void aTypeThatAnotherProcessorWritesTooLateIsMissed() {
        Compilation compilation = Compilation.run(
                directory,
                List.of(),
                List.of(new ModelProcessor(), new MoodWriter("app.UserModel")),
                model("app", "User", "Long id; Mood mood;"));
        assertEquals(
                List.of("User.java:4: [eloquent E019] UserModel was written before all types of User were, by another"
                        + " processor: move that type to a module of its own"),
                compilation.diagnostics());
    }

    /** Writes an enum once a class is there. */
    private static final class MoodWriter extends AbstractProcessor {
        private final String signal;
        private boolean isDone;

        MoodWriter(String signal) {
            this.signal = signal;
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!isDone && processingEnv.getElementUtils().getTypeElement(signal) != null) {
                isDone = true;
                try (Writer writer =
                        processingEnv.getFiler().createSourceFile("app.Mood").openWriter()) {
                    writer.write("package app; enum Mood { HAPPY }");
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
            return false;
        }
    }

    @Test
    void scopesMayTakeTheQueriesOfOtherModels() {
        Compilation.of(
                        directory,
                        model(
                                "app",
                                "User",
                                "Long id; @Scope static UserQuery by(UserQuery q, PostQuery p) { return q; }"),
                        model(
                                "app",
                                "Post",
                                "Long id; @Scope static PostQuery by(PostQuery q, UserQuery p) { return q; }"))
                .clean();
    }

    @Test
    void scopesMayTakeTheQueriesOfModelsInOtherPackages() {
        Compilation.of(
                        directory,
                        "package app; import io.eloquent.api.annotation.*; import blog.PostQuery;"
                                + " @Table public class User extends UserModel { Long id;"
                                + " @Scope public static UserQuery by(UserQuery q, PostQuery p) { return q; } }",
                        "package blog; import io.eloquent.api.annotation.*; import app.UserQuery;"
                                + " @Table public class Post extends PostModel { Long id;"
                                + " @Scope public static PostQuery by(PostQuery q, UserQuery p) { return q; } }")
                .clean();
    }

    /** Or two threads that begin at both ends wait for each other. */
    @Test
    void aModelInitialisesWithoutTheModelsThatItIsRelatedTo() throws ClassNotFoundException {
        ClassLoader loader = Compilation.of(
                        directory,
                        model("app", "User", "Long id; final HasMany<Post> posts = hasMany(Post.class);"),
                        model("app", "Post", "Long id; static final int NEVER = Integer.parseInt(\"never\");"))
                .clean()
                .loader();
        assertEquals("app.User", Class.forName("app.User", true, loader).getName());
        assertThrows(ExceptionInInitializerError.class, () -> Class.forName("app.Post", true, loader));
    }

    @Test
    void aNullMarkedPackageGetsUnmarkedClasses() {
        Compilation compilation = Compilation.of(
                        directory,
                        "/** Models. */ @NullMarked package app; import org.jspecify.annotations.NullMarked;",
                        USER)
                .clean();
        assertTrue(compilation.generated("app/UserModel.java").contains("@NullUnmarked\nabstract class UserModel"));
        assertTrue(compilation.generated("app/UserQuery.java").contains("@NullUnmarked\nfinal class UserQuery"));
    }

    @Test
    void onTheClassPathTheCompilerFindsItWhenItLooks() {
        List<String> options = Runtime.version().feature() < 21 ? List.of() : List.of("-proc:full");
        assertTrue(Compilation.run(directory, options, List.of(), USER)
                .clean()
                .generated("app/UserModel.java")
                .contains("class UserModel"));
    }

    @Test
    void fieldsThatAreHiddenInAnotherModuleAreRefused() {
        String base = """
                package base;
                import io.eloquent.model.*;
                public abstract class Owned<M extends Model<M>> extends Model<M> {
                    protected Owned() {}
                    protected Long ownerId;
                    String secret;
                    private final HasMany<Note> notes = hasMany(Note.class);
                }
                """;
        String note = """
                package base;
                import io.eloquent.model.Model;
                public class Note extends Model<Note> {}
                """;
        Path shared = directory.resolve("shared");
        List<String> library = List.of("--module-path", Compilation.classPath());
        Compilation.run(
                        shared,
                        library,
                        List.of(new ModelProcessor()),
                        "module shared { requires transitive io.eloquent.model; exports base; }",
                        base,
                        note)
                .clean();
        Compilation compilation = Compilation.run(
                directory.resolve("app"),
                List.of("--module-path", Compilation.classPath(shared)),
                List.of(new ModelProcessor()),
                "module app { requires shared; }",
                """
                package app;
                import io.eloquent.api.annotation.Table;
                @Table(base = base.Owned.class) class Thing extends ThingModel { Long id; }
                """);
        assertEquals(
                List.of(
                        "[eloquent E054] Owned.secret is hidden in another module, and ThingModel could not reach it: make"
                                + " it protected or public, or mark it @Transient",
                        "[eloquent E054] Owned.notes is hidden in another module, and ThingModel could not reach it: make"
                                + " it protected or public, or mark it @Transient"),
                compilation.diagnostics());
    }

    @Test
    void aModuleThatDoesNotReadTheCompilersAnnotationsDoesWithoutThem() {
        String module = "module app { requires io.eloquent.model; %s exports app; }";
        Compilation without = module(directory.resolve("without"), module.formatted(""));
        assertFalse(without.generated("app/UserModel.java").contains("Generated"), without.toString());
        Compilation with = module(directory.resolve("with"), module.formatted("requires static java.compiler;"));
        assertTrue(with.generated("app/UserModel.java").contains("@Generated"), with.toString());
    }

    private static Compilation module(Path target, String descriptor) {
        List<String> options = new ArrayList<>(Compilation.STRICT);
        options.addAll(List.of("--module-path", Compilation.classPath()));
        return Compilation.run(target, options, List.of(new ModelProcessor()), descriptor, USER)
                .clean();
    }
}
