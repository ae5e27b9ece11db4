package io.eloquent.checks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What every class of ours keeps to. */
class ConventionsTest {
    private static final Pattern SAYS_NOTHING = Pattern.compile("Base[A-Z].*|.*(Impl|Util|Utils|Helper|Manager)");

    /** The word that users know from elsewhere. */
    private static final Set<String> WELL_KNOWN = Set.of("DatabaseManager");

    private static final Pattern DIALECT_NAME = Pattern.compile("(?i)mysql|maria_?db|postgres|sqlite");

    @Test
    void namesSayWhatATypeDoes() {
        noClasses()
                .should(haveSimpleName("that says nothing", SAYS_NOTHING))
                .check(Published.classes()
                        .that(DescribedPredicate.describe(
                                "are not well known", type -> !WELL_KNOWN.contains(type.getSimpleName()))));
    }

    @Test
    void everyPackageIsNullMarked() {
        classes()
                .should(new ArchCondition<>("be in a package marked @NullMarked") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                            events.add(SimpleConditionEvent.violated(
                                    type, type.getPackageName() + " is not, and holds " + type.getSimpleName()));
                        }
                    }
                })
                .check(Published.classes()
                        .that(DescribedPredicate.describe(
                                "are no module", type -> !type.getSimpleName().equals("module-info"))));
    }

    @Test
    void nobodyPrints() {
        noClasses().should(ACCESS_STANDARD_STREAMS).check(Published.classes());
    }

    /**
     * Code that asks needs a name to compare with: a type, a member or a string of one word. A sentence is an example
     * in a message. One class may: it tells who forgot a dialect which of our jars to add.
     */
    @Test
    void theCoreDoesNotAskWhichDialectItIs() {
        List<String> names = Published.modules().stream()
                .filter(module -> Set.of("io.eloquent.api", "io.eloquent.query", "io.eloquent.model")
                        .contains(module.descriptor().name()))
                .flatMap(ConventionsTest::dialectNames)
                .toList();
        assertEquals(List.of(), names);
    }

    private static Stream<String> dialectNames(ModuleReference module) {
        try (ModuleReader reader = module.open();
                Stream<String> files = reader.list()) {
            return files
                    .filter(file -> file.endsWith(".class") && !file.equals("io/eloquent/query/dialect/Dialects.class"))
                    .flatMap(file -> texts(reader, file)
                            .filter(text -> text.indexOf(' ') < 0
                                    && DIALECT_NAME.matcher(text).find())
                            .map(text -> file + " says " + text))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return every name and every string in a class file: the texts of its constant pool} */
    private static Stream<String> texts(ModuleReader reader, String file) {
        try (DataInputStream in = new DataInputStream(reader.open(file).orElseThrow())) {
            List<String> texts = new ArrayList<>();
            in.skipNBytes(8);
            int count = in.readUnsignedShort();
            for (int index = 1; index < count; index++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case 1 -> texts.add(in.readUTF());
                    case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                    case 15 -> in.skipNBytes(3);
                    case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                    case 5, 6 -> {
                        in.skipNBytes(8);
                        index++; // a long or a double takes two places
                    }
                    default -> throw new IOException("Unknown constant " + tag + " in " + file);
                }
            }
            return texts.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ArchCondition<JavaClass> haveSimpleName(String description, Pattern pattern) {
        return new ArchCondition<>("have a name " + description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Matcher name = pattern.matcher(type.getSimpleName());
                events.add(new SimpleConditionEvent(type, name.matches(), type.getName()));
            }
        };
    }
}
