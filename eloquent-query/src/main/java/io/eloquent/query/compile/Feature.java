package io.eloquent.query.compile;

/**
 * What a database can, where not all can. A statement that needs a feature which its dialect does not claim is refused
 * by the feature's name before it reaches the network.
 */
public enum Feature {
    /** {@code insert … returning}: a new row's columns come back as rows. */
    INSERT_RETURNING("insert … returning"),
    /** {@code update … returning}: a changed row's columns come back as rows. */
    UPDATE_RETURNING("update … returning"),
    /** {@code delete … returning}: the columns of a row that went come back as rows. */
    DELETE_RETURNING("delete … returning"),
    /** {@code insert … on conflict do nothing}: new rows that are there already, by any unique index, are left out. */
    INSERT_OR_IGNORE("insertOrIgnore"),
    /** {@code insert … on conflict (…) do update}: new rows that are there already become updates. */
    UPSERT("upsert"),
    /** {@code update … join}, {@code delete … join} in the statement itself. */
    WRITE_JOIN("joins in an update or a delete"),
    /** {@code update … from}: an update takes values from other tables, where it cannot have joins itself. */
    UPDATE_FROM("values of a joined table in an update"),
    /** {@code update … order by … limit}, {@code delete … order by … limit} in the statement itself. */
    WRITE_LIMIT("order or limit in an update or a delete"),
    /** {@code right join}. */
    RIGHT_JOIN("right join"),
    /** {@code select distinct on (…)}. */
    DISTINCT_ON("distinct on"),
    /** {@code join lateral}: a joined query that sees the tables before it. */
    LATERAL("lateral joins"),
    /** {@code intersect all} and {@code except all}. */
    INTERSECT_ALL("intersect all and except all"),
    /** {@code with recursive}. */
    RECURSIVE_CTE("recursive common table expressions"),
    /** {@code with} between the parentheses of a union's operand; else the operand is put into another query. */
    OPERAND_CTE("common table expressions in an operand of a union"),
    /** {@code with … update} and {@code with … delete}. */
    WRITE_CTE("common table expressions before an update or a delete"),
    /** {@code with … as (insert … returning …)}. */
    WRITABLE_CTE("common table expressions that write"),
    /** {@code having} knows the names that columns have in the result; else what they stand for is written there. */
    HAVING_ALIAS("the names of selected columns in having"),
    /** {@code nulls first} and {@code nulls last}; else they are put there by a key of their own. */
    NULLS_ORDER("nulls first and nulls last"),
    /** The function for random numbers takes a seed. */
    RANDOM_SEED("a seed for random numbers"),
    /** {@code skip locked} and {@code nowait}. */
    LOCK_WAIT("skip locked and nowait"),
    /** {@code for update of users}. */
    LOCK_OF("locks on some of the tables"),
    /** {@code use index}, {@code force index} and {@code ignore index}. */
    INDEX_HINTS("index hints"),
    /** JSON documents: paths into them, and what they contain. The dialect's compiler brings a {@link JsonCompiler}. */
    JSON("JSON paths"),
    /** Full-text search, and indexes for it. The dialect's compiler overrides {@link SqlCompiler#fullText}. */
    FULL_TEXT("full-text search"),
    /** {@code create unique index … where deleted_at is null}, or something as good: values that are unique among some rows. */
    PARTIAL_UNIQUE("unique keys of some rows only"),
    /** {@code count(distinct x) over (…)}. */
    DISTINCT_WINDOW("distinct in a window function"),
    /** {@code lag(x, 1, 0) over (…)}: what there is where no row is so far away. */
    WINDOW_DEFAULT("a default in lag and lead"),
    /** {@code full join}. */
    FULL_JOIN("full join"),
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
