package io.eloquent.model;

import io.eloquent.model.relation.PivotSettings;
import java.util.List;

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
}
