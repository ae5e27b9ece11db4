package io.eloquent.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What came of a run of the compiler over sources in memory.
 *
 * @param directory where classes and generated sources went
 * @param diagnostics what the compiler said, as {@code User.java:12: ...}
 */
record Compilation(Path directory, List<String> diagnostics) {
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|enum|record|@interface) (\\w+)");
    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);

    /** Every lint but two: nobody wants most annotations, and a relation is made with its parent on purpose. */
    static final List<String> STRICT = List.of(
            "-Xlint:all,-processing" + (Runtime.version().feature() < 21 ? "" : ",-this-escape"),
            "-Xdoclint:all,-missing",
            "-Werror");

    /** Compiles models as strictly as can be. */
    static Compilation of(Path directory, String... sources) {
        return run(directory, STRICT, List.of(new ModelProcessor()), sources);
    }

    static Compilation run(Path directory, List<String> options, List<Processor> processors, String... sources) {
        return run(ToolProvider.getSystemJavaCompiler(), directory, options, processors, sources);
    }

    /** Without processors here, those run that the compiler finds. */
    static Compilation run(
            JavaCompiler compiler,
            Path directory,
            List<String> options,
            List<Processor> processors,
            String... sources) {
        try {
            Files.createDirectories(directory.resolve("classes"));
            Files.createDirectories(directory.resolve("sources"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-encoding", "UTF-8"));
        all.addAll(List.of("-d", directory.resolve("classes").toString()));
        all.addAll(List.of("-s", directory.resolve("sources").toString()));
        if (!options.contains("--module-path") && !options.contains("-classpath")) {
            all.addAll(List.of("-classpath", classPath()));
        }
        DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(collector, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<Path> paths = new ArrayList<>();
            for (String source : sources) {
                paths.add(write(directory.resolve("written"), source));
            }
            var task = compiler.getTask(
                    new StringWriter(), files, collector, all, null, files.getJavaFileObjectsFromPaths(paths));
            if (!processors.isEmpty()) {
                task.setProcessors(processors);
            }
            task.call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // copied, since the text of one may make javac say more
        return new Compilation(
                directory,
                List.copyOf(collector.getDiagnostics()).stream()
                        .map(Compilation::text)
                        .toList());
    }

    /** {@return the model layer and all below it, as it runs here} */
    static String classPath() {
        return Stream.of("java.class.path", "jdk.module.path")
                .map(System::getProperty)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** {@return the same, and what was compiled into a directory} */
    static String classPath(Path directory) {
        return classPath() + File.pathSeparator + directory.resolve("classes");
    }

    private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
        String message = diagnostic.getMessage(Locale.ROOT);
        if (diagnostic.getSource() == null) {
            return message;
        }
        String file = diagnostic.getSource().getName();
        return file.substring(file.lastIndexOf('/') + 1) + ":" + diagnostic.getLineNumber() + ": " + message;
    }

    /** {@return this, if the compiler had nothing to say} */
    Compilation clean() {
        assertEquals(List.of(), diagnostics);
        return this;
    }

    /** {@return a generated source} */
    String generated(String file) {
        return read(directory.resolve("sources").resolve(file));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return a class loader for what was compiled} */
    ClassLoader loader() {
        try {
            URL classes = directory.resolve("classes").toUri().toURL();
            return new URLClassLoader(new URL[] {classes}, Compilation.class.getClassLoader());
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }

    /** {@return a source's file; where it belongs is read from it} */
    private static Path write(Path directory, String source) throws IOException {
        Path file = directory.resolve(path(source));
        Files.createDirectories(file.getParent());
        return Files.writeString(file, source);
    }

    private static String path(String source) {
        if (source.startsWith("module ")) {
            return "module-info.java";
        }
        String folder =
                find(PACKAGE, source).map(name -> name.replace('.', '/') + "/").orElse("");
        return folder + find(TYPE, source).orElse("package-info") + ".java";
    }

    private static Optional<String> find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
