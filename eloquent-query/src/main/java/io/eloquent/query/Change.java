package io.eloquent.query;

import io.eloquent.query.ast.Assignment;

/**
 * What an update makes of one column: {@code User.STATUS.set(Status.GOLD)}, {@code User.VOTES.plus(1)}. Immutable.
 *
 * @param <M> the model whose column it is
 */
@SuppressWarnings("UnusedTypeParameter") // ties a change to its model, so that another model's does not compile
public interface Change<M> {

    /** {@return this as a part of a statement} */
    Assignment assignment();
}
