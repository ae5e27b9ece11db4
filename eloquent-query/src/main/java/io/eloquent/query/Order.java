package io.eloquent.query;

import io.eloquent.query.ast.OrderBy;

/** One key of an order: {@code User.CREATED_AT.desc()}. Immutable. */
public final class Order {
    private final OrderBy key;

    Order(OrderBy key) {
        this.key = key;
    }

    OrderBy key() {
        return key;
    }
}
