package io.eloquent.query;

import io.eloquent.query.ast.Call;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.Filter;
import org.jspecify.annotations.Nullable;

/** A call of an aggregate, and which of a group's rows it counts. */
record AggregateCall(Call call, @Nullable Condition filter) {

    AggregateCall distinct() {
        return new AggregateCall(new Call(call.function(), true, call.arguments()), filter);
    }

    AggregateCall filter(Condition condition) {
        return new AggregateCall(call, filter == null ? condition : filter.and(condition));
    }

    Expr expr() {
        return filter == null ? call : new Filter(call, filter.expr());
    }
}
