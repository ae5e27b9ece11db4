package io.eloquent.dialect.contract;

import io.eloquent.query.Database;
import io.eloquent.query.Query;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A chain and the statement that it becomes, or statements with semicolons between, for every database that is ours.
 *
 * @param title what it is about
 * @param chain runs it
 * @param sql its SQL by dialect, or its refusal after an exclamation mark
 * @param bindings its values, on every dialect that is not among the others
 * @param others other values, by dialect
 */
record GoldenQuery(
        String title,
        Consumer<Database> chain,
        Map<String, String> sql,
        List<@Nullable Object> bindings,
        Map<String, List<@Nullable Object>> others) {
    private static final Set<String> DIALECTS = Set.of("mysql", "mariadb", "postgres", "sqlite");

    /** {@return a query that is run by {@link Query#get()}} */
    static GoldenQuery ask(String title, Function<Database, Query> query, String lines, @Nullable Object... bindings) {
        return run(title, db -> query.apply(db).get(), lines, bindings);
    }

    /** {@return whatever runs statements} */
    static GoldenQuery run(String title, Consumer<Database> chain, String lines, @Nullable Object... bindings) {
        Map<String, String> sql = new LinkedHashMap<>();
        for (String line : lines.strip().split("\n", -1)) {
            int bar = line.indexOf(" | ");
            for (String dialect : line.substring(0, bar).strip().split(" +", -1)) {
                sql.put(dialect, line.substring(bar + 3));
            }
        }
        if (!sql.keySet().equals(DIALECTS)) {
            throw new IllegalArgumentException(
                    "\"" + title + "\" needs a line for each of " + DIALECTS + ", and has them for " + sql.keySet());
        }
        return new GoldenQuery(title, chain, sql, Arrays.asList(bindings), Map.of());
    }

    /** {@return a copy that has other values on one dialect, whose notation is another} */
    GoldenQuery but(String dialect, @Nullable Object... values) {
        return new GoldenQuery(title, chain, sql, bindings, Map.of(dialect, Arrays.asList(values)));
    }

    List<@Nullable Object> bindings(String dialect) {
        return others.getOrDefault(dialect, bindings);
    }
}
