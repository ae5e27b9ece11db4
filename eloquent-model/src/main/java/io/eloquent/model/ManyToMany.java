package io.eloquent.model;

import io.eloquent.query.Query;
import io.eloquent.query.ast.Connective;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of the rows of a table between, and done to them: to those of a {@link BelongsToMany}, or to those of
 * which a {@link PivotQuery} says something. What is done runs as a whole or not at all.
 *
 * <p>Related models are given as saved models of their class, or by their keys, which are converted to the key's type. What
 * cannot be either is refused before anything runs, and so are columns that the relation itself sets.
 *
 * @param <R> the model on the other side
 */
public sealed interface ManyToMany<R extends Model<R>> permits BelongsToMany, PivotQuery {

    // ---- asking ----

    /**
     * {@return a query of the related models whose row in the table between holds a value} Rows that {@link #sync} and its like
     * add by that query get the value.
     *
     * @param column the column of the table between
     * @param value the value, or null
     */
    default PivotQuery<R> wherePivot(String column, @Nullable Object value) {
        return PivotQuery.of(this).holding(column, value);
    }

    /**
     * {@return a query of the related models whose row in the table between fulfils a comparison}
     *
     * @param column the column of the table between
     * @param operator the operator
     * @param value the value, or null
     */
    default PivotQuery<R> wherePivot(String column, String operator, @Nullable Object value) {
        return "=".equals(operator)
                ? wherePivot(column, value)
                : PivotQuery.of(this)
                        .narrowed(Connective.AND, column, (query, name) -> query.where(name, operator, value));
    }

    /**
     * {@return a query of the related models that fulfil what was said so far, or whose row in the table between holds a value}
     *
     * @param column the column of the table between
     * @param value the value, or null
     */
    default PivotQuery<R> orWherePivot(String column, @Nullable Object value) {
        return PivotQuery.of(this).narrowed(Connective.OR, column, (query, name) -> query.where(name, value));
    }

    /**
     * {@return a query of the related models that fulfil what was said so far, or whose row in the table between fulfils a
     * comparison}
     *
     * @param column the column of the table between
     * @param operator the operator
     * @param value the value, or null
     */
    default PivotQuery<R> orWherePivot(String column, String operator, @Nullable Object value) {
        return PivotQuery.of(this).narrowed(Connective.OR, column, (query, name) -> query.where(name, operator, value));
    }

    /**
     * {@return a query of the related models whose row in the table between holds one of the values}
     *
     * @param column the column of the table between
     * @param values the values
     */
    default PivotQuery<R> wherePivotIn(String column, Collection<?> values) {
        return PivotQuery.of(this).narrowed(Connective.AND, column, (query, name) -> query.whereIn(name, values));
    }

    /**
     * {@return a query of the related models whose row in the table between holds none of the values}
     *
     * @param column the column of the table between
     * @param values the values
     */
    default PivotQuery<R> wherePivotNotIn(String column, Collection<?> values) {
        return PivotQuery.of(this).narrowed(Connective.AND, column, (query, name) -> query.whereNotIn(name, values));
    }

    /**
     * {@return a query of the related models whose row in the table between holds no value}
     *
     * @param column the column of the table between
     */
    default PivotQuery<R> wherePivotNull(String column) {
        return PivotQuery.of(this).narrowed(Connective.AND, column, ModelQuery::whereNull);
    }

    /**
     * {@return a query of the related models whose row in the table between holds a value}
     *
     * @param column the column of the table between
     */
    default PivotQuery<R> wherePivotNotNull(String column) {
        return PivotQuery.of(this).narrowed(Connective.AND, column, ModelQuery::whereNotNull);
    }

    /**
     * {@return a query of the related models whose row in the table between holds a value that is neither less nor greater}
     *
     * @param column the column of the table between
     * @param low the least value
     * @param high the greatest
     */
    default PivotQuery<R> wherePivotBetween(String column, Object low, Object high) {
        return PivotQuery.of(this)
                .narrowed(Connective.AND, column, (query, name) -> query.whereBetween(name, low, high));
    }

    /**
     * {@return a query of the related models in the order of a column of the table between}
     *
     * @param column the column of the table between
     */
    default PivotQuery<R> orderByPivot(String column) {
        return orderByPivot(column, "asc");
    }

    /**
     * {@return a query of the related models in the order of a column of the table between}
     *
     * @param column the column of the table between
     * @param direction {@code asc} or {@code desc}
     */
    default PivotQuery<R> orderByPivot(String column, String direction) {
        return PivotQuery.of(this).ordered(column, direction);
    }

    /** {@return the keys of the related models, from the table between alone} */
    default List<Object> relatedKeys() {
        return PivotWriter.of(this).relatedKeys();
    }

    /**
     * {@return a query of the rows of the table between themselves: {@code user.roles.pivotRows().orderBy("level").get()}} What it
     * changes is no matter of the relation: nobody hears of it, no times are set, and what was loaded stays.
     */
    default Query pivotRows() {
        return PivotWriter.of(this).rows();
    }

    // ---- adding rows ----

    /**
     * Adds rows to the table between. Runs one {@code insert}; of nothing none. One that has a row already gets another one, or, if
     * the table has a unique key, a {@link io.eloquent.api.error.UniqueConstraintViolation}: {@link #syncWithoutDetaching} leaves it
     * be.
     *
     * @param related saved models, or their keys
     */
    default void attach(Object... related) {
        attach(Arrays.asList(related));
    }

    /**
     * Adds rows to the table between, as {@link #attach(Object...)} does.
     *
     * @param related saved models, or their keys
     */
    default void attach(Collection<?> related) {
        PivotWriter<R> writer = PivotWriter.of(this);
        writer.attach(writer.wanted(related, Map.of()));
    }

    /**
     * Adds rows to the table between, as {@link #attach(Object...)} does.
     *
     * @param related saved models or their keys, and other columns of the row of each
     */
    default void attach(Map<?, ? extends Map<String, ?>> related) {
        PivotWriter<R> writer = PivotWriter.of(this);
        writer.attach(writer.wanted(related));
    }

    /**
     * Adds a row to the table between, as {@link #attach(Object...)} does.
     *
     * @param related a saved model, or its key; or a collection of them
     * @param columns other columns of the row
     */
    default void attach(Object related, Map<String, ?> columns) {
        PivotWriter<R> writer = PivotWriter.of(this);
        writer.attach(
                writer.wanted(related instanceof Collection<?> several ? several : Arrays.asList(related), columns));
    }

    // ---- taking rows away ----

    /**
     * {@return how many rows went from the table between} Of nothing nothing goes, and nothing runs; see {@link #detachAll}.
     *
     * @param related models, or their keys
     */
    default int detach(Object... related) {
        return detach(Arrays.asList(related));
    }

    /**
     * {@return how many rows went from the table between} Of nothing nothing goes, and nothing runs; see {@link #detachAll}.
     *
     * @param related models, or their keys
     */
    default int detach(Collection<?> related) {
        PivotWriter<R> writer = PivotWriter.of(this);
        return writer.detach(writer.wanted(related, Map.of()));
    }

    /** {@return how many rows went from the table between: all of this model's} */
    default int detachAll() {
        return PivotWriter.of(this).detachAll();
    }

    // ---- changing rows ----

    /**
     * {@return how many rows of the table between a related model has, which hold these values now; 0 if it has none}
     *
     * @param related a model, or its key
     * @param columns the values
     */
    default int updateExistingPivot(Object related, Map<String, ?> columns) {
        PivotWriter<R> writer = PivotWriter.of(this);
        return writer.update(writer.keyOf(related), columns);
    }

    /**
     * {@return what was done} Makes the table between hold just these: takes the others away, then adds those that are missing.
     *
     * @param related models, or their keys; of equal ones the first counts
     * @throws io.eloquent.api.error.InvalidQueryException if there is no related model of a key; nothing was changed then
     */
    default PivotChanges sync(Collection<?> related) {
        return syncWithPivotValues(related, Map.of());
    }

    /**
     * {@return what was done} Makes the table between hold just these, with these values: takes the others away, changes those that
     * hold other values, then adds those that are missing.
     *
     * @param related models or their keys, and other columns of the row of each
     * @throws io.eloquent.api.error.InvalidQueryException if there is no related model of a key; nothing was changed then
     */
    default PivotChanges sync(Map<?, ? extends Map<String, ?>> related) {
        PivotWriter<R> writer = PivotWriter.of(this);
        return writer.sync(writer.wanted(related), true);
    }

    /**
     * {@return what was done} Makes the table between hold just these, all of them with these values; see {@link #sync(Map)}.
     *
     * @param related models, or their keys; of equal ones the first counts
     * @param columns other columns of each row
     */
    default PivotChanges syncWithPivotValues(Collection<?> related, Map<String, ?> columns) {
        PivotWriter<R> writer = PivotWriter.of(this);
        return writer.sync(writer.wanted(related, columns), true);
    }

    /**
     * {@return what was done} Adds those that are missing, and takes none away.
     *
     * @param related models, or their keys
     */
    default PivotChanges syncWithoutDetaching(Collection<?> related) {
        PivotWriter<R> writer = PivotWriter.of(this);
        return writer.sync(writer.wanted(related, Map.of()), false);
    }

    /**
     * {@return what was done} Adds those that are missing, gives the others these values, and takes none away.
     *
     * @param related models or their keys, and other columns of the row of each
     */
    default PivotChanges syncWithoutDetaching(Map<?, ? extends Map<String, ?>> related) {
        PivotWriter<R> writer = PivotWriter.of(this);
        return writer.sync(writer.wanted(related), false);
    }

    /**
     * {@return what was done} Takes those away that are there, and adds those that are not.
     *
     * @param related models, or their keys
     */
    default PivotChanges toggle(Object... related) {
        return toggle(Arrays.asList(related));
    }

    /**
     * {@return what was done} Takes those away that are there, and adds those that are not.
     *
     * @param related models, or their keys
     */
    default PivotChanges toggle(Collection<?> related) {
        PivotWriter<R> writer = PivotWriter.of(this);
        return writer.toggle(writer.wanted(related, Map.of()));
    }

    /**
     * {@return what was done} Takes those away that are there, and adds those that are not.
     *
     * @param related models or their keys, and other columns of the rows that are added
     */
    default PivotChanges toggle(Map<?, ? extends Map<String, ?>> related) {
        PivotWriter<R> writer = PivotWriter.of(this);
        return writer.toggle(writer.wanted(related));
    }
}
