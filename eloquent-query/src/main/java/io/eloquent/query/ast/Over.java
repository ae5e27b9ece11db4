package io.eloquent.query.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function of a row and the rows around it: {@code rank() over (partition by city order by votes desc)}.
 *
 * @param function a call of a window function, or an aggregate
 * @param partitionBy what divides the rows; empty for one partition
 * @param orderBy the order within a partition; may be empty
 * @param frame which rows of the partition count, or null for what the database takes for granted
 */
public record Over(
        Expr function,
        List<Expr> partitionBy,
        List<OrderBy> orderBy,
        @Nullable Frame frame) implements Expr {

    /** Copies the lists. */
    public Over {
        partitionBy = List.copyOf(partitionBy);
        orderBy = List.copyOf(orderBy);
    }

    @Override
    public <P, R> R accept(Visitor<P, R> visitor, P param) {
        return visitor.over(this, param);
    }
}
