package io.eloquent.dialect.contract.property;

import io.eloquent.query.Query;

/**
 * A key of the order.
 *
 * @param key the column
 * @param descending whether the greatest come first
 */
record Sort(Ref key, boolean descending) {

    Query addTo(Query query) {
        return descending ? query.orderByDesc(key.name()) : query.orderBy(key.name());
    }

    @Override
    public String toString() {
        return JavaText.call(descending ? "orderByDesc" : "orderBy", key.name());
    }
}
