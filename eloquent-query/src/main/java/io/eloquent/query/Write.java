package io.eloquent.query;

import io.eloquent.query.ast.Statement;

/**
 * An insert, an update or a delete that is part of a query and gives its rows to it: {@code with("moved",
 * posts.asDelete())}. Runs with the query. Immutable.
 */
public final class Write {
    private final Statement statement;

    Write(Statement statement) {
        this.statement = statement;
    }

    Statement statement() {
        return statement;
    }
}
