package io.eloquent.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleDescriptor.Provides;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a module shows and needs is part of its contract, so a change of it is seen in review.
 * {@code mvn verify -Dgolden=write} writes the files anew.
 */
class ModuleDescriptorsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/modules");

    @Test
    void everyPublishedModuleIsHere() {
        assertEquals(
                Set.of(
                        "io.eloquent.api",
                        "io.eloquent.query",
                        "io.eloquent.model",
                        "io.eloquent.processor",
                        "io.eloquent.dialect.contract",
                        "io.eloquent.dialect.mysql",
                        "io.eloquent.dialect.postgres",
                        "io.eloquent.dialect.sqlite"),
                modules().map(ModuleDescriptor::name).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aModuleShowsAndNeedsWhatItDid(ModuleDescriptor module) throws IOException {
        Path file = GOLDEN.resolve(module.name() + ".txt");
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, text(module));
        }
        assertEquals(Files.readString(file), text(module));
    }

    static Stream<ModuleDescriptor> modules() {
        return Published.modules().stream().map(ModuleReference::descriptor);
    }

    private static String text(ModuleDescriptor module) {
        Stream<String> requires = module.requires().stream()
                .filter(required -> !required.modifiers().contains(Requires.Modifier.MANDATED))
                .map(required -> words("requires", modifiers(required.modifiers()), required.name()));
        Stream<String> exports =
                module.exports().stream().map(exported -> words("exports", exported.source(), targets(exported)));
        Stream<String> opens =
                module.opens().stream().map(opened -> words("opens", opened.source(), list("to", opened.targets())));
        Stream<String> uses = module.uses().stream().map(service -> words("uses", service));
        Stream<String> provides = module.provides().stream().map(ModuleDescriptorsTest::provided);
        return Stream.of(requires, exports, opens, uses, provides)
                .flatMap(Stream::sorted)
                .collect(Collectors.joining(
                        "\n", (module.isOpen() ? "open module " : "module ") + module.name() + "\n", "\n"));
    }

    private static String targets(Exports exported) {
        return list("to", exported.targets());
    }

    private static String provided(Provides provided) {
        return words("provides", provided.service(), list("with", provided.providers()));
    }

    private static String modifiers(Set<Requires.Modifier> modifiers) {
        return new TreeSet<>(modifiers)
                .stream()
                        .map(modifier -> modifier.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" "));
    }

    private static String list(String word, Collection<String> names) {
        return names.isEmpty() ? "" : word + " " + String.join(", ", new TreeSet<>(names));
    }

    private static String words(String... words) {
        return List.of(words).stream().filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
    }
}
