package io.eloquent.model;

import io.eloquent.model.relation.PivotCondition;
import io.eloquent.model.relation.PivotSettings;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
     * @param columns the column that holds this model's key; of a key of several columns as many, in their order
     */
    public Pivot foreignKey(String... columns) {
        return new Pivot(settings.withForeignKey(List.of(columns)));
    }

    /**
     * {@return a copy}
     *
     * @param columns the column that holds the related model's key; of a key of several columns as many, in their order
     */
    public Pivot relatedKey(String... columns) {
        return new Pivot(settings.withRelatedKey(List.of(columns)));
    }

    /**
     * {@return a copy}
     *
     * @param columns this model's column that the table holds, where that is not its key
     */
    public Pivot localKey(String... columns) {
        return new Pivot(settings.withLocalKey(List.of(columns)));
    }

    /**
     * {@return a copy}
     *
     * @param columns the related model's column that the table holds, where that is not its key
     */
    public Pivot ownerKey(String... columns) {
        return new Pivot(settings.withOwnerKey(List.of(columns)));
    }

    /**
     * {@return a copy} The rows of the table are models of a class: with fields, converters and hidden attributes, and events, of
     * which one that says no stops what is being done as a whole. Its table is the table between, its {@code belongsTo} relations say
     * where the keys are, unless something else is said here; and it says itself when its rows were added and changed. Global scopes
     * of the class do not narrow the relation; soft deletes do.
     *
     * @param model the class
     */
    public Pivot using(Class<? extends Model<?>> model) {
        return new Pivot(settings.withModel(model));
    }

    /**
     * {@return a copy} Where the rows are models, all columns that have a field are read anyway.
     *
     * @param names other columns that are read with the related models, as the database gives them
     */
    public Pivot columns(String... names) {
        Pivot pivot = this;
        for (String name : names) {
            pivot = pivot.column(name, Object.class);
        }
        return pivot;
    }

    /**
     * {@return a copy}
     *
     * @param name another column that is read with the related models
     * @param type the type of its values: {@code Boolean.class}, {@code Instant.class}, that of an enum …
     */
    public Pivot column(String name, Class<?> type) {
        return new Pivot(settings.plusColumn(name, type));
    }

    /**
     * {@return a copy} Every row of the relation holds this value: rows without it do not count, when they are read and when they
     * are changed or taken away, and rows that are added have it.
     *
     * @param column the column
     * @param value the value; null for rows that hold none
     */
    public Pivot where(String column, @Nullable Object value) {
        Pivot narrowed = narrowed(column, (query, name) -> query.where(name, value));
        return value == null ? narrowed : new Pivot(narrowed.settings.plusValue(column, value));
    }

    /**
     * {@return a copy} Rows that do not fulfil the comparison do not count, when they are read and when they are changed or taken
     * away. Rows that are added get no value by it, unless the operator is {@code =}.
     *
     * @param column the column
     * @param operator the operator
     * @param value the value, or null
     */
    public Pivot where(String column, String operator, @Nullable Object value) {
        return "=".equals(operator)
                ? where(column, value)
                : narrowed(column, (query, name) -> query.where(name, operator, value));
    }

    /**
     * {@return a copy} Rows that hold none of these values do not count, when they are read and when they are changed or taken away.
     *
     * @param column the column
     * @param values the values
     */
    public Pivot whereIn(String column, Collection<?> values) {
        return narrowed(column, (query, name) -> query.whereIn(name, values));
    }

    /**
     * {@return a copy} Rows that hold one of these values do not count, when they are read and when they are changed or taken away.
     *
     * @param column the column
     * @param values the values
     */
    public Pivot whereNotIn(String column, Collection<?> values) {
        return narrowed(column, (query, name) -> query.whereNotIn(name, values));
    }

    /**
     * {@return a copy} Rows that hold a value do not count, when they are read and when they are changed or taken away.
     *
     * @param column the column
     */
    public Pivot whereNull(String column) {
        return narrowed(column, ModelQuery::whereNull);
    }

    /**
     * {@return a copy} Rows that hold no value do not count, when they are read and when they are changed or taken away.
     *
     * @param column the column
     */
    public Pivot whereNotNull(String column) {
        return narrowed(column, ModelQuery::whereNotNull);
    }

    /**
     * {@return a copy} Rows whose value lies outside do not count, when they are read and when they are changed or taken away.
     *
     * @param column the column
     * @param low the least value
     * @param high the greatest
     */
    public Pivot whereBetween(String column, Object low, Object high) {
        return narrowed(column, (query, name) -> query.whereBetween(name, low, high));
    }

    private Pivot narrowed(String column, PivotQuery.Narrowing narrowing) {
        PivotCondition condition = (values, table) -> PivotQuery.conditions(values, table + "." + column, narrowing);
        return new Pivot(settings.plusCondition(condition));
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
