package io.eloquent.benchmarks.stub;

import java.math.BigDecimal;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;

/** The names and the types of a table's columns. */
final class StubMetaData implements ResultSetMetaData {
    private final String[] names;
    private final Class<?>[] types;

    StubMetaData(String[] names, Object[] columns) {
        this.names = names;
        this.types = new Class<?>[columns.length];
        for (int i = 0; i < columns.length; i++) {
            types[i] = columns[i].getClass().getComponentType();
        }
    }

    int indexOf(String label) throws SQLException {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equalsIgnoreCase(label)) {
                return i + 1;
            }
        }
        throw new SQLException("no column is named " + label);
    }

    @Override
    public int getColumnCount() {
        return names.length;
    }

    @Override
    public String getColumnLabel(int column) {
        return names[column - 1];
    }

    @Override
    public String getColumnName(int column) {
        return names[column - 1];
    }

    @Override
    public int getColumnType(int column) {
        Class<?> type = types[column - 1];
        if (type == long.class) {
            return Types.BIGINT;
        } else if (type == int.class) {
            return Types.INTEGER;
        } else if (type == double.class) {
            return Types.DOUBLE;
        } else if (type == boolean.class) {
            return Types.BOOLEAN;
        } else if (type == BigDecimal.class) {
            return Types.DECIMAL;
        } else if (type == LocalDateTime.class) {
            return Types.TIMESTAMP;
        }
        return Types.VARCHAR;
    }

    @Override
    public String getColumnTypeName(int column) {
        return types[column - 1].getSimpleName();
    }

    @Override
    public String getColumnClassName(int column) {
        return types[column - 1].getName();
    }

    @Override
    public int isNullable(int column) {
        return types[column - 1].isPrimitive() ? columnNoNulls : columnNullable;
    }

    @Override
    public boolean isAutoIncrement(int column) {
        return false;
    }

    @Override
    public boolean isCaseSensitive(int column) {
        return true;
    }

    @Override
    public boolean isSearchable(int column) {
        return true;
    }

    @Override
    public boolean isCurrency(int column) {
        return false;
    }

    @Override
    public boolean isSigned(int column) {
        return true;
    }

    @Override
    public int getColumnDisplaySize(int column) {
        return 0;
    }

    @Override
    public int getPrecision(int column) {
        return 0;
    }

    @Override
    public int getScale(int column) {
        return 0;
    }

    @Override
    public String getSchemaName(int column) {
        return "";
    }

    @Override
    public String getTableName(int column) {
        return "";
    }

    @Override
    public String getCatalogName(int column) {
        return "";
    }

    @Override
    public boolean isReadOnly(int column) {
        return true;
    }

    @Override
    public boolean isWritable(int column) {
        return false;
    }

    @Override
    public boolean isDefinitelyWritable(int column) {
        return false;
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        return type.cast(this);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
