package io.eloquent.query;

import io.eloquent.query.ast.OrderBy;

/** One key of an order: {@code User.CREATED_AT.desc().nullsLast()}. Immutable. */
public final class Order {
    private final OrderBy key;

    Order(OrderBy key) {
        this.key = key;
    }

    /** {@return the same key with NULLs before all values, on every database} */
    public Order nullsFirst() {
        return new Order(new OrderBy(key.expr(), key.direction(), OrderBy.Nulls.FIRST));
    }

    /** {@return the same key with NULLs after all values, on every database} */
    public Order nullsLast() {
        return new Order(new OrderBy(key.expr(), key.direction(), OrderBy.Nulls.LAST));
    }

    OrderBy key() {
        return key;
    }
}
