package io.eloquent.query.compile;

/**
 * What a database can, where not all can. A statement that needs a feature which its dialect does not claim is refused
 * by the feature's name before it reaches the network.
 */
public enum Feature {
    /** {@code insert … returning}: a new row's columns come back as rows. */
    INSERT_RETURNING("insert … returning"),
    /** {@code update … join}, {@code delete … join} in the statement itself. */
    WRITE_JOIN("joins in an update or a delete"),
    /** {@code update … order by … limit}, {@code delete … order by … limit} in the statement itself. */
    WRITE_LIMIT("order or limit in an update or a delete"),
    /** {@code right join}. */
    RIGHT_JOIN("right join"),
    /** Savepoints, and so nested transactions. */
    SAVEPOINTS("savepoints"),
    /** DDL takes part in a transaction. */
    TRANSACTIONAL_DDL("schema changes inside a transaction");

    private final String title;

    Feature(String title) {
        this.title = title;
    }

    /** {@return the feature's name as a user would say it} */
    public String title() {
        return title;
    }
}
