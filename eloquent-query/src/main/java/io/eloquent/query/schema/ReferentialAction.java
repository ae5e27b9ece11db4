package io.eloquent.query.schema;

import io.eloquent.api.error.InvalidQueryException;
import java.util.Arrays;
import java.util.Locale;

/** What happens to a row when the row that its foreign key points to is deleted, or gets another key. */
public enum ReferentialAction {
    /** The same happens to it. */
    CASCADE,
    /** Its foreign key becomes NULL. */
    SET_NULL,
    /** Its foreign key becomes the column's default. */
    SET_DEFAULT,
    /** Nothing, and so the other row must stay as it is. */
    RESTRICT,
    /** The same as {@link #RESTRICT}, but a database may look only at the end of the transaction. */
    NO_ACTION;

    /** {@return the words of SQL} */
    public String sql() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /**
     * {@return the action of these words}
     *
     * @param sql the words of SQL in any case, such as {@code set null}
     * @throws InvalidQueryException if there is none
     */
    public static ReferentialAction of(String sql) {
        String wanted = sql.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(action -> action.sql().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new InvalidQueryException("Unknown action \"" + sql
                        + "\" of a foreign key: use one of "
                        + Arrays.stream(values()).map(ReferentialAction::sql).toList()));
    }
}
