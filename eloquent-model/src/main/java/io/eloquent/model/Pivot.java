package io.eloquent.model;

import io.eloquent.model.relation.PivotSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The table between two models, where it does not follow the conventions: {@code belongsToMany(Role.class, pivot ->
 * pivot.table("role_user").columns("level"))}. Immutable: the function returns what the last method returned.
 */
public final class Pivot {
    static final Pivot CONVENTION = new Pivot(PivotSettings.CONVENTION);

    final PivotSettings settings;

    Pivot(PivotSettings settings) {
        this.settings = settings;
    }

    /**
     * {@return a copy}
     *
     * @param value the table's name
     */
    public Pivot table(String value) {
        return new Pivot(settings.withTable(value));
    }

    /**
     * {@return a copy}
     *
     * @param value the column that holds this model's key
     */
    public Pivot foreignKey(String value) {
        return new Pivot(settings.withForeignKey(value));
    }

    /**
     * {@return a copy}
     *
     * @param value the column that holds the related model's key
     */
    public Pivot relatedKey(String value) {
        return new Pivot(settings.withRelatedKey(value));
    }

    /**
     * {@return a copy}
     *
     * @param value other columns that are read with the related models
     */
    public Pivot columns(String... value) {
        return new Pivot(settings.withColumns(List.of(value)));
    }

    /**
     * {@return a copy} Every row of the relation holds this value: rows without it do not count, when they are read and when they
     * are taken away, and rows that are added have it.
     *
     * @param column the column
     * @param value the value
     */
    public Pivot value(String column, Object value) {
        Map<String, Object> values = new LinkedHashMap<>(settings.values());
        values.put(column, value);
        return new Pivot(settings.withValues(values));
    }

    /** {@return a copy, whose rows say when they were added and changed, in {@code created_at} and {@code updated_at}} */
    public Pivot timestamps() {
        return timestamps("created_at", "updated_at");
    }

    /**
     * {@return a copy, whose rows say when they were added and changed}
     *
     * @param createdAt the column for when one was added
     * @param updatedAt the column for when one was changed
     */
    public Pivot timestamps(String createdAt, String updatedAt) {
        return new Pivot(settings.withTimestamps(createdAt, updatedAt));
    }

    /**
     * {@return a copy, whose rows are shown with the related models under another name than {@code pivot}}
     *
     * @param attribute the name
     */
    public Pivot as(String attribute) {
        return new Pivot(settings.withAttribute(attribute));
    }
}
