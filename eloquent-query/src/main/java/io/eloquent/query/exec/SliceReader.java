package io.eloquent.query.exec;

import io.eloquent.query.dialect.Codecs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads so many rows of a result, makes sure whether there are more, and remembers where the first and the last of them
 * stand.
 *
 * @param <T> what a row becomes
 * @param rows reads the rows
 * @param most how many rows are wanted
 * @param position the labels of the columns that say where a row stands; may be empty
 * @param codecs how the database's values become Java values
 */
public record SliceReader<T>(FirstRows<T> rows, int most, List<String> position, Codecs codecs)
        implements ResultReader<Slice<T>> {

    /**
     * Reads the first rows of a result.
     *
     * @param <T> what a row becomes
     */
    @FunctionalInterface
    public interface FirstRows<T> {
        /**
         * {@return what becomes of the rows} Stops on the last of them, unless the result ends before.
         *
         * @param result the result, before its first row
         * @param most how many rows are wanted
         * @param onFirst to be run on the first row, if there is one
         * @throws SQLException if the driver cannot
         */
        List<T> read(ResultSet result, int most, OnRow onFirst) throws SQLException;
    }

    /** What is done while a result is on some row. */
    @FunctionalInterface
    public interface OnRow {
        /**
         * Does it.
         *
         * @throws SQLException if the driver cannot
         */
        void run() throws SQLException;
    }

    /**
     * {@return what reads the first rows one by one}
     *
     * @param oneByOne makes a reader of one row after another
     * @param <T> what a row becomes
     */
    public static <T> FirstRows<T> oneByOne(OneByOne<T> oneByOne) {
        return (result, most, onFirst) -> {
            List<T> items = new ArrayList<>();
            NextRow<T> next = oneByOne.of(result);
            while (items.size() < most) {
                T item = next.read();
                if (item == null) {
                    break;
                }
                if (items.isEmpty()) {
                    onFirst.run();
                }
                items.add(item);
            }
            return items;
        };
    }

    /**
     * Makes a reader of one row after another.
     *
     * @param <T> what a row becomes
     */
    @FunctionalInterface
    public interface OneByOne<T> {
        /**
         * {@return the reader}
         *
         * @param result the result, before its first row
         * @throws SQLException if the driver cannot
         */
        NextRow<T> of(ResultSet result) throws SQLException;
    }

    @Override
    public Slice<T> read(ResultSet result) throws SQLException {
        if (result.getMetaData().getColumnCount() == 0) {
            // while a thread pretends
            return new Slice<>(List.of(), false, null, null);
        }
        List<@Nullable List<@Nullable Object>> first = new ArrayList<>(1);
        List<T> items = rows.read(result, most, () -> first.add(positionOf(result)));
        boolean full = items.size() == most;
        List<@Nullable Object> last = full ? positionOf(result) : null;
        return new Slice<>(items, full && result.next(), first.isEmpty() ? null : first.get(0), last);
    }

    private List<@Nullable Object> positionOf(ResultSet row) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(position.size());
        for (String label : position) {
            int column = row.findColumn(label);
            values.add(codecs.ofColumn(row.getMetaData(), column).read(row, column));
        }
        return Collections.unmodifiableList(values);
    }
}
