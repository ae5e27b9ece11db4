package io.eloquent.query;

import io.eloquent.query.ast.Expr;

/**
 * The value that a new row would have had, where an upsert updates the row that is there instead:
 * {@code upsert(rows, List.of("email"), Map.of("name", excluded("name")))}. Immutable.
 */
public final class Excluded {
    private final String column;

    private Excluded(String column) {
        this.column = column;
    }

    /**
     * {@return the new row's value}
     *
     * @param column a column of the rows
     */
    public static Excluded excluded(String column) {
        WhereBuilder.requireColumn(column);
        return new Excluded(column);
    }

    /**
     * {@return the new row's value}
     *
     * @param column a column of the rows
     * @param <V> the type of its values
     */
    public static <V> Expression<V> excluded(Column<?, V> column) {
        return new Expressions.Plain<>(node(column), column.type());
    }

    /**
     * {@return the new row's value, to calculate with}
     *
     * @param column a column of the rows
     * @param <V> the type of its values
     */
    public static <V extends Number & Comparable<V>> NumberExpression<V> excluded(NumberColumn<?, V> column) {
        return new Expressions.Numeric<>(node(column), column.type());
    }

    private static Expr node(Column<?, ?> column) {
        return new io.eloquent.query.ast.Excluded(column.name());
    }

    /** {@return the node, whose column has the name that the rows' table has for it} */
    Expr node(WhereBuilder<?> names) {
        return new io.eloquent.query.ast.Excluded(names.column(column).name());
    }
}
