package io.eloquent.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.eloquent.query.JoinClause;
import io.eloquent.query.Query;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the builder can say is written down: as SQL in the golden table, as words in the documentation. */
class BuilderCoverageTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** Methods that make no SQL. */
    private static final Set<String> WITHOUT_SQL =
            Set.of("equals", "hashCode", "toString", "statement", "toSql", "toRawSql");

    /** Methods whose SQL is that of another one, or more than one statement; the contract's suites call them. */
    private static final Set<String> WITHOUT_SQL_OF_THEIR_OWN =
            Set.of("findOrFail", "firstOrFail", "sole", "soleValue", "truncate", "updateOrInsert", "valueOrFail");

    private static final Pattern CALL = Pattern.compile("[.:](\\w+)\\b");

    @Test
    void everyMethodOfTheBuilderIsInTheGoldenTable() throws IOException {
        Set<String> missing = methods(Query.class);
        missing.addAll(methods(JoinClause.class));
        missing.removeAll(WITHOUT_SQL);
        missing.removeAll(WITHOUT_SQL_OF_THEIR_OWN);
        missing.removeAll(calls(sources("eloquent-dialect-contract/src/main/java", "Golden")));
        assertEquals(Set.of(), missing, "no golden chain calls these");
    }

    @Test
    void everyMethodOfTheBuilderIsOnThePageAboutQueries() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/queries.md"));
        Set<String> missing = methods(Query.class);
        missing.removeAll(WITHOUT_SQL);
        missing.removeIf(name -> page.contains(name) || name.startsWith("or") && page.contains(withoutOr(name)));
        assertEquals(Set.of(), missing, "docs/queries.md does not mention these");
    }

    /** The query builder and the join clause of Python's Eloquent, as it was when it was called Orator 0.9. */
    private static final String ORIGINAL = """
            select select_raw select_sub add_select distinct from_ join join_where left_join left_join_where right_join
            right_join_where where or_where where_raw or_where_raw where_between or_where_between where_not_between
            or_where_not_between where_nested for_nested_where add_nested_where_query where_exists or_where_exists
            where_not_exists or_where_not_exists where_in or_where_in where_not_in or_where_not_in where_null or_where_null
            where_not_null or_where_not_null where_date where_day where_month where_year dynamic_where group_by having
            or_having having_raw or_having_raw order_by order_by_raw latest oldest offset skip limit take for_page union
            union_all lock lock_for_update shared_lock to_sql find pluck first get paginate simple_paginate
            get_count_for_pagination chunk lists implode exists count min max sum avg aggregate insert insert_get_id update
            increment decrement delete truncate new_query merge merge_wheres merge_bindings raw get_bindings
            get_raw_bindings set_bindings add_binding get_connection get_processor get_grammar use_write_connection
            on or_on
            """;

    /** What is said in another way here; the page about queries tells how. */
    private static final Set<String> SAID_OTHERWISE = Set.of(
            "from_",
            "where_nested",
            "for_nested_where",
            "add_nested_where_query",
            "dynamic_where",
            "lock",
            "get_count_for_pagination",
            "new_query",
            "merge",
            "merge_wheres",
            "merge_bindings",
            "raw",
            "get_bindings",
            "get_raw_bindings",
            "set_bindings",
            "add_binding",
            "get_connection",
            "get_processor",
            "get_grammar",
            "use_write_connection");

    @Test
    void everyMethodOfTheOriginalIsThereOrThePageSaysWhatIsInItsPlace() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/queries.md"));
        Set<String> ours = methods(Query.class);
        ours.addAll(methods(JoinClause.class));
        List<String> missing = Arrays.stream(ORIGINAL.strip().split("\\s+"))
                .filter(name -> SAID_OTHERWISE.contains(name)
                        ? !page.contains("`" + name + "`")
                        : !ours.contains(camelCase(name)))
                .toList();
        assertEquals(List.of(), missing);
    }

    private static String camelCase(String name) {
        return Pattern.compile("_(\\w)")
                .matcher(name)
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    /** {@return the method that {@code orWhere…} is the other form of} */
    private static String withoutOr(String name) {
        return name.substring(2, 3).toLowerCase(Locale.ROOT) + name.substring(3);
    }

    private static Set<String> methods(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class)
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> sources(String directory, String prefix) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve(directory))) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .toList();
        }
    }

    private static Set<String> calls(List<Path> files) throws IOException {
        Set<String> calls = new TreeSet<>();
        for (Path file : files) {
            CALL.matcher(Files.readString(file)).results().forEach(call -> calls.add(call.group(1)));
        }
        return calls;
    }
}
