package io.eloquent.query.ast;

/**
 * A column of the row that an upsert could not insert: {@code excluded.votes}. Stands in the updates of an
 * {@link OnConflict} only.
 *
 * @param column the column's name, unquoted
 */
public record Excluded(String column) implements Expr {

    /** Checks the name. */
    public Excluded {
        Names.require("column", column);
    }

    @Override
    public <P, R> R accept(Visitor<P, R> visitor, P param) {
        return visitor.excluded(this, param);
    }
}
