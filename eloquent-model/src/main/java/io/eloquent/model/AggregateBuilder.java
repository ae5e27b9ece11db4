package io.eloquent.model;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.model.meta.EagerLoad;
import io.eloquent.model.meta.ModelSelect;
import io.eloquent.model.meta.Naming;
import io.eloquent.model.relation.Existence;
import io.eloquent.query.NumberColumn;
import io.eloquent.query.OrderedColumn;
import io.eloquent.query.ast.Aliased;
import io.eloquent.query.ast.Deferred;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.Star;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a query of models computes of their relations, as attributes of the models: {@code withCount}, {@code withSum} and their
 * like. What a function asks of the related models is put in parentheses; their global scopes and soft deletes hold.
 *
 * @param <M> the model
 * @param <Q> the class of the query itself
 */
public abstract class AggregateBuilder<M extends Model<M>, Q extends AggregateBuilder<M, Q>>
        extends MorphBuilder<M, Q> {

    AggregateBuilder(ModelSelect<M> model) {
        super(model);
    }

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
        Deferred exists = Deferred.of(() -> Existence.exists(model, related.load()));
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
        Deferred value = Deferred.of(() -> Existence.aggregate(model, related.load(), name, column));
        return plusComputed(value, related.alias(column.equals("*") ? name : name + "_" + Naming.snake(column)), type);
    }

    final Q plusComputed(Deferred value, String alias, Type type) {
        for (Expr column : select().columns()) {
            if (column instanceof Aliased known && known.alias().equals(alias)) {
                if (known.expr() instanceof Deferred same && same.first().equals(value.first())) {
                    return self();
                }
                throw new InvalidQueryException(
                        "Something else is \"" + alias + "\" already: give what is computed of a"
                                + " relation another name, \"… as " + alias + "_2\"");
            }
        }
        if (meta().ordinal(alias) >= 0 || meta().primaryKey().contains(alias) || meta().accessor(alias) != null) {
            throw new InvalidQueryException(meta().name() + " has an attribute \"" + alias
                    + "\": give what is computed of a relation another name, \"… as " + alias + "_count\"");
        }
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
            if (as >= 0 && relation.substring(as + 4).isBlank()) {
                throw new InvalidQueryException("\"" + relation + "\" gives no name: write it after as");
            }
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
