package io.eloquent.query.compile;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement's text and the values that go with it.
 *
 * @param sql the text, with {@code ?} for each value
 * @param bindings the values in the order of their placeholders; elements may be null
 * @param timeout how long it may run before it is cancelled, or null for as long as it takes
 */
public record CompiledSql(
        String sql,
        List<@Nullable Object> bindings,
        @Nullable Duration timeout) {

    /**
     * Creates a statement that may run as long as it takes.
     *
     * @param sql the text, with {@code ?} for each value
     * @param bindings the values in the order of their placeholders; elements may be null
     */
    public CompiledSql(String sql, List<@Nullable Object> bindings) {
        this(sql, bindings, null);
    }

    /** {@return the text alone: values may be secrets} */
    @Override
    public String toString() {
        return sql + " (" + bindings.size() + " bindings)";
    }
}
