package io.eloquent.model.relation;

import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.ModelSelect;
import io.eloquent.model.meta.RelationDefinition;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Conditions;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.In;
import io.eloquent.query.ast.Value;
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

    /**
     * {@return a query, narrowed to the models that are related to these parents}
     *
     * @param related the query
     * @param keys the parents' values
     * @param <R> the related model
     */
    public abstract <R> ModelSelect<R> constrain(ModelSelect<R> related, Collection<?> keys);

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

    static Expr in(ColumnRef column, Collection<?> keys) {
        return new In(column, keys.stream().<Expr>map(Value::new).toList(), false);
    }
}
