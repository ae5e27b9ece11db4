package io.eloquent.query.exec;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a result says about its columns.
 *
 * @param labels their labels
 * @param whole whether each has whole numbers only
 */
record ResultColumns(List<String> labels, List<Boolean> whole) {

    static ResultColumns of(ResultSetMetaData data) throws SQLException {
        int count = data.getColumnCount();
        List<String> labels = new ArrayList<>(count);
        List<Boolean> whole = new ArrayList<>(count);
        for (int i = 1; i <= count; i++) {
            labels.add(data.getColumnLabel(i));
            whole.add(WholeNumbers.isWhole(data.getColumnType(i)));
        }
        return new ResultColumns(List.copyOf(labels), List.copyOf(whole));
    }
}
