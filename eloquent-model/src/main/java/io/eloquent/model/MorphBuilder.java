package io.eloquent.model;

import io.eloquent.model.meta.EagerLoad;
import io.eloquent.model.meta.ModelSelect;
import io.eloquent.query.ast.Connective;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a query of models asks of their relations to models of several classes: {@code hasMorph}, {@code whereHasMorph} and
 * their like. Of each class that is named, or else of each that the relation is known to lead to, by its initialiser and by
 * {@link Model#setMorphMap}, adds {@code (type = ? and exists (…))}. A {@link MorphKey} says the same to {@code has}.
 *
 * @param <M> the model
 * @param <Q> the class of the query itself
 */
public abstract class MorphBuilder<M extends Model<M>, Q extends MorphBuilder<M, Q>> extends RelatedBuilder<M, Q> {

    MorphBuilder(ModelSelect<M> model) {
        super(model);
    }

    private static EagerLoad of(String relation, Class<?>[] classes) {
        return EagerLoad.of(relation, null, List.of(classes));
    }

    private static <R extends Model<R>> EagerLoad of(
            String relation, Class<R> related, UnaryOperator<ModelQuery<R>> constraint) {
        return EagerLoad.of(relation, RelationKey.selecting(constraint), List.of(related));
    }

    private static EagerLoad of(
            String relation,
            Collection<? extends Class<? extends Model<?>>> classes,
            UnaryOperator<ModelQuery<?>> constraint) {
        return EagerLoad.of(relation, any(constraint), List.copyOf(classes));
    }

    @SuppressWarnings("unchecked")
    private static <R extends Model<R>> UnaryOperator<ModelSelect<?>> any(UnaryOperator<ModelQuery<?>> constraint) {
        return RelationKey.<R>selecting(related -> (ModelQuery<R>) constraint.apply(related));
    }

    // ---- whether they point to a model ----

    /**
     * {@return a copy that finds models that point to a model of a class}
     *
     * @param relation its name, nested by dots
     * @param classes the classes; none for all that the relation is known to lead to
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Q hasMorph(String relation, Class<? extends Model<?>>... classes) {
        return plus(Connective.AND, of(relation, classes), ">=", 1);
    }

    /**
     * {@return a copy that finds models whose model of a class is not there} Of all classes, those that point to nothing are among them.
     *
     * @param relation its name, nested by dots
     * @param classes the classes; none for all that the relation is known to lead to
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Q doesntHaveMorph(String relation, Class<? extends Model<?>>... classes) {
        return plus(Connective.AND, of(relation, classes), "<", 1);
    }

    /**
     * {@return a copy that finds models that point to so many models of a class}
     *
     * @param relation its name, nested by dots
     * @param operator {@code = != <> < <= > >=}
     * @param count how many: there is one, or none
     * @param classes the classes; none for all that the relation is known to lead to
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Q hasMorph(String relation, String operator, long count, Class<? extends Model<?>>... classes) {
        return plus(Connective.AND, of(relation, classes), operator, count);
    }

    /**
     * {@return a copy that finds models that point to a model of a class as well}
     *
     * @param relation its name, nested by dots
     * @param classes the classes; none for all that the relation is known to lead to
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Q orHasMorph(String relation, Class<? extends Model<?>>... classes) {
        return plus(Connective.OR, of(relation, classes), ">=", 1);
    }

    /**
     * {@return a copy that finds models whose model of a class is not there as well} Of all classes, those that point to nothing are among them.
     *
     * @param relation its name, nested by dots
     * @param classes the classes; none for all that the relation is known to lead to
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Q orDoesntHaveMorph(String relation, Class<? extends Model<?>>... classes) {
        return plus(Connective.OR, of(relation, classes), "<", 1);
    }

    /**
     * {@return a copy that finds models that point to so many models of a class as well}
     *
     * @param relation its name, nested by dots
     * @param operator {@code = != <> < <= > >=}
     * @param count how many: there is one, or none
     * @param classes the classes; none for all that the relation is known to lead to
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Q orHasMorph(String relation, String operator, long count, Class<? extends Model<?>>... classes) {
        return plus(Connective.OR, of(relation, classes), operator, count);
    }

    // ---- whether they point to such a model ----

    /**
     * {@return a copy that finds models that point to such a model of a class}
     *
     * @param relation its name, nested by dots
     * @param related the class
     * @param constraint which of its models count
     * @param <R> the class
     */
    public final <R extends Model<R>> Q whereHasMorph(
            String relation, Class<R> related, UnaryOperator<ModelQuery<R>> constraint) {
        return plus(Connective.AND, of(relation, related, constraint), ">=", 1);
    }

    /**
     * {@return a copy that finds models that point to such a model of one of some classes}
     *
     * @param relation its name, nested by dots
     * @param classes the classes; none for all that the relation is known to lead to
     * @param constraint which of their models count
     */
    public final Q whereHasMorph(
            String relation,
            Collection<? extends Class<? extends Model<?>>> classes,
            UnaryOperator<ModelQuery<?>> constraint) {
        return plus(Connective.AND, of(relation, classes, constraint), ">=", 1);
    }

    /**
     * {@return a copy that finds models that point to a model of a class, but to no such one}
     *
     * @param relation its name, nested by dots
     * @param related the class
     * @param constraint which of its models count
     * @param <R> the class
     */
    public final <R extends Model<R>> Q whereDoesntHaveMorph(
            String relation, Class<R> related, UnaryOperator<ModelQuery<R>> constraint) {
        return plus(Connective.AND, of(relation, related, constraint), "<", 1);
    }

    /**
     * {@return a copy that finds models that point to a model of one of some classes, but to no such one}
     *
     * @param relation its name, nested by dots
     * @param classes the classes; none for all that the relation is known to lead to
     * @param constraint which of their models count
     */
    public final Q whereDoesntHaveMorph(
            String relation,
            Collection<? extends Class<? extends Model<?>>> classes,
            UnaryOperator<ModelQuery<?>> constraint) {
        return plus(Connective.AND, of(relation, classes, constraint), "<", 1);
    }

    /**
     * {@return a copy that finds models that point to such a model of a class as well}
     *
     * @param relation its name, nested by dots
     * @param related the class
     * @param constraint which of its models count
     * @param <R> the class
     */
    public final <R extends Model<R>> Q orWhereHasMorph(
            String relation, Class<R> related, UnaryOperator<ModelQuery<R>> constraint) {
        return plus(Connective.OR, of(relation, related, constraint), ">=", 1);
    }

    /**
     * {@return a copy that finds models that point to such a model of one of some classes as well}
     *
     * @param relation its name, nested by dots
     * @param classes the classes; none for all that the relation is known to lead to
     * @param constraint which of their models count
     */
    public final Q orWhereHasMorph(
            String relation,
            Collection<? extends Class<? extends Model<?>>> classes,
            UnaryOperator<ModelQuery<?>> constraint) {
        return plus(Connective.OR, of(relation, classes, constraint), ">=", 1);
    }

    /**
     * {@return a copy that finds models that point to a model of a class, but to no such one as well}
     *
     * @param relation its name, nested by dots
     * @param related the class
     * @param constraint which of its models count
     * @param <R> the class
     */
    public final <R extends Model<R>> Q orWhereDoesntHaveMorph(
            String relation, Class<R> related, UnaryOperator<ModelQuery<R>> constraint) {
        return plus(Connective.OR, of(relation, related, constraint), "<", 1);
    }

    /**
     * {@return a copy that finds models that point to a model of one of some classes, but to no such one as well}
     *
     * @param relation its name, nested by dots
     * @param classes the classes; none for all that the relation is known to lead to
     * @param constraint which of their models count
     */
    public final Q orWhereDoesntHaveMorph(
            String relation,
            Collection<? extends Class<? extends Model<?>>> classes,
            UnaryOperator<ModelQuery<?>> constraint) {
        return plus(Connective.OR, of(relation, classes, constraint), "<", 1);
    }

    /**
     * {@return a copy that finds models that point to a model of one of some classes whose column is this value}
     *
     * @param relation its name, nested by dots
     * @param classes the classes; none for all that the relation is known to lead to
     * @param column their column
     * @param value the value, or null
     */
    public final Q whereMorphRelation(
            String relation,
            Collection<? extends Class<? extends Model<?>>> classes,
            String column,
            @Nullable Object value) {
        return whereMorphRelation(relation, classes, column, "=", value);
    }

    /**
     * {@return a copy that finds models that point to a model of one of some classes that fulfils a comparison}
     *
     * @param relation its name, nested by dots
     * @param classes the classes; none for all that the relation is known to lead to
     * @param column their column
     * @param operator the operator
     * @param value the value, or null
     */
    public final Q whereMorphRelation(
            String relation,
            Collection<? extends Class<? extends Model<?>>> classes,
            String column,
            String operator,
            @Nullable Object value) {
        EagerLoad load = EagerLoad.of(relation, comparing(column, operator, value), List.copyOf(classes));
        return plus(Connective.AND, load, ">=", 1);
    }

    /**
     * {@return a copy that finds models that point to a model of one of some classes, but to none whose column is this value}
     *
     * @param relation its name, nested by dots
     * @param classes the classes; none for all that the relation is known to lead to
     * @param column their column
     * @param value the value, or null
     */
    public final Q whereMorphDoesntHaveRelation(
            String relation,
            Collection<? extends Class<? extends Model<?>>> classes,
            String column,
            @Nullable Object value) {
        return whereMorphDoesntHaveRelation(relation, classes, column, "=", value);
    }

    /**
     * {@return a copy that finds models that point to a model of one of some classes, but to none that fulfils a comparison}
     *
     * @param relation its name, nested by dots
     * @param classes the classes; none for all that the relation is known to lead to
     * @param column their column
     * @param operator the operator
     * @param value the value, or null
     */
    public final Q whereMorphDoesntHaveRelation(
            String relation,
            Collection<? extends Class<? extends Model<?>>> classes,
            String column,
            String operator,
            @Nullable Object value) {
        EagerLoad load = EagerLoad.of(relation, comparing(column, operator, value), List.copyOf(classes));
        return plus(Connective.AND, load, "<", 1);
    }

    /**
     * {@return a copy that finds models that point to a model of one of some classes whose column is this value as well}
     *
     * @param relation its name, nested by dots
     * @param classes the classes; none for all that the relation is known to lead to
     * @param column their column
     * @param value the value, or null
     */
    public final Q orWhereMorphRelation(
            String relation,
            Collection<? extends Class<? extends Model<?>>> classes,
            String column,
            @Nullable Object value) {
        return orWhereMorphRelation(relation, classes, column, "=", value);
    }

    /**
     * {@return a copy that finds models that point to a model of one of some classes that fulfils a comparison as well}
     *
     * @param relation its name, nested by dots
     * @param classes the classes; none for all that the relation is known to lead to
     * @param column their column
     * @param operator the operator
     * @param value the value, or null
     */
    public final Q orWhereMorphRelation(
            String relation,
            Collection<? extends Class<? extends Model<?>>> classes,
            String column,
            String operator,
            @Nullable Object value) {
        EagerLoad load = EagerLoad.of(relation, comparing(column, operator, value), List.copyOf(classes));
        return plus(Connective.OR, load, ">=", 1);
    }

    /**
     * {@return a copy that finds models that point to a model of one of some classes, but to none whose column is this value as well}
     *
     * @param relation its name, nested by dots
     * @param classes the classes; none for all that the relation is known to lead to
     * @param column their column
     * @param value the value, or null
     */
    public final Q orWhereMorphDoesntHaveRelation(
            String relation,
            Collection<? extends Class<? extends Model<?>>> classes,
            String column,
            @Nullable Object value) {
        return orWhereMorphDoesntHaveRelation(relation, classes, column, "=", value);
    }

    /**
     * {@return a copy that finds models that point to a model of one of some classes, but to none that fulfils a comparison as well}
     *
     * @param relation its name, nested by dots
     * @param classes the classes; none for all that the relation is known to lead to
     * @param column their column
     * @param operator the operator
     * @param value the value, or null
     */
    public final Q orWhereMorphDoesntHaveRelation(
            String relation,
            Collection<? extends Class<? extends Model<?>>> classes,
            String column,
            String operator,
            @Nullable Object value) {
        EagerLoad load = EagerLoad.of(relation, comparing(column, operator, value), List.copyOf(classes));
        return plus(Connective.OR, load, "<", 1);
    }
}
