package io.eloquent.query.schema;

/** The types that a column may have. A dialect spells those that its database knows, and refuses the others by name. */
public enum ColumnType {
    /** Text of a fixed length. */
    CHAR("character"),
    /** Text up to a length. */
    STRING("string"),
    /** Text of any length, at least 64 KB. */
    TEXT("text"),
    /** Text of any length, at least 16 MB. */
    MEDIUM_TEXT("mediumText"),
    /** Text of any length. */
    LONG_TEXT("longText"),
    /** A whole number of one byte, or the next larger one. */
    TINY_INTEGER("tinyInteger"),
    /** A whole number of two bytes. */
    SMALL_INTEGER("smallInteger"),
    /** A whole number of three bytes, or the next larger one. */
    MEDIUM_INTEGER("mediumInteger"),
    /** A whole number of four bytes, a Java {@code int}. */
    INTEGER("integer"),
    /** A whole number of eight bytes, a Java {@code long}. */
    BIG_INTEGER("bigInteger"),
    /** A binary fraction of four bytes, a Java {@code float}. */
    FLOAT("real"),
    /** A binary fraction of eight bytes, a Java {@code double}. */
    DOUBLE("doublePrecision"),
    /** A decimal fraction, exact. */
    DECIMAL("decimal"),
    /** True or false. */
    BOOLEAN("bool"),
    /** One of a few texts. */
    ENUM("enumeration"),
    /** A JSON document. */
    JSON("json"),
    /** A JSON document in the database's own binary form. */
    JSONB("jsonb"),
    /** A date without a time. */
    DATE("date"),
    /** A time of day without a date, to the microsecond. */
    TIME("time"),
    /** A date and a time, to the microsecond. */
    DATE_TIME("dateTime"),
    /** A moment in UTC, to the microsecond. */
    TIMESTAMP("timestamp"),
    /** Bytes. */
    BINARY("binary"),
    /** A UUID. */
    UUID("uuid"),
    /** A type in SQL of the user's own. */
    RAW("rawColumn");

    private final String title;

    ColumnType(String title) {
        this.title = title;
    }

    /** {@return the type's name as a user writes it on a {@link Blueprint}} */
    public String title() {
        return title;
    }

    boolean isInteger() {
        return compareTo(TINY_INTEGER) >= 0 && compareTo(BIG_INTEGER) <= 0;
    }

    boolean isNumber() {
        return compareTo(TINY_INTEGER) >= 0 && compareTo(DECIMAL) <= 0;
    }
}
