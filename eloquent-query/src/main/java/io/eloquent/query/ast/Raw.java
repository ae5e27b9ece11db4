package io.eloquent.query.ast;

import io.eloquent.api.error.InvalidQueryException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SQL that the user wrote, taken as it is. It enters only through methods with {@code raw} in their name.
 *
 * @param sql the text, with {@code ?} for each binding
 * @param bindings the values, in order; elements may be null
 */
public record Raw(String sql, List<@Nullable Object> bindings) implements Expr {

    /** Checks the text and copies the bindings. */
    public Raw {
        if (sql.isBlank()) {
            throw new InvalidQueryException("Raw SQL must not be empty");
        }
        int placeholders = Placeholders.count(sql);
        if (placeholders >= 0 && placeholders != bindings.size()) {
            throw new InvalidQueryException("Raw SQL needs a value for each ?: \"" + sql + "\" has " + placeholders
                    + " of them, and " + bindings.size() + " values are given");
        }
        bindings = Collections.unmodifiableList(new ArrayList<>(bindings));
    }

    /**
     * {@return the text between the placeholders: one piece more than there are values} As far as it can be told: what a
     * backslash or a dollar sign means in a text differs from database to database.
     */
    public List<String> pieces() {
        return Placeholders.pieces(sql, bindings.size());
    }

    @Override
    public <P, R> R accept(Visitor<P, R> visitor, P param) {
        return visitor.raw(this, param);
    }
}
