package io.eloquent.query.exec;

import io.eloquent.api.codec.Codec;
import io.eloquent.query.compile.SelectCompiler;
import io.eloquent.query.dialect.Codecs;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a result, shared by all of its rows: their labels, where each lies, and how each is read. Immutable
 * and safe for many threads.
 */
public final class RowShape {
    private final List<String> labels;
    private final Codec<?>[] readers;
    private final Map<String, Integer> positions;
    private final Codecs codecs;

    private RowShape(List<String> labels, Codec<?>[] readers, Codecs codecs) {
        this.labels = List.copyOf(labels);
        this.readers = readers;
        this.codecs = codecs;
        this.positions = new HashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            // folded spellings first, so that an exact one always wins
            positions.put(fold(labels.get(i)), i);
        }
        for (int i = 0; i < labels.size(); i++) {
            positions.put(labels.get(i), i);
        }
    }

    /**
     * {@return the shape of a result}
     *
     * @param result the result
     * @param codecs how the database's values become Java values
     * @throws SQLException if the driver cannot
     */
    public static RowShape of(ResultSet result, Codecs codecs) throws SQLException {
        ResultSetMetaData data = result.getMetaData();
        int all = data.getColumnCount();
        boolean counted = all > 0 && SelectCompiler.GROUP_ROW.equals(data.getColumnLabel(all));
        int columns = counted ? all - 1 : all;
        List<String> labels = new ArrayList<>(columns);
        Codec<?>[] readers = new Codec<?>[columns];
        for (int i = 0; i < columns; i++) {
            labels.add(data.getColumnLabel(i + 1));
            readers[i] = codecs.ofColumn(data, i + 1);
        }
        return new RowShape(labels, readers, codecs);
    }

    /**
     * {@return the shape of the first columns alone}
     *
     * @param columns how many
     */
    public RowShape first(int columns) {
        return new RowShape(labels.subList(0, columns), Arrays.copyOf(readers, columns), codecs);
    }

    private static String fold(String label) {
        return label.toLowerCase(Locale.ROOT);
    }

    /** {@return the columns' labels, in order} */
    public List<String> labels() {
        return labels;
    }

    /** {@return how the database's values become Java values} */
    public Codecs codecs() {
        return codecs;
    }

    /**
     * {@return where a column lies, from 0, or -1} An exact spelling wins over one in another case; of two columns of one
     * label the last one wins.
     *
     * @param label the column's label
     */
    public int indexOf(String label) {
        Integer position = positions.get(label);
        if (position == null) {
            position = positions.get(fold(label));
        }
        return position == null ? -1 : position;
    }

    /**
     * Reads the current row.
     *
     * @param row the result, on a row
     * @return the values, in order; a new array
     * @throws SQLException if the driver cannot
     */
    public @Nullable Object[] read(ResultSet row) throws SQLException {
        @Nullable Object[] values = new Object[readers.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = readers[i].read(row, i + 1);
        }
        return values;
    }
}
