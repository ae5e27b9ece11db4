package io.eloquent.query.ast;

import java.util.List;

/**
 * What becomes of a new row where the table has one with the same unique columns already.
 *
 * @param uniqueBy the columns that decide it; empty for those of any unique index
 * @param updates what becomes of the row that is there; empty to leave it as it is and the new one out
 */
public record OnConflict(List<String> uniqueBy, List<Assignment> updates) {

    /** New rows that are there already are left out. */
    public static final OnConflict IGNORE = new OnConflict(List.of(), List.of());

    /** Copies the lists and checks them. */
    public OnConflict {
        uniqueBy = List.copyOf(uniqueBy);
        updates = List.copyOf(updates);
        uniqueBy.forEach(column -> Names.require("column", column));
        if (uniqueBy.isEmpty() && !updates.isEmpty()) {
            throw new IllegalArgumentException("an update of rows that nothing identifies");
        }
    }

    /**
     * {@return a copy with one more update}
     *
     * @param update what else becomes of the row that is there
     */
    public OnConflict plus(Assignment update) {
        return new OnConflict(uniqueBy, Lists.plus(updates, update));
    }

    /**
     * {@return whether a column is among those that are updated}
     *
     * @param column its name
     */
    public boolean sets(String column) {
        return updates.stream().anyMatch(update -> update.column().name().equals(column));
    }
}
