package io.eloquent.model.meta;

import io.eloquent.query.Database;
import java.util.List;

/**
 * Where models came from: one object for all that one query found, so that they know their siblings.
 *
 * @param database the connection
 * @param siblings all models of the query, in its order
 * @param onWriter whether they were read from the connection for writing, so that what is related to them is too
 * @param unread the columns that have a field and that the query did not read
 */
public record Origin(Database database, List<? extends Entity> siblings, boolean onWriter, List<String> unread) {

    /**
     * Creates an origin of models that were not read from the connection for writing, and read whole.
     *
     * @param database the connection
     * @param siblings all models of the query, in its order
     */
    public Origin(Database database, List<? extends Entity> siblings) {
        this(database, siblings, false, List.of());
    }

    /** {@return a copy for a model that was read again} */
    Origin reading(List<String> stillUnread) {
        return new Origin(database, siblings, onWriter, stillUnread);
    }
}
