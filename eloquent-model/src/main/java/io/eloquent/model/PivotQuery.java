package io.eloquent.model;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.ModelSelect;
import io.eloquent.model.relation.BelongsToManyDefinition;
import io.eloquent.query.Query;
import io.eloquent.query.ast.Conditions;
import io.eloquent.query.ast.Connective;
import io.eloquent.query.ast.Select;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A query of the related models of a many to many that says something of their rows in the table between:
 * {@code user.roles.wherePivot("level", ">", 2)}. Immutable. What changes the table between, such as {@link #sync} and
 * {@link #detachAll}, changes the rows of which that is true, and no others.
 *
 * @param <R> the model on the other side
 */
public final class PivotQuery<R extends Model<R>> extends ModelQueryBuilder<R, PivotQuery<R>> implements ManyToMany<R> {
    private final BelongsToMany<R> relation;
    private final Conditions between;
    private final Map<String, Object> values;

    private PivotQuery(
            BelongsToMany<R> relation, Conditions between, Map<String, Object> values, ModelSelect<R> select) {
        super(select.madeBy(made -> attach(relation, between, values, made)));
        this.relation = relation;
        this.between = between;
        this.values = values;
    }

    /** A model that the query makes gets a row of which that is true. */
    private static <R extends Model<R>> void attach(
            BelongsToMany<R> relation, Conditions between, Map<String, Object> values, Entity made) {
        PivotWriter<R> writer = writer(relation, between, values);
        writer.attach(writer.wanted(List.of(made), Map.of()));
    }

    private static <R extends Model<R>> PivotWriter<R> writer(
            BelongsToMany<R> relation, Conditions between, Map<String, Object> values) {
        return new PivotWriter<>(relation, between, between.hasOr() ? Map.of() : values);
    }

    /** Says one thing of a column. */
    @FunctionalInterface
    interface Narrowing {
        ModelQuery<?> narrow(ModelQuery<?> query, String column);
    }

    /** {@return the query of a relation, or what was asked of it already} */
    static <R extends Model<R>> PivotQuery<R> of(ManyToMany<R> relation) {
        if (relation instanceof PivotQuery<R> query) {
            return query;
        }
        BelongsToMany<R> many = (BelongsToMany<R>) relation;
        return new PivotQuery<>(many, Conditions.NONE, Map.of(), many.query().modelSelect());
    }

    /**
     * {@return what is said of a column}
     *
     * @param values the model whose fields say how values are stored
     * @param column the column, with its table
     */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static Conditions conditions(ModelMeta<?> values, String column, Narrowing narrowing) {
        ModelQuery<?> all = new ModelQuery(ModelSelect.of(values));
        return narrowing.narrow(all, column).modelSelect().select().where();
    }

    /** {@return a query of rows} */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static Query base(ModelSelect<?> rows) {
        return new ModelQuery(rows).toBase();
    }

    @Override
    protected PivotQuery<R> with(ModelSelect<R> select) {
        return new PivotQuery<>(relation, between, values, select);
    }

    private BelongsToManyDefinition definition() {
        return (BelongsToManyDefinition) relation.definition();
    }

    private String qualified(String column) {
        return definition().pivotTable() + "." + definition().pivotColumn(column);
    }

    /** {@return a copy that says one thing more of the rows between} */
    PivotQuery<R> narrowed(Connective connective, String column, Narrowing narrowing) {
        ModelMeta<?> rows = definition().pivotModel();
        Conditions added = conditions(rows == null ? meta() : rows, qualified(column), narrowing);
        Select select = model.select().plusWhere(connective, added.grouped());
        boolean isOnlyBetween = model.select().where().equals(between);
        return new PivotQuery<>(relation, isOnlyBetween ? select.where() : between, values, model.withSelect(select));
    }

    /** {@return a copy of whose rows all hold a value; null for none} */
    PivotQuery<R> holding(String column, @Nullable Object value) {
        PivotQuery<R> narrowed = narrowed(Connective.AND, column, (query, name) -> query.where(name, value));
        if (value == null) {
            return narrowed;
        }
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(column, value);
        return new PivotQuery<>(relation, narrowed.between, more, narrowed.model);
    }

    PivotQuery<R> ordered(String column, String direction) {
        return orderBy(qualified(column), direction);
    }

    /**
     * {@return what reads and writes the rows of which that is true}
     *
     * @throws InvalidQueryException if the query says more than that, which rows of the table between know nothing of
     */
    PivotWriter<R> writer() {
        Select asked = model.select();
        if (!asked.where().equals(between)
                || !asked.joins().equals(relation.query().modelSelect().select().joins())
                || asked.limit() != null
                || asked.offset() != null) {
            throw new InvalidQueryException(
                    definition() + ": rows of \"" + definition().pivotTable()
                            + "\" are changed by what wherePivot says of them, and this query says more than that: get() the "
                            + meta().name() + " models first, and name them, detach(models)");
        }
        return writer(relation, between, values);
    }
}
