package io.eloquent.checks;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The modules that others get: all of ours on the class path of these checks. */
final class Published {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importLocations(modules().stream().map(Published::location).toList());

    private Published() {}

    static JavaClasses classes() {
        return CLASSES;
    }

    static List<ModuleReference> modules() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .filter(entry -> entry.contains("eloquent-"))
                .flatMap(Published::modulesAt)
                .sorted(Comparator.comparing(module -> module.descriptor().name()))
                .toList();
    }

    private static Location location(ModuleReference module) {
        Path path = Path.of(module.location().orElseThrow());
        try {
            return Files.isDirectory(path) ? Location.of(path) : Location.of(new JarFile(path.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<ModuleReference> modulesAt(String entry) {
        return ModuleFinder.of(Path.of(entry)).findAll().stream()
                .filter(module -> module.descriptor().name().startsWith("io.eloquent."));
    }
}
