package io.eloquent.dialect.contract.plain;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.Model;
import org.jspecify.annotations.NullUnmarked;

/** The twin of {@link io.eloquent.dialect.contract.model.OrderLine}, without the processor. */
@Table(
        primaryKey = {"order_id", "line"},
        timestamps = false)
@Guarded({})
@NullUnmarked
public class OrderLine extends Model<OrderLine> {
    public long orderId;
    public int line;
    public String product;
}
