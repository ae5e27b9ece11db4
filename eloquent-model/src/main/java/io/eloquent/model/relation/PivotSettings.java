package io.eloquent.model.relation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said of the table between the two sides of a many to many.
 *
 * @param table its name; null for the convention's
 * @param foreignKey its column for the parent's key; null for the convention's
 * @param relatedKey its column for the related key; null for the convention's
 * @param columns its other columns that are read
 * @param values what all rows of the relation hold in other columns, so that no other row counts
 * @param createdAt its column that says when a row was added, or null
 * @param updatedAt its column that says when a row was changed last, or null
 * @param attribute the attribute that shows the row with a related model
 * @param morph what the names of the two columns begin with, where rows point to several classes; null where they do not
 * @param isInverse whether those columns point to the related models, and not to the parent
 */
public record PivotSettings(
        @Nullable String table,
        @Nullable String foreignKey,
        @Nullable String relatedKey,
        List<String> columns,
        Map<String, Object> values,
        @Nullable String createdAt,
        @Nullable String updatedAt,
        String attribute,
        @Nullable String morph,
        boolean isInverse) {

    /** A table as the conventions have it. */
    public static final PivotSettings CONVENTION =
            new PivotSettings(null, null, null, List.of(), Map.of(), null, null, "pivot", null, false);

    /** Copies the lists. */
    public PivotSettings {
        columns = List.copyOf(columns);
        values = Map.copyOf(values);
    }

    /**
     * {@return a copy}
     *
     * @param value see {@link #table}
     */
    public PivotSettings withTable(String value) {
        return new PivotSettings(
                value, foreignKey, relatedKey, columns, values, createdAt, updatedAt, attribute, morph, isInverse);
    }

    /**
     * {@return a copy}
     *
     * @param value see {@link #foreignKey}
     */
    public PivotSettings withForeignKey(String value) {
        return new PivotSettings(
                table, value, relatedKey, columns, values, createdAt, updatedAt, attribute, morph, isInverse);
    }

    /**
     * {@return a copy}
     *
     * @param value see {@link #relatedKey}
     */
    public PivotSettings withRelatedKey(String value) {
        return new PivotSettings(
                table, foreignKey, value, columns, values, createdAt, updatedAt, attribute, morph, isInverse);
    }

    /**
     * {@return a copy}
     *
     * @param value see {@link #columns}
     */
    public PivotSettings withColumns(List<String> value) {
        return new PivotSettings(
                table, foreignKey, relatedKey, value, values, createdAt, updatedAt, attribute, morph, isInverse);
    }

    /**
     * {@return a copy}
     *
     * @param value see {@link #values}
     */
    public PivotSettings withValues(Map<String, Object> value) {
        return new PivotSettings(
                table, foreignKey, relatedKey, columns, value, createdAt, updatedAt, attribute, morph, isInverse);
    }

    /**
     * {@return a copy}
     *
     * @param value see {@link #attribute}
     */
    public PivotSettings withAttribute(String value) {
        return new PivotSettings(
                table, foreignKey, relatedKey, columns, values, createdAt, updatedAt, value, morph, isInverse);
    }

    /**
     * {@return a copy}
     *
     * @param value see {@link #morph}
     */
    public PivotSettings withMorph(String value) {
        return new PivotSettings(
                table, foreignKey, relatedKey, columns, values, createdAt, updatedAt, attribute, value, isInverse);
    }

    /**
     * {@return a copy}
     *
     * @param value see {@link #isInverse}
     */
    public PivotSettings withInverse(boolean value) {
        return new PivotSettings(
                table, foreignKey, relatedKey, columns, values, createdAt, updatedAt, attribute, morph, value);
    }

    /**
     * {@return a copy}
     *
     * @param created see {@link #createdAt}
     * @param updated see {@link #updatedAt}
     */
    public PivotSettings withTimestamps(@Nullable String created, @Nullable String updated) {
        return new PivotSettings(
                table, foreignKey, relatedKey, columns, values, created, updated, attribute, morph, isInverse);
    }
}
