package io.eloquent.model;

import io.eloquent.model.meta.EagerLoad;
import io.eloquent.model.meta.ModelSelect;
import io.eloquent.model.relation.Existence;
import io.eloquent.query.Condition;
import io.eloquent.query.ast.Connective;
import io.eloquent.query.ast.Deferred;
import io.eloquent.query.ast.Expr;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a query of models asks of their relations: {@code has}, {@code whereHas} and their like. Names may
 * be nested by dots, {@code "posts.comments"}, and typed keys too, {@code User.POSTS.with(Post.COMMENTS)}. What a function
 * asks of the related models is put in parentheses; their global scopes and soft deletes hold.
 *
 * @param <M> the model
 * @param <Q> the class of the query itself
 */
public abstract class RelationBuilder<M extends Model<M>, Q extends RelationBuilder<M, Q>>
        extends ModelSelectBuilder<M, Q> {

    RelationBuilder(ModelSelect<M> model) {
        super(model);
    }

    final Q plus(Connective connective, EagerLoad load, String operator, long count) {
        return plus(connective, () -> Existence.of(model, load, operator, count));
    }

    /** Adds a condition on related models, which is made anew when the query runs: their global scopes may say something else then. */
    final Q plus(Connective connective, Supplier<Expr> condition) {
        return plus(connective, Deferred.of(condition));
    }

    final Q plus(Connective connective, Expr condition) {
        return with(model.withSelect(select().plusWhere(connective, condition)));
    }

    // ---- whether there are related models ----

    /**
     * {@return a copy that finds models with at least one related one} Adds {@code exists (select …)}.
     *
     * @param relation its name, nested by dots
     */
    public final Q has(String relation) {
        return plus(Connective.AND, EagerLoad.of(relation), ">=", 1);
    }

    /**
     * {@return a copy that finds models with so many related ones} Of a nested relation the innermost ones are counted.
     *
     * @param relation its name, nested by dots
     * @param operator {@code = != <> < <= > >=}
     * @param count how many
     */
    public final Q has(String relation, String operator, long count) {
        return plus(Connective.AND, EagerLoad.of(relation), operator, count);
    }

    /**
     * {@return a copy that finds models with at least one related one}
     *
     * @param relation such as {@code User.POSTS.with(Post.COMMENTS)}, or narrowed {@code User.POSTS.where(…)}
     */
    public final Q has(LoadKey<M> relation) {
        return plus(Connective.AND, relation.load(), ">=", 1);
    }

    /**
     * {@return a copy that finds models with so many related ones}
     *
     * @param relation the relation
     * @param operator {@code = != <> < <= > >=}
     * @param count how many
     */
    public final Q has(LoadKey<M> relation, String operator, long count) {
        return plus(Connective.AND, relation.load(), operator, count);
    }

    /**
     * {@return a copy that finds models with at least one related one as well}
     *
     * @param relation its name, nested by dots
     */
    public final Q orHas(String relation) {
        return plus(Connective.OR, EagerLoad.of(relation), ">=", 1);
    }

    /**
     * {@return a copy that finds models with so many related ones as well}
     *
     * @param relation its name, nested by dots
     * @param operator {@code = != <> < <= > >=}
     * @param count how many
     */
    public final Q orHas(String relation, String operator, long count) {
        return plus(Connective.OR, EagerLoad.of(relation), operator, count);
    }

    /**
     * {@return a copy that finds models with at least one related one as well}
     *
     * @param relation the relation
     */
    public final Q orHas(LoadKey<M> relation) {
        return plus(Connective.OR, relation.load(), ">=", 1);
    }

    /**
     * {@return a copy that finds models with so many related ones as well}
     *
     * @param relation the relation
     * @param operator {@code = != <> < <= > >=}
     * @param count how many
     */
    public final Q orHas(LoadKey<M> relation, String operator, long count) {
        return plus(Connective.OR, relation.load(), operator, count);
    }

    /**
     * {@return a copy that finds models without any related one} Adds {@code not exists (select …)}.
     *
     * @param relation its name, nested by dots
     */
    public final Q doesntHave(String relation) {
        return plus(Connective.AND, EagerLoad.of(relation), "<", 1);
    }

    /**
     * {@return a copy that finds models without any related one}
     *
     * @param relation the relation
     */
    public final Q doesntHave(LoadKey<M> relation) {
        return plus(Connective.AND, relation.load(), "<", 1);
    }

    /**
     * {@return a copy that finds models without any related one as well}
     *
     * @param relation its name, nested by dots
     */
    public final Q orDoesntHave(String relation) {
        return plus(Connective.OR, EagerLoad.of(relation), "<", 1);
    }

    /**
     * {@return a copy that finds models without any related one as well}
     *
     * @param relation the relation
     */
    public final Q orDoesntHave(LoadKey<M> relation) {
        return plus(Connective.OR, relation.load(), "<", 1);
    }

    // ---- whether there are such related models ----

    /**
     * {@return a copy that finds models with at least one such related one}
     *
     * @param relation its name, nested by dots
     * @param constraint which of them count
     * @param <R> the model on the other side
     */
    public final <R extends Model<R>> Q whereHas(String relation, UnaryOperator<ModelQuery<R>> constraint) {
        return plus(Connective.AND, RelationKey.narrowed(relation, constraint), ">=", 1);
    }

    /**
     * {@return a copy that finds models with so many such related ones}
     *
     * @param relation its name, nested by dots
     * @param constraint which of them count
     * @param operator {@code = != <> < <= > >=}
     * @param count how many
     * @param <R> the model on the other side
     */
    public final <R extends Model<R>> Q whereHas(
            String relation, UnaryOperator<ModelQuery<R>> constraint, String operator, long count) {
        return plus(Connective.AND, RelationKey.narrowed(relation, constraint), operator, count);
    }

    /**
     * {@return a copy that finds models with at least one such related one}
     *
     * @param relation the relation
     * @param constraint which of them count
     * @param <R> the model on the other side
     */
    public final <R extends Model<R>> Q whereHas(RelationKey<M, R> relation, UnaryOperator<ModelQuery<R>> constraint) {
        return plus(Connective.AND, relation.where(constraint).load(), ">=", 1);
    }

    /**
     * {@return a copy that finds models with so many such related ones}
     *
     * @param relation the relation
     * @param constraint which of them count
     * @param operator {@code = != <> < <= > >=}
     * @param count how many
     * @param <R> the model on the other side
     */
    public final <R extends Model<R>> Q whereHas(
            RelationKey<M, R> relation, UnaryOperator<ModelQuery<R>> constraint, String operator, long count) {
        return plus(Connective.AND, relation.where(constraint).load(), operator, count);
    }

    /**
     * {@return a copy that finds models with at least one such related one as well}
     *
     * @param relation its name, nested by dots
     * @param constraint which of them count
     * @param <R> the model on the other side
     */
    public final <R extends Model<R>> Q orWhereHas(String relation, UnaryOperator<ModelQuery<R>> constraint) {
        return plus(Connective.OR, RelationKey.narrowed(relation, constraint), ">=", 1);
    }

    /**
     * {@return a copy that finds models with at least one such related one as well}
     *
     * @param relation the relation
     * @param constraint which of them count
     * @param <R> the model on the other side
     */
    public final <R extends Model<R>> Q orWhereHas(
            RelationKey<M, R> relation, UnaryOperator<ModelQuery<R>> constraint) {
        return plus(Connective.OR, relation.where(constraint).load(), ">=", 1);
    }

    /**
     * {@return a copy that finds models with so many such related ones as well}
     *
     * @param relation its name, nested by dots
     * @param constraint which of them count
     * @param operator {@code = != <> < <= > >=}
     * @param count how many
     * @param <R> the model on the other side
     */
    public final <R extends Model<R>> Q orWhereHas(
            String relation, UnaryOperator<ModelQuery<R>> constraint, String operator, long count) {
        return plus(Connective.OR, RelationKey.narrowed(relation, constraint), operator, count);
    }

    /**
     * {@return a copy that finds models with so many such related ones as well}
     *
     * @param relation the relation
     * @param constraint which of them count
     * @param operator {@code = != <> < <= > >=}
     * @param count how many
     * @param <R> the model on the other side
     */
    public final <R extends Model<R>> Q orWhereHas(
            RelationKey<M, R> relation, UnaryOperator<ModelQuery<R>> constraint, String operator, long count) {
        return plus(Connective.OR, relation.where(constraint).load(), operator, count);
    }

    /**
     * {@return a copy that finds models without any such related one}
     *
     * @param relation its name, nested by dots
     * @param constraint which of them count
     * @param <R> the model on the other side
     */
    public final <R extends Model<R>> Q whereDoesntHave(String relation, UnaryOperator<ModelQuery<R>> constraint) {
        return plus(Connective.AND, RelationKey.narrowed(relation, constraint), "<", 1);
    }

    /**
     * {@return a copy that finds models without any such related one}
     *
     * @param relation the relation
     * @param constraint which of them count
     * @param <R> the model on the other side
     */
    public final <R extends Model<R>> Q whereDoesntHave(
            RelationKey<M, R> relation, UnaryOperator<ModelQuery<R>> constraint) {
        return plus(Connective.AND, relation.where(constraint).load(), "<", 1);
    }

    /**
     * {@return a copy that finds models without any such related one as well}
     *
     * @param relation its name, nested by dots
     * @param constraint which of them count
     * @param <R> the model on the other side
     */
    public final <R extends Model<R>> Q orWhereDoesntHave(String relation, UnaryOperator<ModelQuery<R>> constraint) {
        return plus(Connective.OR, RelationKey.narrowed(relation, constraint), "<", 1);
    }

    /**
     * {@return a copy that finds models without any such related one as well}
     *
     * @param relation the relation
     * @param constraint which of them count
     * @param <R> the model on the other side
     */
    public final <R extends Model<R>> Q orWhereDoesntHave(
            RelationKey<M, R> relation, UnaryOperator<ModelQuery<R>> constraint) {
        return plus(Connective.OR, relation.where(constraint).load(), "<", 1);
    }

    /**
     * {@return a copy that finds models with at least one such related one, and loads just those with them}
     *
     * @param relation its name, nested by dots
     * @param constraint which of them count
     * @param <R> the model on the other side
     */
    public final <R extends Model<R>> Q withWhereHas(String relation, UnaryOperator<ModelQuery<R>> constraint) {
        return whereHas(relation, constraint).with(relation, constraint);
    }

    /**
     * {@return a copy that finds models with at least one such related one, and loads just those with them}
     *
     * @param relation the relation
     * @param constraint which of them count
     * @param <R> the model on the other side
     */
    public final <R extends Model<R>> Q withWhereHas(
            RelationKey<M, R> relation, UnaryOperator<ModelQuery<R>> constraint) {
        return whereHas(relation, constraint).with(relation, constraint);
    }

    /**
     * {@return a copy that finds models with so many such related ones, and loads just those with them}
     *
     * @param relation its name, nested by dots
     * @param constraint which of them count
     * @param operator {@code = != <> < <= > >=}
     * @param count how many
     * @param <R> the model on the other side
     */
    public final <R extends Model<R>> Q withWhereHas(
            String relation, UnaryOperator<ModelQuery<R>> constraint, String operator, long count) {
        return whereHas(relation, constraint, operator, count).with(relation, constraint);
    }

    /**
     * {@return a copy that finds models with so many such related ones, and loads just those with them}
     *
     * @param relation the relation
     * @param constraint which of them count
     * @param operator {@code = != <> < <= > >=}
     * @param count how many
     * @param <R> the model on the other side
     */
    public final <R extends Model<R>> Q withWhereHas(
            RelationKey<M, R> relation, UnaryOperator<ModelQuery<R>> constraint, String operator, long count) {
        return whereHas(relation, constraint, operator, count).with(relation, constraint);
    }

    /**
     * {@return a copy that finds models with a related one whose column is this value}
     *
     * @param relation its name, nested by dots
     * @param column the related model's column
     * @param value the value, or null
     */
    public final Q whereRelation(String relation, String column, @Nullable Object value) {
        return plus(Connective.AND, compared(relation, column, "=", value), ">=", 1);
    }

    /**
     * {@return a copy that finds models with a related one that fulfils a comparison}
     *
     * @param relation its name, nested by dots
     * @param column the related model's column
     * @param operator the operator
     * @param value the value, or null
     */
    public final Q whereRelation(String relation, String column, String operator, @Nullable Object value) {
        return plus(Connective.AND, compared(relation, column, operator, value), ">=", 1);
    }

    /**
     * {@return a copy that finds models with a related one that fulfils a condition}
     *
     * @param relation the relation
     * @param condition the condition
     * @param <R> the model on the other side
     */
    public final <R extends Model<R>> Q whereRelation(RelationKey<M, R> relation, Condition condition) {
        return whereHas(relation, related -> related.where(condition));
    }

    /**
     * {@return a copy that finds models with a related one whose column is this value as well}
     *
     * @param relation its name, nested by dots
     * @param column the related model's column
     * @param value the value, or null
     */
    public final Q orWhereRelation(String relation, String column, @Nullable Object value) {
        return plus(Connective.OR, compared(relation, column, "=", value), ">=", 1);
    }

    /**
     * {@return a copy that finds models with a related one that fulfils a comparison as well}
     *
     * @param relation its name, nested by dots
     * @param column the related model's column
     * @param operator the operator
     * @param value the value, or null
     */
    public final Q orWhereRelation(String relation, String column, String operator, @Nullable Object value) {
        return plus(Connective.OR, compared(relation, column, operator, value), ">=", 1);
    }

    /**
     * {@return a copy that finds models with a related one that fulfils a condition as well}
     *
     * @param relation the relation
     * @param condition the condition
     * @param <R> the model on the other side
     */
    public final <R extends Model<R>> Q orWhereRelation(RelationKey<M, R> relation, Condition condition) {
        return orWhereHas(relation, related -> related.where(condition));
    }

    /**
     * {@return a copy that finds models without any related one whose column is this value}
     *
     * @param relation its name, nested by dots
     * @param column the related model's column
     * @param value the value, or null
     */
    public final Q whereDoesntHaveRelation(String relation, String column, @Nullable Object value) {
        return plus(Connective.AND, compared(relation, column, "=", value), "<", 1);
    }

    /**
     * {@return a copy that finds models without any related one that fulfils a comparison}
     *
     * @param relation its name, nested by dots
     * @param column the related model's column
     * @param operator the operator
     * @param value the value, or null
     */
    public final Q whereDoesntHaveRelation(String relation, String column, String operator, @Nullable Object value) {
        return plus(Connective.AND, compared(relation, column, operator, value), "<", 1);
    }

    /**
     * {@return a copy that finds models without any related one that fulfils a condition}
     *
     * @param relation the relation
     * @param condition the condition
     * @param <R> the model on the other side
     */
    public final <R extends Model<R>> Q whereDoesntHaveRelation(RelationKey<M, R> relation, Condition condition) {
        return whereDoesntHave(relation, related -> related.where(condition));
    }

    /**
     * {@return a copy that finds models without any related one whose column is this value as well}
     *
     * @param relation its name, nested by dots
     * @param column the related model's column
     * @param value the value, or null
     */
    public final Q orWhereDoesntHaveRelation(String relation, String column, @Nullable Object value) {
        return plus(Connective.OR, compared(relation, column, "=", value), "<", 1);
    }

    /**
     * {@return a copy that finds models without any related one that fulfils a comparison as well}
     *
     * @param relation its name, nested by dots
     * @param column the related model's column
     * @param operator the operator
     * @param value the value, or null
     */
    public final Q orWhereDoesntHaveRelation(String relation, String column, String operator, @Nullable Object value) {
        return plus(Connective.OR, compared(relation, column, operator, value), "<", 1);
    }

    /**
     * {@return a copy that finds models without any related one that fulfils a condition as well}
     *
     * @param relation the relation
     * @param condition the condition
     * @param <R> the model on the other side
     */
    public final <R extends Model<R>> Q orWhereDoesntHaveRelation(RelationKey<M, R> relation, Condition condition) {
        return orWhereDoesntHave(relation, related -> related.where(condition));
    }

    private static EagerLoad compared(String relation, String column, String operator, @Nullable Object value) {
        return EagerLoad.of(relation, comparing(column, operator, value), List.of());
    }

    /** {@return a narrowing of any models' query} */
    static UnaryOperator<ModelSelect<?>> comparing(String column, String operator, @Nullable Object value) {
        return comparingAny(column, operator, value);
    }

    private static <R extends Model<R>> UnaryOperator<ModelSelect<?>> comparingAny(
            String column, String operator, @Nullable Object value) {
        return RelationKey.<R>selecting(related -> related.where(column, operator, value));
    }
}
