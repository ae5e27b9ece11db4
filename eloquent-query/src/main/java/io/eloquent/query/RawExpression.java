package io.eloquent.query;

import io.eloquent.query.ast.Raw;
import java.util.Arrays;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/**
 * SQL of the user's own in the place of a value: {@code update(Map.of("votes", raw("votes + ?", 1)))}. Never make one
 * of text that comes from outside. Immutable.
 */
public final class RawExpression {
    private final Raw raw;

    private RawExpression(Raw raw) {
        this.raw = raw;
    }

    /**
     * {@return SQL, taken as it is}
     *
     * @param sql the text, with {@code ?} for each binding
     * @param bindings the values
     */
    public static RawExpression raw(String sql, @Nullable Object... bindings) {
        return new RawExpression(node(sql, bindings));
    }

    /** {@return the user's own SQL} Takes the varargs as they are given: a lone null is one value that is null. */
    static Raw node(String sql, @Nullable Object @Nullable [] bindings) {
        return new Raw(sql, bindings == null ? Collections.singletonList(null) : Arrays.asList(bindings));
    }

    Raw node() {
        return raw;
    }
}
