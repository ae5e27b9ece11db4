package io.eloquent.query;

import io.eloquent.query.ast.Aliased;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.OrderBy;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * What is selected under a name of its own: {@code sum(User.VOTES).as("total")}. The same query can be grouped and
 * ordered by it. Immutable.
 *
 * @param <V> the type of its values
 */
public final class Alias<V> implements Selectable<V> {
    private final Aliased aliased;
    private final @Nullable Type type;

    private Alias(Aliased aliased, @Nullable Type type) {
        this.aliased = aliased;
        this.type = type;
    }

    static <V> Alias<V> of(Selectable<V> selected, String name) {
        return new Alias<>(new Aliased(selected.expr(), name), selected.type());
    }

    /** {@return the name} */
    public String name() {
        return aliased.alias();
    }

    /** {@return an order by the name, smallest first} */
    public Order asc() {
        return new Order(new OrderBy(ref(), OrderBy.Direction.ASC));
    }

    /** {@return an order by the name, largest first} */
    public Order desc() {
        return new Order(new OrderBy(ref(), OrderBy.Direction.DESC));
    }

    /** {@return the name alone, as the other clauses of the query use it} */
    ColumnRef ref() {
        return new ColumnRef(null, name());
    }

    @Override
    public Expr expr() {
        return aliased;
    }

    @Override
    public @Nullable Type type() {
        return type;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Alias<?> that && aliased.equals(that.aliased);
    }

    @Override
    public int hashCode() {
        return aliased.hashCode();
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name();
    }
}
