package io.eloquent.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table between two models, where it does not follow the conventions: {@code belongsToMany(Role.class, pivot ->
 * pivot.table("role_user").columns("level"))}. Immutable: the function returns what the last method returned.
 */
public final class Pivot {
    static final Pivot CONVENTION = new Pivot(null, null, null, List.of());

    final @Nullable String table;
    final @Nullable String foreignKey;
    final @Nullable String relatedKey;
    final List<String> columns;

    private Pivot(
            @Nullable String table, @Nullable String foreignKey, @Nullable String relatedKey, List<String> columns) {
        this.table = table;
        this.foreignKey = foreignKey;
        this.relatedKey = relatedKey;
        this.columns = columns;
    }

    /**
     * {@return a copy}
     *
     * @param value the table's name
     */
    public Pivot table(String value) {
        return new Pivot(value, foreignKey, relatedKey, columns);
    }

    /**
     * {@return a copy}
     *
     * @param value the column that holds this model's key
     */
    public Pivot foreignKey(String value) {
        return new Pivot(table, value, relatedKey, columns);
    }

    /**
     * {@return a copy}
     *
     * @param value the column that holds the related model's key
     */
    public Pivot relatedKey(String value) {
        return new Pivot(table, foreignKey, value, columns);
    }

    /**
     * {@return a copy}
     *
     * @param value other columns that are read with the related models
     */
    public Pivot columns(String... value) {
        return new Pivot(table, foreignKey, relatedKey, List.of(value));
    }
}
