package io.eloquent.query.schema;

import io.eloquent.api.error.InvalidQueryException;
import org.jspecify.annotations.Nullable;

/** Says more about a column of a {@link Blueprint}. For one thread. */
public final class ColumnBuilder {
    private final Blueprint table;
    private final String name;
    private DataType type;
    private boolean nullable;
    private boolean autoIncrement;
    private @Nullable DefaultValue defaultValue;

    ColumnBuilder(Blueprint table, String name, DataType type) {
        this.table = table;
        this.name = name;
        this.type = type;
    }

    ColumnDefinition define() {
        return new ColumnDefinition(name, type, nullable, autoIncrement, defaultValue);
    }

    /** {@return this column, which now takes NULL} */
    public ColumnBuilder nullable() {
        nullable = true;
        return this;
    }

    /**
     * {@return this column, which now holds this value when an insert does not say} The value is written into the DDL
     * as an escaped literal.
     *
     * @param value a text, a number, a boolean, a date or time, a UUID or an enum's constant; null for no default
     */
    public ColumnBuilder defaultTo(@Nullable Object value) {
        defaultValue = value == null ? null : new DefaultValue.Literal(value);
        return this;
    }

    /**
     * {@return this column, which now holds the value of an expression when an insert does not say}
     *
     * @param sql SQL of the user's own, taken as it is
     */
    public ColumnBuilder defaultRaw(String sql) {
        defaultValue = new DefaultValue.Expression(sql);
        return this;
    }

    /** {@return this column, which now holds the current moment, in UTC, when an insert does not say} */
    public ColumnBuilder useCurrent() {
        if (type.type() != ColumnType.TIMESTAMP && type.type() != ColumnType.DATE_TIME) {
            throw new InvalidQueryException("Column \"" + name + "\" cannot hold the current moment: it is a "
                    + type.type().title() + ", not a timestamp");
        }
        defaultValue = new DefaultValue.Now();
        return this;
    }

    /** {@return this column, whose numbers are now zero and up, where the database has such numbers} */
    public ColumnBuilder unsigned() {
        type = type.withoutSign();
        return this;
    }

    /** {@return this column, which the database now counts up and which is the table's primary key} */
    public ColumnBuilder autoIncrement() {
        autoIncrement = true;
        return this;
    }

    /** {@return this column, in which each value now is there once} */
    public ColumnBuilder unique() {
        table.unique(name);
        return this;
    }

    /** {@return this column, which now has an index} */
    public ColumnBuilder index() {
        table.index(name);
        return this;
    }

    /** {@return this column, which now is the table's primary key} */
    public ColumnBuilder primary() {
        table.primary(name);
        return this;
    }

    /**
     * {@return the foreign key that makes this column point to one of another table, which {@code on} names}
     *
     * @param column the other table's column
     */
    public ForeignKeyBuilder references(String column) {
        return table.foreign(name).references(column);
    }

    /**
     * {@return the foreign key that makes this column point to another table's {@code id}}
     *
     * @param other the other table
     */
    public ForeignKeyBuilder constrained(String other) {
        return references("id").on(other);
    }
}
