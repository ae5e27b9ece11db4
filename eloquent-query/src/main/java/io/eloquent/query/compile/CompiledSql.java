package io.eloquent.query.compile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement's text and the values that go with it.
 *
 * @param sql the text, with {@code ?} for each value
 * @param bindings the values in the order of their placeholders; elements may be null
 */
public record CompiledSql(String sql, List<@Nullable Object> bindings) {

    /** {@return the text alone: values may be secrets} */
    @Override
    public String toString() {
        return sql + " (" + bindings.size() + " bindings)";
    }
}
