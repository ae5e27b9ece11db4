package io.eloquent.model.relation;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.ModelSelect;
import io.eloquent.model.meta.RelationDefinition;
import io.eloquent.model.meta.State;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Comparison;
import io.eloquent.query.ast.Conditions;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.In;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.Table;
import io.eloquent.query.ast.Value;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A relation in which a value of the parent selects the related models. The loader needs no more than these methods. */
public abstract class KeyedRelation extends RelationDefinition {

    KeyedRelation(ModelMeta<?> owner, int ordinal, Class<?> relatedClass) {
        super(owner, ordinal, relatedClass);
    }

    /**
     * {@return the value of the parent by which its related models are found, or null if it has none}
     *
     * @param parent the parent
     */
    public abstract @Nullable Object keyOf(Entity parent);

    /** {@return the parent's column that {@link #keyOf} reads} */
    public abstract String parentColumn();

    /** {@return the label of the column that {@link #matchOf} reads, in a query that {@link #constrain} made} */
    public String matchColumn() {
        return relatedColumn();
    }

    /** {@return the Java type of what the parent's column stores} */
    public final Type keyType() {
        return owner().storedType(parentColumn());
    }

    /** {@return the Java type of what the matching column stores} */
    public Type matchType() {
        return related().storedType(relatedColumn());
    }

    /** {@return what is wrong with parents that were read without the key that the relation needs, and what would help} */
    public final String withoutKey() {
        return this + " needs \"" + parentColumn() + "\", and the " + owner().name()
                + " was read without it: select it as well";
    }

    /** {@return what is wrong with related models that were read without the column that the relation needs, and what
     * would help} */
    public final String withoutMatch() {
        return this + " needs \"" + relatedColumn() + "\" to know whose each "
                + related().name() + " is: select it as well";
    }

    /** {@return the column of the related model that {@link #matchOf} reads} */
    protected abstract String relatedColumn();

    /**
     * {@return what {@link #keyOf} returns}
     *
     * @param parent the parent
     * @throws InvalidQueryException if the parent was read without the key that the relation needs
     */
    public final @Nullable Object requireKeyOf(Entity parent) {
        Object key = keyOf(parent);
        if (key == null && State.exists(parent) && owner().primaryKey().contains(parentColumn())) {
            throw new InvalidQueryException(withoutKey());
        }
        return key;
    }

    /**
     * {@return what {@link #matchOf} returns}
     *
     * @param related the model
     * @throws InvalidQueryException if the model was read without the column that the relation needs
     */
    public final Object requireMatchOf(Entity related) {
        Object match = matchOf(related);
        if (match == null) {
            throw new InvalidQueryException(withoutMatch());
        }
        return match;
    }

    /**
     * {@return a query, narrowed to the models that are related to these parents}
     *
     * @param related the query
     * @param keys the parents' values
     * @param <R> the related model
     */
    public abstract <R> ModelSelect<R> constrain(ModelSelect<R> related, Collection<?> keys);

    /**
     * {@return a query, narrowed to the models that are related to the row of the statement around it}
     *
     * @param related the query
     * @param parent the name by which the statement around it knows the parent's table
     * @param <R> the related model
     */
    public abstract <R> ModelSelect<R> correlate(ModelSelect<R> related, String parent);

    /**
     * {@return a query of the related models, for within a statement about the parents} Where both are of one table, theirs
     * has another name.
     *
     * @param parent the name by which the statement knows the parent's table
     */
    public final ModelSelect<?> within(String parent) {
        ModelSelect<?> query = ModelSelect.of(related());
        String table = related().table();
        if (!parent.equals(table) && !parent.startsWith(table + "_")) {
            return query;
        }
        String rest = parent.substring(table.length());
        String alias = rest.matches("_[0-9]{1,4}") ? table + "_" + (Integer.parseInt(rest.substring(1)) + 1) : table + "_2";
        return query.withSelect(Select.from(new Table(table, alias)));
    }

    /**
     * {@return the value by which a related model's parent is found; called once for each model that was read}
     *
     * @param related the model
     */
    public abstract @Nullable Object matchOf(Entity related);

    /**
     * {@return a key in the form in which keys of different Java types are equal}
     *
     * @param key the key
     */
    public static Object canonical(Object key) {
        if (key instanceof Integer || key instanceof Short || key instanceof Byte) {
            return ((Number) key).longValue();
        }
        if (key instanceof BigInteger big && big.bitLength() < Long.SIZE) {
            return big.longValue();
        }
        if (key instanceof BigDecimal big && big.stripTrailingZeros().scale() <= 0) {
            return canonical(big.toBigInteger());
        }
        return key instanceof UUID uuid ? uuid.toString() : key;
    }

    static <R> ModelSelect<R> where(ModelSelect<R> related, String column, Collection<?> keys) {
        return related.within(Conditions.of(in(new ColumnRef(related.tableName(), column), keys)));
    }

    /** {@return a query in which a condition comes first, whatever was asked before} */
    static <R> ModelSelect<R> first(ModelSelect<R> related, Expr condition) {
        Select select = related.select();
        return related.withSelect(
                select.withWhere(Conditions.of(condition).and(select.where())));
    }

    static Expr equal(String table, String column, String otherTable, String otherColumn) {
        return new Comparison(new ColumnRef(table, column), "=", new ColumnRef(otherTable, otherColumn));
    }

    static Expr in(ColumnRef column, Collection<?> keys) {
        return new In(column, keys.stream().<Expr>map(Value::new).toList(), false);
    }
}
