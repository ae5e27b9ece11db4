package io.eloquent.query.exec;

import io.eloquent.api.codec.Codec;
import io.eloquent.api.error.MappingException;
import io.eloquent.query.dialect.Codecs;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a model or a record from the current row, by each field's ordinal. Where in the row each field
 * lies was found out once, for the shape of the result; so that reading a row is nothing but the driver's getters.
 * Generated code calls it. For one result and one thread.
 */
public final class RowReader {
    // Where a dialect left these to JDBC, the getter is called and no codec: with a codec for each type, the call that
    // they all share is one that the JIT compiler cannot inline.
    private static final Codec<?> DECIMAL = Codecs.standard().of(BigDecimal.class);
    private static final Codec<?> DATE = Codecs.standard().of(LocalDate.class);
    private static final Codec<?> DATE_TIME = Codecs.standard().of(LocalDateTime.class);
    private static final Codec<?> INSTANT = Codecs.standard().of(Instant.class);

    private final ResultSet row;
    private final int[] positions;
    private final @Nullable Codec<?>[] codecs;
    private final IntFunction<String> labels;

    /**
     * Creates a reader.
     *
     * @param row the result
     * @param positions the position of each field's column, from 1; 0 where the result has no such column
     * @param codecs the codec of each field; null where a typed method reads it
     * @param labels the name of a field for messages, such as {@code User.votes}
     */
    public RowReader(ResultSet row, int[] positions, @Nullable Codec<?>[] codecs, IntFunction<String> labels) {
        this.row = row;
        this.positions = positions;
        this.codecs = codecs;
        this.labels = labels;
    }

    /**
     * {@return whether the result has a column for this field}
     *
     * @param field the field's ordinal
     */
    public boolean has(int field) {
        return positions[field] != 0;
    }

    /**
     * {@return an int}
     *
     * @param field the field's ordinal
     * @throws SQLException if the driver cannot
     * @throws MappingException if the column holds NULL, or a number out of range
     */
    public int readInt(int field) throws SQLException {
        long value = row.getLong(positions[field]);
        if (value == 0) {
            requireValue(field, "int", "Integer");
        }
        if (value != (int) value) {
            throw Narrow.refused(labels.apply(field), "int");
        }
        return (int) value;
    }

    /**
     * {@return a long}
     *
     * @param field the field's ordinal
     * @throws SQLException if the driver cannot
     */
    public long readLong(int field) throws SQLException {
        long value = row.getLong(positions[field]);
        if (value == 0) {
            requireValue(field, "long", "Long");
        }
        return value;
    }

    /**
     * {@return a short}
     *
     * @param field the field's ordinal
     * @throws SQLException if the driver cannot
     * @throws MappingException if the column holds NULL, or a number out of range
     */
    public short readShort(int field) throws SQLException {
        long value = row.getLong(positions[field]);
        if (value == 0) {
            requireValue(field, "short", "Short");
        }
        if (value != (short) value) {
            throw Narrow.refused(labels.apply(field), "short");
        }
        return (short) value;
    }

    /**
     * {@return a byte}
     *
     * @param field the field's ordinal
     * @throws SQLException if the driver cannot
     * @throws MappingException if the column holds NULL, or a number out of range
     */
    public byte readByte(int field) throws SQLException {
        long value = row.getLong(positions[field]);
        if (value == 0) {
            requireValue(field, "byte", "Byte");
        }
        if (value != (byte) value) {
            throw Narrow.refused(labels.apply(field), "byte");
        }
        return (byte) value;
    }

    /**
     * {@return a boolean}
     *
     * @param field the field's ordinal
     * @throws SQLException if the driver cannot
     */
    public boolean readBoolean(int field) throws SQLException {
        boolean value = row.getBoolean(positions[field]);
        if (!value) {
            requireValue(field, "boolean", "Boolean");
        }
        return value;
    }

    /**
     * {@return a double}
     *
     * @param field the field's ordinal
     * @throws SQLException if the driver cannot
     */
    public double readDouble(int field) throws SQLException {
        double value = row.getDouble(positions[field]);
        if (value == 0) {
            requireValue(field, "double", "Double");
        }
        return value;
    }

    /**
     * {@return a float}
     *
     * @param field the field's ordinal
     * @throws SQLException if the driver cannot
     * @throws MappingException if the column holds NULL, or a number out of range
     */
    public float readFloat(int field) throws SQLException {
        double value = row.getDouble(positions[field]);
        if (value == 0) {
            requireValue(field, "float", "Float");
        }
        if (!Narrow.isFloat(value)) {
            throw Narrow.refused(labels.apply(field), "float");
        }
        return (float) value;
    }

    /**
     * {@return a char}
     *
     * @param field the field's ordinal
     * @throws SQLException if the driver cannot
     */
    public char readChar(int field) throws SQLException {
        String value = row.getString(positions[field]);
        if (value == null) {
            requireValue(field, "char", "Character");
        }
        if (value == null || value.length() != 1) {
            throw new MappingException(
                    labels.apply(field) + " is a char, but its column holds a text that is not one character long");
        }
        return value.charAt(0);
    }

    private void requireValue(int field, String primitive, String wrapper) throws SQLException {
        if (row.wasNull()) {
            throw new MappingException(labels.apply(field) + " is " + primitive
                    + ", but its column is NULL; declare the field " + wrapper + ", or the column not null");
        }
    }

    /**
     * {@return an Integer, or null}
     *
     * @param field the field's ordinal
     * @throws SQLException if the driver cannot
     * @throws MappingException if the column holds a number out of range
     */
    public @Nullable Integer readIntOrNull(int field) throws SQLException {
        long value = row.getLong(positions[field]);
        if (value != (int) value) {
            throw Narrow.refused(labels.apply(field), "int");
        }
        return value == 0 && row.wasNull() ? null : Integer.valueOf((int) value);
    }

    /**
     * {@return a Long, or null}
     *
     * @param field the field's ordinal
     * @throws SQLException if the driver cannot
     */
    public @Nullable Long readLongOrNull(int field) throws SQLException {
        long value = row.getLong(positions[field]);
        return value == 0 && row.wasNull() ? null : Long.valueOf(value);
    }

    /**
     * {@return a Boolean, or null}
     *
     * @param field the field's ordinal
     * @throws SQLException if the driver cannot
     */
    public @Nullable Boolean readBooleanOrNull(int field) throws SQLException {
        boolean value = row.getBoolean(positions[field]);
        return !value && row.wasNull() ? null : Boolean.valueOf(value);
    }

    /**
     * {@return a Double, or null}
     *
     * @param field the field's ordinal
     * @throws SQLException if the driver cannot
     */
    public @Nullable Double readDoubleOrNull(int field) throws SQLException {
        double value = row.getDouble(positions[field]);
        return value == 0 && row.wasNull() ? null : Double.valueOf(value);
    }

    /**
     * {@return a String, or null}
     *
     * @param field the field's ordinal
     * @throws SQLException if the driver cannot
     */
    public @Nullable String readString(int field) throws SQLException {
        return row.getString(positions[field]);
    }

    /**
     * {@return a BigDecimal, or null}
     *
     * @param field the field's ordinal
     * @throws SQLException if the driver cannot
     * @throws MappingException if the column holds something else
     */
    public @Nullable BigDecimal readBigDecimal(int field) throws SQLException {
        return codecs[field] == DECIMAL ? row.getBigDecimal(positions[field]) : (BigDecimal) read(field);
    }

    /**
     * {@return a LocalDate, or null}
     *
     * @param field the field's ordinal
     * @throws SQLException if the driver cannot
     * @throws MappingException if the column holds something else
     */
    public @Nullable LocalDate readLocalDate(int field) throws SQLException {
        return codecs[field] == DATE ? row.getObject(positions[field], LocalDate.class) : (LocalDate) read(field);
    }

    /**
     * {@return a LocalDateTime, or null}
     *
     * @param field the field's ordinal
     * @throws SQLException if the driver cannot
     * @throws MappingException if the column holds something else
     */
    public @Nullable LocalDateTime readLocalDateTime(int field) throws SQLException {
        return codecs[field] == DATE_TIME
                ? row.getObject(positions[field], LocalDateTime.class)
                : (LocalDateTime) read(field);
    }

    /**
     * {@return an Instant, or null}
     *
     * @param field the field's ordinal
     * @throws SQLException if the driver cannot
     * @throws MappingException if the column holds something else
     */
    public @Nullable Instant readInstant(int field) throws SQLException {
        if (codecs[field] != INSTANT) {
            return (Instant) read(field);
        }
        LocalDateTime value = row.getObject(positions[field], LocalDateTime.class);
        return value == null ? null : value.toInstant(ZoneOffset.UTC);
    }

    /**
     * {@return a value of any other type, read by its codec, or null}
     *
     * @param field the field's ordinal
     * @throws SQLException if the driver cannot
     * @throws MappingException if the column holds something that the field's type cannot
     */
    public @Nullable Object read(int field) throws SQLException {
        Codec<?> codec = codecs[field];
        if (codec == null) {
            throw new AssertionError(labels.apply(field) + " has no codec");
        }
        try {
            return codec.read(row, positions[field]);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw new MappingException(labels.apply(field) + " cannot be read: " + e.getMessage(), e);
        }
    }
}
