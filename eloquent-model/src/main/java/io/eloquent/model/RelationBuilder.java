package io.eloquent.model;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.model.meta.EagerLoad;
import io.eloquent.model.meta.ModelSelect;
import io.eloquent.model.meta.Naming;
import io.eloquent.model.relation.Existence;
import io.eloquent.query.Condition;
import io.eloquent.query.NumberColumn;
import io.eloquent.query.OrderedColumn;
import io.eloquent.query.ast.Aliased;
import io.eloquent.query.ast.Connective;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.Star;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a query of models asks of their relations: {@code has}, {@code whereHas}, {@code withCount} and their like. Names may
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

    private Q plus(Connective connective, EagerLoad load, String operator, long count) {
        Expr condition = Existence.of(model, load, operator, count);
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
    public final Q has(RelationKey<M, ?> relation) {
        return plus(Connective.AND, relation.load(), ">=", 1);
    }

    /**
     * {@return a copy that finds models with so many related ones}
     *
     * @param relation the relation
     * @param operator {@code = != <> < <= > >=}
     * @param count how many
     */
    public final Q has(RelationKey<M, ?> relation, String operator, long count) {
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
    public final Q orHas(RelationKey<M, ?> relation) {
        return plus(Connective.OR, relation.load(), ">=", 1);
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
    public final Q doesntHave(RelationKey<M, ?> relation) {
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
    public final Q orDoesntHave(RelationKey<M, ?> relation) {
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

    private static EagerLoad compared(String relation, String column, String operator, @Nullable Object value) {
        return comparedBy(relation, column, operator, value);
    }

    private static <R extends Model<R>> EagerLoad comparedBy(
            String relation, String column, String operator, @Nullable Object value) {
        return RelationKey.<R>narrowed(relation, related -> related.where(column, operator, value));
    }

    // ---- what there is of related models ----

    /**
     * {@return a copy whose models say how many related ones they have} As attribute {@code posts_count} of the relation
     * {@code posts}, a {@code Long}; {@code "posts as total"} gives it another name. Adds {@code (select count(*) …)}.
     *
     * @param relations their names
     */
    public final Q withCount(String... relations) {
        Q query = self();
        for (String relation : relations) {
            query = query.plusAggregate(Named.of(relation), "count", "*");
        }
        return query;
    }

    /**
     * {@return a copy whose models say how many such related ones they have}
     *
     * @param relation its name, and perhaps {@code as} another
     * @param constraint which of them count
     * @param <R> the model on the other side
     */
    public final <R extends Model<R>> Q withCount(String relation, UnaryOperator<ModelQuery<R>> constraint) {
        return plusAggregate(Named.of(relation, constraint), "count", "*");
    }

    /**
     * {@return a copy whose models say how many related ones they have}
     *
     * @param relations the relations, perhaps narrowed: {@code User.POSTS.where(…)}
     */
    @SafeVarargs
    public final Q withCount(RelationKey<M, ?>... relations) {
        Q query = self();
        for (RelationKey<M, ?> relation : relations) {
            query = query.plusAggregate(Named.of(relation), "count", "*");
        }
        return query;
    }

    /**
     * {@return a copy whose models say whether they have related ones} As attribute {@code posts_exists}, a {@code Boolean}.
     *
     * @param relations their names
     */
    public final Q withExists(String... relations) {
        Q query = self();
        for (String relation : relations) {
            query = query.plusExists(Named.of(relation));
        }
        return query;
    }

    /**
     * {@return a copy whose models say whether they have such related ones}
     *
     * @param relation its name, and perhaps {@code as} another
     * @param constraint which of them count
     * @param <R> the model on the other side
     */
    public final <R extends Model<R>> Q withExists(String relation, UnaryOperator<ModelQuery<R>> constraint) {
        return plusExists(Named.of(relation, constraint));
    }

    /**
     * {@return a copy whose models say whether they have related ones}
     *
     * @param relations the relations, perhaps narrowed
     */
    @SafeVarargs
    public final Q withExists(RelationKey<M, ?>... relations) {
        Q query = self();
        for (RelationKey<M, ?> relation : relations) {
            query = query.plusExists(Named.of(relation));
        }
        return query;
    }

    /**
     * {@return a copy whose models say what a function makes of a column of their related ones} As attribute
     * {@code posts_sum_votes}: of {@code count} a {@code Long}, of {@code sum} and {@code avg} a {@code BigDecimal}, of
     * {@code min} and {@code max} what the column's field holds; null if there are none, but for {@code count}.
     *
     * @param relation its name, and perhaps {@code as} another
     * @param column the related models' column
     * @param function {@code count}, {@code sum}, {@code avg}, {@code min} or {@code max}
     */
    public final Q withAggregate(String relation, String column, String function) {
        return plusAggregate(Named.of(relation), function, column);
    }

    /**
     * {@return a copy whose models say the sum of a column of their related ones} As attribute {@code posts_sum_votes}, a {@code BigDecimal};
     * null if there are none.
     *
     * @param relation its name, and perhaps {@code as} another
     * @param column the related models' column
     */
    public final Q withSum(String relation, String column) {
        return withAggregate(relation, column, "sum");
    }

    /**
     * {@return a copy whose models say the sum of a column of their related ones}
     *
     * @param relation the relation, perhaps narrowed
     * @param column the related models' column
     * @param <R> the model on the other side
     */
    public final <R extends Model<R>> Q withSum(RelationKey<M, R> relation, NumberColumn<R, ?> column) {
        return plusAggregate(Named.of(relation), "sum", column.name());
    }

    /**
     * {@return a copy whose models say the mean of a column of their related ones} As attribute {@code posts_avg_votes}, a {@code BigDecimal};
     * null if there are none.
     *
     * @param relation its name, and perhaps {@code as} another
     * @param column the related models' column
     */
    public final Q withAvg(String relation, String column) {
        return withAggregate(relation, column, "avg");
    }

    /**
     * {@return a copy whose models say the mean of a column of their related ones}
     *
     * @param relation the relation, perhaps narrowed
     * @param column the related models' column
     * @param <R> the model on the other side
     */
    public final <R extends Model<R>> Q withAvg(RelationKey<M, R> relation, NumberColumn<R, ?> column) {
        return plusAggregate(Named.of(relation), "avg", column.name());
    }

    /**
     * {@return a copy whose models say the smallest value of a column of their related ones} As attribute {@code posts_min_votes}, as its field holds it;
     * null if there are none.
     *
     * @param relation its name, and perhaps {@code as} another
     * @param column the related models' column
     */
    public final Q withMin(String relation, String column) {
        return withAggregate(relation, column, "min");
    }

    /**
     * {@return a copy whose models say the smallest value of a column of their related ones}
     *
     * @param relation the relation, perhaps narrowed
     * @param column the related models' column
     * @param <R> the model on the other side
     */
    public final <R extends Model<R>> Q withMin(RelationKey<M, R> relation, OrderedColumn<R, ?> column) {
        return plusAggregate(Named.of(relation), "min", column.name());
    }

    /**
     * {@return a copy whose models say the greatest value of a column of their related ones} As attribute {@code posts_max_votes}, as its field holds it;
     * null if there are none.
     *
     * @param relation its name, and perhaps {@code as} another
     * @param column the related models' column
     */
    public final Q withMax(String relation, String column) {
        return withAggregate(relation, column, "max");
    }

    /**
     * {@return a copy whose models say the greatest value of a column of their related ones}
     *
     * @param relation the relation, perhaps narrowed
     * @param column the related models' column
     * @param <R> the model on the other side
     */
    public final <R extends Model<R>> Q withMax(RelationKey<M, R> relation, OrderedColumn<R, ?> column) {
        return plusAggregate(Named.of(relation), "max", column.name());
    }

    final Q plusExists(Named related) {
        Expr exists = Existence.of(model, related.load(), ">=", 1);
        return plusComputed(exists, related.alias("exists"), Boolean.class);
    }

    final Q plusAggregate(Named related, String function, String column) {
        String name = function.toLowerCase(Locale.ROOT);
        Type type = switch (name) {
            case "count" -> Long.class;
            case "sum", "avg" -> BigDecimal.class;
            case "min", "max" ->
                meta().relation(related.load().relation()).related().storedType(column);
            default ->
                throw new InvalidQueryException(
                        "withAggregate(…, \"" + function + "\"): a function is one of count, sum, avg, min, max");
        };
        Expr value = Existence.aggregate(model, related.load(), name, column);
        return plusComputed(value, related.alias(column.equals("*") ? name : name + "_" + Naming.snake(column)), type);
    }

    final Q plusComputed(Expr value, String alias, Type type) {
        Select select = select();
        if (select.columns().isEmpty()) {
            select = select.plusColumn(new Star(model.tableName()));
        }
        return with(
                model.withSelect(select.plusColumn(new Aliased(value, alias))).plusComputed(alias, type));
    }

    /** A relation, and the name of what is computed of it, if it has one. */
    private record Named(EagerLoad load, @Nullable String name) {

        static Named of(String relation) {
            int as = relation.toLowerCase(Locale.ROOT).indexOf(" as ");
            String path = as < 0 ? relation : relation.substring(0, as).strip();
            if (path.indexOf('.') >= 0) {
                throw new InvalidQueryException("What is computed of \"" + path
                        + "\" would belong to each related model, not to this one: load them with what is computed of"
                        + " theirs, with(\"" + path.substring(0, path.lastIndexOf('.')) + "\", query ->"
                        + " query.withCount(\"" + path.substring(path.lastIndexOf('.') + 1) + "\"))");
            }
            return new Named(
                    EagerLoad.of(path),
                    as < 0 ? null : relation.substring(as + 4).strip());
        }

        static <R extends Model<R>> Named of(String relation, UnaryOperator<ModelQuery<R>> constraint) {
            Named named = of(relation);
            return new Named(RelationKey.narrowed(named.load.relation(), constraint), named.name);
        }

        static Named of(RelationKey<?, ?> relation) {
            return new Named(relation.load(), null);
        }

        String alias(String suffix) {
            return name == null ? Naming.snake(load.relation()) + "_" + suffix : name;
        }
    }
}
