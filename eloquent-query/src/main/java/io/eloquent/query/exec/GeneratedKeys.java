package io.eloquent.query.exec;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads the keys that the database made, whether the driver names their column or gives whole rows. */
final class GeneratedKeys implements ResultReader<List<Object>> {
    private final String column;

    GeneratedKeys(String column) {
        this.column = column;
    }

    @Override
    public List<Object> read(ResultSet rows) throws SQLException {
        List<Object> keys = new ArrayList<>();
        int position = position(rows.getMetaData());
        while (rows.next()) {
            Object key = rows.getObject(position);
            if (key != null) {
                keys.add(key);
            }
        }
        return keys;
    }

    /** {@return where the key is} A driver that gives the key alone may call it what it likes. */
    private int position(ResultSetMetaData data) throws SQLException {
        for (int i = 1; i <= data.getColumnCount(); i++) {
            if (data.getColumnLabel(i).equalsIgnoreCase(column)) {
                return i;
            }
        }
        return 1;
    }
}
