package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import org.jspecify.annotations.NullUnmarked;

/** A line of an order, known by both: its key has two columns. */
@Table(
        primaryKey = {"order_id", "line"},
        timestamps = false)
@Guarded({})
@NullUnmarked
public class OrderLine extends OrderLineModel {
    public long orderId;
    public int line;
    public String product;
}
