package io.eloquent.query;

import io.eloquent.api.error.MappingException;
import io.eloquent.query.exec.RowShape;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of a result: values by column label, in the order of the columns. Labels are found in their exact spelling,
 * else in any case; where two columns have one label, the last one counts. Immutable, as far as its values are, and
 * safe for many threads.
 */
public final class Row implements Jsonable {
    private final RowShape shape;
    private final @Nullable Object[] values;

    Row(RowShape shape, @Nullable Object[] values) {
        this.shape = shape;
        this.values = values;
    }

    /** {@return a row of all but the last columns} Rows of one shape do not share the shorter one. */
    static Row without(int last, RowShape shape, @Nullable Object[] values) {
        int columns = values.length - last;
        return new Row(shape.first(columns), Arrays.copyOf(values, columns));
    }

    /** {@return the columns' labels, in order} */
    public List<String> columns() {
        return shape.labels();
    }

    /**
     * {@return whether there is such a column}
     *
     * @param column its label
     */
    public boolean has(String column) {
        return shape.indexOf(column) >= 0;
    }

    /**
     * {@return a value as the driver gave it, dates and times as {@code java.time}; null for NULL}
     *
     * @param column the column's label
     * @throws MappingException if there is no such column; lists those that there are
     */
    public @Nullable Object get(String column) {
        int index = shape.indexOf(column);
        if (index < 0) {
            throw new MappingException(
                    "No column \"" + column + "\" in the row; it has " + String.join(", ", shape.labels()));
        }
        return values[index];
    }

    /**
     * {@return a value as another type, null for NULL} Nothing is lost on the way: a number out of range is refused.
     *
     * @param column the column's label
     * @param type the type
     * @param <T> the type
     * @throws MappingException if there is no such column, or its value is no such type's
     */
    public <T> @Nullable T get(String column, Class<T> type) {
        Object value = get(column);
        if (value == null || type.isInstance(value)) {
            return type.cast(value);
        }
        try {
            return shape.codecs().of(type).convert(value);
        } catch (IllegalArgumentException e) {
            throw new MappingException("Column \"" + column + "\": " + e.getMessage(), e);
        }
    }

    private <T> T require(String column, Class<T> type) {
        T value = get(column, type);
        if (value == null) {
            throw new MappingException("Column \"" + column + "\" is NULL; read it with get(\"" + column + "\", "
                    + type.getSimpleName() + ".class)");
        }
        return value;
    }

    /**
     * {@return a text, null for NULL}
     *
     * @param column the column's label
     * @throws MappingException as {@link #get(String, Class)}
     */
    public @Nullable String getString(String column) {
        return get(column, String.class);
    }

    /**
     * {@return an int}
     *
     * @param column the column's label
     * @throws MappingException as {@link #get(String, Class)}, and if the value is NULL
     */
    public int getInt(String column) {
        return require(column, Integer.class);
    }

    /**
     * {@return a long}
     *
     * @param column the column's label
     * @throws MappingException as {@link #get(String, Class)}, and if the value is NULL
     */
    public long getLong(String column) {
        return require(column, Long.class);
    }

    /**
     * {@return a double}
     *
     * @param column the column's label
     * @throws MappingException as {@link #get(String, Class)}, and if the value is NULL
     */
    public double getDouble(String column) {
        return require(column, Double.class);
    }

    /**
     * {@return a boolean; 1 and 0 are true and false}
     *
     * @param column the column's label
     * @throws MappingException as {@link #get(String, Class)}, and if the value is NULL
     */
    public boolean getBoolean(String column) {
        return require(column, Boolean.class);
    }

    /**
     * {@return a decimal number, null for NULL}
     *
     * @param column the column's label
     * @throws MappingException as {@link #get(String, Class)}
     */
    public @Nullable BigDecimal getBigDecimal(String column) {
        return get(column, BigDecimal.class);
    }

    /**
     * {@return a date, null for NULL}
     *
     * @param column the column's label
     * @throws MappingException as {@link #get(String, Class)}
     */
    public @Nullable LocalDate getLocalDate(String column) {
        return get(column, LocalDate.class);
    }

    /**
     * {@return a date and time, null for NULL}
     *
     * @param column the column's label
     * @throws MappingException as {@link #get(String, Class)}
     */
    public @Nullable LocalDateTime getLocalDateTime(String column) {
        return get(column, LocalDateTime.class);
    }

    /**
     * {@return a point in time, null for NULL; a date and time without a zone is in UTC}
     *
     * @param column the column's label
     * @throws MappingException as {@link #get(String, Class)}
     */
    public @Nullable Instant getInstant(String column) {
        return get(column, Instant.class);
    }

    /**
     * {@return a UUID, null for NULL}
     *
     * @param column the column's label
     * @throws MappingException as {@link #get(String, Class)}
     */
    public @Nullable UUID getUuid(String column) {
        return get(column, UUID.class);
    }

    /**
     * {@return bytes, null for NULL}
     *
     * @param column the column's label
     * @throws MappingException as {@link #get(String, Class)}
     */
    public byte @Nullable [] getBytes(String column) {
        return get(column, byte[].class);
    }

    /** {@return the values by label, in the order of the columns; an unmodifiable copy} */
    @Override
    public Map<String, @Nullable Object> toMap() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            map.put(shape.labels().get(i), values[i]);
        }
        return Collections.unmodifiableMap(map);
    }

    /** {@return the values by label as a JSON object: times in ISO-8601, bytes in base 64} */
    @Override
    public String toJson() {
        return PageContents.json(toMap());
    }

    /** {@return whether the other is a row of the same labels and equal values} */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Row row
                && shape.labels().equals(row.shape.labels())
                && Arrays.deepEquals(values, row.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(shape.labels(), Arrays.deepHashCode(values));
    }

    /** {@return the values by label; for the eyes of who debugs} */
    @Override
    public String toString() {
        return toMap().toString();
    }
}
