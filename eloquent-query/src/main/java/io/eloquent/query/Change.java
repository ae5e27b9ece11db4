package io.eloquent.query;

import io.eloquent.query.ast.Assignment;

/**
 * What an update makes of one column: {@code User.STATUS.set(Status.GOLD)}, {@code User.VOTES.plus(1)}. Immutable.
 *
 * @param <M> the model whose column it is
 */
@SuppressWarnings("UnusedTypeParameter") // ties a change to its model, so that another model's does not compile
public final class Change<M> {
    private final Assignment assignment;

    Change(Assignment assignment) {
        this.assignment = assignment;
    }

    Assignment assignment() {
        return assignment;
    }
}
