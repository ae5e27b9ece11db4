package io.eloquent.query;

import io.eloquent.query.ast.Expr;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * What a query can select: a {@link Column}, any other {@link Expression}, a {@link Condition}, or one of these under a
 * name of its own, an {@link Alias}. Immutable.
 *
 * @param <V> the type of its values
 */
public interface Selectable<V> {

    /** {@return this as a part of a statement} */
    Expr expr();

    /** {@return the type that its values are read as; null if it does not know, as a column that was made of a name alone} */
    @Nullable
    Type type();
}
