package io.eloquent.query.exec;

import java.sql.SQLException;

/** Stands in for a row: it has every column, and holds what it is given. */
public final class RowReader {
    private final Object[] values;

    public RowReader(Object... values) {
        this.values = values;
    }

    public boolean has(int field) {
        return field < values.length;
    }

    public Object read(int field) throws SQLException {
        return values[field];
    }

    public boolean readBoolean(int field) throws SQLException {
        return (Boolean) values[field];
    }

    public byte readByte(int field) throws SQLException {
        return (Byte) values[field];
    }

    public short readShort(int field) throws SQLException {
        return (Short) values[field];
    }

    public int readInt(int field) throws SQLException {
        return (Integer) values[field];
    }

    public long readLong(int field) throws SQLException {
        return (Long) values[field];
    }

    public char readChar(int field) throws SQLException {
        return (Character) values[field];
    }

    public float readFloat(int field) throws SQLException {
        return (Float) values[field];
    }

    public double readDouble(int field) throws SQLException {
        return (Double) values[field];
    }

    public Boolean readBooleanOrNull(int field) throws SQLException {
        return (Boolean) values[field];
    }

    public Integer readIntOrNull(int field) throws SQLException {
        return (Integer) values[field];
    }

    public Long readLongOrNull(int field) throws SQLException {
        return (Long) values[field];
    }

    public Double readDoubleOrNull(int field) throws SQLException {
        return (Double) values[field];
    }

    public String readString(int field) throws SQLException {
        return (String) values[field];
    }
}
