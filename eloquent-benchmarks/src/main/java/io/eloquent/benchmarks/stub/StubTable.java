package io.eloquent.benchmarks.stub;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;

/**
 * What a stub database answers: columns of ready-made values, each in an array of the type that its getter returns, so
 * that reading a value is reading an array. Immutable by agreement: the arrays are not copied.
 */
public final class StubTable {
    final int rows;
    final Object[] columns;
    final StubMetaData metaData;

    private StubTable(int rows, List<String> names, List<Object> columns) {
        this.rows = rows;
        this.columns = columns.toArray();
        this.metaData = new StubMetaData(names.toArray(String[]::new), this.columns);
    }

    /**
     * {@return the beginning of a table}
     *
     * @param rows how many rows it has
     */
    public static Builder rows(int rows) {
        return new Builder(rows);
    }

    /** Collects columns. */
    public static final class Builder {
        private final int rows;
        private final List<String> names = new ArrayList<>();
        private final List<Object> columns = new ArrayList<>();

        private Builder(int rows) {
            this.rows = rows;
        }

        /**
         * Adds a column.
         *
         * @param name its name
         * @param values an array with a value for each row: {@code long[]}, {@code int[]}, {@code double[]},
         *     {@code boolean[]}, or objects, of which some may be null
         * @return this
         */
        public Builder column(String name, Object values) {
            if (Array.getLength(values) != rows) {
                throw new IllegalArgumentException(
                        name + " has " + Array.getLength(values) + " values for " + rows + " rows");
            }
            names.add(name);
            columns.add(values);
            return this;
        }

        /** {@return the table} */
        public StubTable build() {
            return new StubTable(rows, names, columns);
        }
    }
}
