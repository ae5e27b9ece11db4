package io.eloquent.model.relation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of the table between the two sides of a many to many.
 *
 * @param table its name; null for the convention's
 * @param foreignKey its column for the parent's key; null for the convention's
 * @param relatedKey its column for the related key; null for the convention's
 * @param columns its other columns that are read
 * @param morph what the names of the two columns begin with, where rows point to several classes; null where they do not
 * @param isInverse whether those columns point to the related models, and not to the parent
 */
public record PivotSettings(
        @Nullable String table,
        @Nullable String foreignKey,
        @Nullable String relatedKey,
        List<String> columns,
        @Nullable String morph,
        boolean isInverse) {

    /** A table as the conventions have it. */
    public static final PivotSettings CONVENTION = new PivotSettings(null, null, null, List.of(), null, false);

    /** Copies the list. */
    public PivotSettings {
        columns = List.copyOf(columns);
    }

    /**
     * {@return a copy}
     *
     * @param value see {@link #table}
     */
    public PivotSettings withTable(String value) {
        return new PivotSettings(value, foreignKey, relatedKey, columns, morph, isInverse);
    }

    /**
     * {@return a copy}
     *
     * @param value see {@link #foreignKey}
     */
    public PivotSettings withForeignKey(String value) {
        return new PivotSettings(table, value, relatedKey, columns, morph, isInverse);
    }

    /**
     * {@return a copy}
     *
     * @param value see {@link #relatedKey}
     */
    public PivotSettings withRelatedKey(String value) {
        return new PivotSettings(table, foreignKey, value, columns, morph, isInverse);
    }

    /**
     * {@return a copy}
     *
     * @param value see {@link #columns}
     */
    public PivotSettings withColumns(List<String> value) {
        return new PivotSettings(table, foreignKey, relatedKey, value, morph, isInverse);
    }

    /**
     * {@return a copy}
     *
     * @param value see {@link #morph}
     */
    public PivotSettings withMorph(String value) {
        return new PivotSettings(table, foreignKey, relatedKey, columns, value, isInverse);
    }

    /**
     * {@return a copy}
     *
     * @param value see {@link #isInverse}
     */
    public PivotSettings withInverse(boolean value) {
        return new PivotSettings(table, foreignKey, relatedKey, columns, morph, value);
    }
}
