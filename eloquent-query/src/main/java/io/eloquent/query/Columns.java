package io.eloquent.query;

/**
 * Columns of tables without a model: {@code NumberColumn<Row, Integer> votes = Columns.number("votes", Integer.class)}.
 * A dot in a name divides the table from the column.
 */
public final class Columns {
    private Columns() {}

    /**
     * {@return a column of texts}
     *
     * @param name its name
     */
    public static TextColumn<Row> text(String name) {
        return new TextColumn<>(name);
    }

    /**
     * {@return a column of numbers}
     *
     * @param name its name
     * @param type the type of its values
     * @param <V> the type of its values
     */
    public static <V extends Number & Comparable<V>> NumberColumn<Row, V> number(String name, Class<V> type) {
        return new NumberColumn<>(name, type);
    }

    /**
     * {@return a column whose values have an order, such as dates and times}
     *
     * @param name its name
     * @param type the type of its values
     * @param <V> the type of its values
     */
    public static <V extends Comparable<? super V>> OrderedColumn<Row, V> ordered(String name, Class<V> type) {
        return new OrderedColumn<>(name, type);
    }

    /**
     * {@return a column of JSON documents} Their values are read by the paths that lead to them.
     *
     * @param name its name
     */
    public static JsonColumn<Row, Object> json(String name) {
        return new JsonColumn<>(name);
    }

    /**
     * {@return a column of any other type}
     *
     * @param name its name
     * @param type the type of its values
     * @param <V> the type of its values
     */
    public static <V> Column<Row, V> column(String name, Class<V> type) {
        return new Column<>(name, type);
    }
}
