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
 * @param varies whether the same query may be another statement next time, so that this one is not to be remembered
 */
public record CompiledSql(
        String sql,
        List<@Nullable Object> bindings,
        @Nullable Duration timeout,
        boolean varies) {

    /**
     * Creates a statement that its query always is.
     *
     * @param sql the text, with {@code ?} for each value
     * @param bindings the values in the order of their placeholders; elements may be null
     * @param timeout how long it may run before it is cancelled, or null for as long as it takes
     */
    public CompiledSql(String sql, List<@Nullable Object> bindings, @Nullable Duration timeout) {
        this(sql, bindings, timeout, false);
    }

    /**
     * Creates a statement that may run as long as it takes.
     *
     * @param sql the text, with {@code ?} for each value
     * @param bindings the values in the order of their placeholders; elements may be null
     */
    public CompiledSql(String sql, List<@Nullable Object> bindings) {
        this(sql, bindings, null, false);
    }

    /** {@return the text alone: values may be secrets} */
    @Override
    public String toString() {
        return sql + " (" + bindings.size() + " bindings)";
    }
}
