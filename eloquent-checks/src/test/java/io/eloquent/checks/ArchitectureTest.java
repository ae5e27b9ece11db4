package io.eloquent.checks;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which way the arrows point: between modules, and between the rooms of a module. */
class ArchitectureTest {
    private static final DescribedPredicate<JavaClass> OURS = resideInAPackage("io.eloquent..");

    /** A room, and the rooms of the same module that it may look into. The module's root may look into all of them. */
    private static final Map<String, Map<String, Set<String>>> ROOMS = Map.of(
            "io.eloquent.query",
            Map.of(
                    "ast", Set.of(),
                    "compile", Set.of("ast"),
                    "schema", Set.of("ast", "compile"),
                    "dialect", Set.of("ast", "compile", "schema"),
                    "exec", Set.of("ast", "compile", "schema", "dialect")),
            "io.eloquent.model",
            Map.of(
                    "meta", Set.of(),
                    "relation", Set.of("meta", "event"),
                    "load", Set.of("meta", "relation", "event"),
                    "persist", Set.of("meta", "relation", "event"),
                    "scope", Set.of("meta"),
                    "event", Set.of("meta"),
                    "json", Set.of("meta"),
                    "graph", Set.of("meta")),
            "io.eloquent.processor",
            Map.of("read", Set.of(), "check", Set.of("read"), "write", Set.of("read")));

    /** Without classes, every rule holds. */
    @Test
    void theClassesAreSeen() {
        assertTrue(Published.classes().contain("io.eloquent.api.error.EloquentException"));
        assertTrue(Published.classes().contain("io.eloquent.query.Query"));
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.eloquent.(**)").should().beFreeOfCycles().check(Published.classes());
    }

    @ParameterizedTest
    @CsvSource({
        "io.eloquent.api,",
        "io.eloquent.query, io.eloquent.api",
        "io.eloquent.model, io.eloquent.query io.eloquent.api",
        "io.eloquent.processor, io.eloquent.api",
        "io.eloquent.dialect.mysql, io.eloquent.query io.eloquent.api",
        "io.eloquent.dialect.postgres, io.eloquent.query io.eloquent.api",
        "io.eloquent.dialect.sqlite, io.eloquent.query io.eloquent.api",
        "io.eloquent.dialect.contract, io.eloquent.model io.eloquent.query io.eloquent.api",
    })
    void aModuleKnowsOnlyTheModulesBelow(String module, @Nullable String below) {
        String[] known = Stream.concat(Stream.of(module), below == null ? Stream.of() : Stream.of(below.split(" ", -1)))
                .map(name -> name + "..")
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(module + "..")
                .should(onlyDependOnClassesThat(resideInAnyPackage(known).or(DescribedPredicate.not(OURS))))
                .check(Published.classes());
    }

    @Test
    void aModuleSeesOnlyWhatAnotherExports() {
        Map<String, String> exporters = Published.modules().stream()
                .flatMap(module -> module.descriptor().exports().stream()
                        .filter(exported -> !exported.isQualified())
                        .map(exported ->
                                Map.entry(exported.source(), module.descriptor().name())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<String, String> owners = Published.modules().stream()
                .flatMap(module -> module.descriptor().packages().stream()
                        .map(name -> Map.entry(name, module.descriptor().name())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        classes()
                .should(dependOnlyWhere("see only what other modules export", (from, to) -> {
                    String owner = owners.get(to);
                    return owner == null || owner.equals(owners.get(from)) || exporters.containsKey(to);
                }))
                .check(Published.classes());
    }

    @Test
    void aSubpackageDoesNotKnowItsParent() {
        classes()
                .should(dependOnlyWhere("not know a package above", (from, to) -> !from.startsWith(to + ".")))
                .check(Published.classes());
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomLooksOnlyIntoTheRoomsBelow(String module, String room, Set<String> below) {
        Set<String> known = Stream.concat(below.stream(), Stream.of(room))
                .map(name -> module + "." + name)
                .collect(Collectors.toSet());
        classes()
                .that()
                .resideInAPackage(module + "." + room + "..")
                .should(dependOnlyWhere(
                        "look only into " + new TreeSet<>(known),
                        (from, to) -> !isIn(module, to) || known.stream().anyMatch(name -> isIn(name, to))))
                .check(Published.classes());
    }

    static Stream<Arguments> rooms() {
        return ROOMS.entrySet().stream()
                .flatMap(module -> module.getValue().entrySet().stream()
                        .map(room -> Arguments.of(module.getKey(), room.getKey(), room.getValue())));
    }

    /** A new room says in {@link #ROOMS} where its arrows point. */
    @Test
    void everyRoomIsOnThePlan() {
        Set<String> unplanned = Published.classes().stream()
                .map(JavaClass::getPackageName)
                .filter(name -> ROOMS.keySet().stream().anyMatch(module -> isBelow(module, name)))
                .filter(name -> ROOMS.entrySet().stream()
                        .flatMap(
                                module -> module.getValue().keySet().stream().map(room -> module.getKey() + "." + room))
                        .noneMatch(room -> isIn(room, name)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unplanned);
    }

    @Test
    void onlyExecAndTheConfigurationTouchConnections() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.eloquent.api..", "io.eloquent.query..", "io.eloquent.model..", "io.eloquent.dialect..")
                .and()
                .resideOutsideOfPackages(
                        "io.eloquent.query", "io.eloquent.query.exec..", "io.eloquent.dialect.contract..")
                .and()
                // an array is made by nobody but the driver's connection
                .doNotHaveFullyQualifiedName("io.eloquent.dialect.postgres.ArrayCodec")
                .should(dependOnClassesThat(DescribedPredicate.describe(
                        "are connections",
                        type -> Set.of("java.sql.Connection", "java.sql.DriverManager", "javax.sql.DataSource")
                                .contains(type.getName()))))
                .check(Published.classes());
    }

    private interface Arrow {
        boolean allowed(String from, String to);
    }

    private static ArchCondition<JavaClass> dependOnlyWhere(String description, Arrow arrow) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass();
                    if (OURS.test(target) && !arrow.allowed(type.getPackageName(), target.getPackageName())) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean isIn(String room, String name) {
        return name.equals(room) || isBelow(room, name);
    }

    private static boolean isBelow(String room, String name) {
        return name.startsWith(room + ".");
    }
}
