package io.eloquent.query.ast;

import org.jspecify.annotations.Nullable;

/**
 * SQL of the user's own in the place of a table.
 *
 * @param raw the SQL
 */
public record RawSource(Raw raw) implements Source {
    @Override
    public @Nullable String alias() {
        return null;
    }
}
