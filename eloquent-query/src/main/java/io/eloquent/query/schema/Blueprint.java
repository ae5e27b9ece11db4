package io.eloquent.query.schema;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what a table has; what {@code schema().create("users", table -> …)} hands to its lambda. A column is not null
 * unless it is said to be {@link ColumnBuilder#nullable() nullable}. For one thread, and for the time of the lambda.
 *
 * <pre>{@code
 * db.schema().create("posts", table -> {
 *     table.increments("id");
 *     table.foreignId("user_id").constrained("users").cascadeOnDelete();
 *     table.string("title", 100).unique();
 *     table.text("body").nullable();
 *     table.bool("published").defaultTo(false);
 *     table.timestamps();
 * });
 * }</pre>
 *
 * <p>Five types have another name than in other builders, because Java keeps it for itself: {@link #character},
 * {@link #real}, {@link #doublePrecision}, {@link #bool} and {@link #enumeration}.
 */
public final class Blueprint {
    private final List<ColumnBuilder> columns = new ArrayList<>();
    private final List<IndexDefinition> indexes = new ArrayList<>();
    private final List<ForeignKeyBuilder> foreignKeys = new ArrayList<>();

    Blueprint() {}

    TableDefinition define(String name) {
        return new TableDefinition(
                name,
                columns.stream().map(ColumnBuilder::define).toList(),
                indexes,
                foreignKeys.stream().map(ForeignKeyBuilder::define).toList());
    }

    /**
     * {@return the primary key {@code id}, a {@code long} that counts up}
     */
    public ColumnBuilder id() {
        return bigIncrements("id");
    }

    /**
     * {@return a primary key of four bytes that counts up}
     *
     * @param name the column's name
     */
    public ColumnBuilder increments(String name) {
        return unsignedInteger(name).autoIncrement();
    }

    /**
     * {@return a primary key of eight bytes that counts up}
     *
     * @param name the column's name
     */
    public ColumnBuilder bigIncrements(String name) {
        return unsignedBigInteger(name).autoIncrement();
    }

    /**
     * {@return a text of a fixed length}
     *
     * @param name the column's name
     * @param length how many characters
     */
    public ColumnBuilder character(String name, int length) {
        return add(name, DataType.sized(ColumnType.CHAR, length, 0));
    }

    /**
     * {@return a text of up to 255 characters}
     *
     * @param name the column's name
     */
    public ColumnBuilder string(String name) {
        return string(name, 255);
    }

    /**
     * {@return a text up to a length, where the database checks lengths}
     *
     * @param name the column's name
     * @param length how many characters
     */
    public ColumnBuilder string(String name, int length) {
        return add(name, DataType.sized(ColumnType.STRING, length, 0));
    }

    /**
     * {@return a long text, of at least 64 KB}
     *
     * @param name the column's name
     */
    public ColumnBuilder text(String name) {
        return add(name, ColumnType.TEXT);
    }

    /**
     * {@return a long text, of at least 16 MB}
     *
     * @param name the column's name
     */
    public ColumnBuilder mediumText(String name) {
        return add(name, ColumnType.MEDIUM_TEXT);
    }

    /**
     * {@return a text as long as the database takes}
     *
     * @param name the column's name
     */
    public ColumnBuilder longText(String name) {
        return add(name, ColumnType.LONG_TEXT);
    }

    /**
     * {@return a whole number of one byte, or of two where the database has none of one}
     *
     * @param name the column's name
     */
    public ColumnBuilder tinyInteger(String name) {
        return add(name, ColumnType.TINY_INTEGER);
    }

    /**
     * {@return a whole number of two bytes}
     *
     * @param name the column's name
     */
    public ColumnBuilder smallInteger(String name) {
        return add(name, ColumnType.SMALL_INTEGER);
    }

    /**
     * {@return a whole number of three bytes, or of four where the database has none of three}
     *
     * @param name the column's name
     */
    public ColumnBuilder mediumInteger(String name) {
        return add(name, ColumnType.MEDIUM_INTEGER);
    }

    /**
     * {@return a whole number of four bytes}
     *
     * @param name the column's name
     */
    public ColumnBuilder integer(String name) {
        return add(name, ColumnType.INTEGER);
    }

    /**
     * {@return a whole number of eight bytes}
     *
     * @param name the column's name
     */
    public ColumnBuilder bigInteger(String name) {
        return add(name, ColumnType.BIG_INTEGER);
    }

    /**
     * {@return a {@link #tinyInteger} from zero up, where the database has such}
     *
     * @param name the column's name
     */
    public ColumnBuilder unsignedTinyInteger(String name) {
        return tinyInteger(name).unsigned();
    }

    /**
     * {@return a {@link #smallInteger} from zero up, where the database has such}
     *
     * @param name the column's name
     */
    public ColumnBuilder unsignedSmallInteger(String name) {
        return smallInteger(name).unsigned();
    }

    /**
     * {@return a {@link #mediumInteger} from zero up, where the database has such}
     *
     * @param name the column's name
     */
    public ColumnBuilder unsignedMediumInteger(String name) {
        return mediumInteger(name).unsigned();
    }

    /**
     * {@return an {@link #integer} from zero up, where the database has such}
     *
     * @param name the column's name
     */
    public ColumnBuilder unsignedInteger(String name) {
        return integer(name).unsigned();
    }

    /**
     * {@return a {@link #bigInteger} from zero up, where the database has such}
     *
     * @param name the column's name
     */
    public ColumnBuilder unsignedBigInteger(String name) {
        return bigInteger(name).unsigned();
    }

    /**
     * {@return a binary fraction of four bytes, a Java {@code float}}
     *
     * @param name the column's name
     */
    public ColumnBuilder real(String name) {
        return add(name, ColumnType.FLOAT);
    }

    /**
     * {@return a binary fraction of eight bytes, a Java {@code double}}
     *
     * @param name the column's name
     */
    public ColumnBuilder doublePrecision(String name) {
        return add(name, ColumnType.DOUBLE);
    }

    /**
     * {@return an exact decimal fraction of eight digits, two of them after the point}
     *
     * @param name the column's name
     */
    public ColumnBuilder decimal(String name) {
        return decimal(name, 8, 2);
    }

    /**
     * {@return an exact decimal fraction}
     *
     * @param name the column's name
     * @param precision how many digits in all
     * @param scale how many of them after the point
     */
    public ColumnBuilder decimal(String name, int precision, int scale) {
        return add(name, DataType.sized(ColumnType.DECIMAL, precision, scale));
    }

    /**
     * {@return true or false}
     *
     * @param name the column's name
     */
    public ColumnBuilder bool(String name) {
        return add(name, ColumnType.BOOLEAN);
    }

    /**
     * {@return one of a few texts}
     *
     * @param name the column's name
     * @param values the texts
     */
    public ColumnBuilder enumeration(String name, String... values) {
        return enumeration(name, List.of(values));
    }

    /**
     * {@return one of a few texts}
     *
     * @param name the column's name
     * @param values the texts
     */
    public ColumnBuilder enumeration(String name, List<String> values) {
        return add(name, DataType.listed(ColumnType.ENUM, values));
    }

    /**
     * {@return the name of one of an enum's constants, as the model's codecs write it}
     *
     * @param name the column's name
     * @param type the enum
     */
    public ColumnBuilder enumeration(String name, Class<? extends Enum<?>> type) {
        List<String> values = new ArrayList<>();
        for (Enum<?> constant : type.getEnumConstants()) {
            values.add(constant.name());
        }
        return enumeration(name, values);
    }

    /**
     * {@return a JSON document}
     *
     * @param name the column's name
     */
    public ColumnBuilder json(String name) {
        return add(name, ColumnType.JSON);
    }

    /**
     * {@return a JSON document in the database's own binary form}
     *
     * @param name the column's name
     */
    public ColumnBuilder jsonb(String name) {
        return add(name, ColumnType.JSONB);
    }

    /**
     * {@return a date without a time}
     *
     * @param name the column's name
     */
    public ColumnBuilder date(String name) {
        return add(name, ColumnType.DATE);
    }

    /**
     * {@return a time of day, to the microsecond}
     *
     * @param name the column's name
     */
    public ColumnBuilder time(String name) {
        return add(name, ColumnType.TIME);
    }

    /**
     * {@return a date and a time, to the microsecond}
     *
     * @param name the column's name
     */
    public ColumnBuilder dateTime(String name) {
        return add(name, ColumnType.DATE_TIME);
    }

    /**
     * {@return a moment in UTC, to the microsecond}
     *
     * @param name the column's name
     */
    public ColumnBuilder timestamp(String name) {
        return add(name, ColumnType.TIMESTAMP);
    }

    /** Adds {@code created_at} and {@code updated_at}, which the database fills where an insert does not. */
    public void timestamps() {
        timestamp("created_at").useCurrent();
        timestamp("updated_at").useCurrent();
    }

    /** Adds {@code created_at} and {@code updated_at}, nullable and without a default. */
    public void nullableTimestamps() {
        timestamp("created_at").nullable();
        timestamp("updated_at").nullable();
    }

    /** {@return {@code deleted_at}, which is NULL until a model is deleted softly} */
    public ColumnBuilder softDeletes() {
        return timestamp("deleted_at").nullable();
    }

    /**
     * {@return bytes}
     *
     * @param name the column's name
     */
    public ColumnBuilder binary(String name) {
        return add(name, ColumnType.BINARY);
    }

    /**
     * {@return a UUID}
     *
     * @param name the column's name
     */
    public ColumnBuilder uuid(String name) {
        return add(name, ColumnType.UUID);
    }

    /**
     * {@return a column for the key of another table, of the type of {@link #id()}} Add
     * {@link ColumnBuilder#constrained} to have the database check it.
     *
     * @param name the column's name
     */
    public ColumnBuilder foreignId(String name) {
        return unsignedBigInteger(name);
    }

    /**
     * Adds {@code <name>_type} and {@code <name>_id}, which point to a row of any table, and their index.
     *
     * @param name the relation's name
     */
    public void morphs(String name) {
        string(name + "_type");
        unsignedBigInteger(name + "_id");
        index(name + "_type", name + "_id");
    }

    /**
     * {@return a column whose type is SQL of the user's own} Only the databases that have the type can create the table.
     *
     * @param name the column's name
     * @param type the type's SQL, such as {@code geometry(point, 4326)}
     */
    public ColumnBuilder rawColumn(String name, String type) {
        return add(name, DataType.listed(ColumnType.RAW, List.of(type)));
    }

    private ColumnBuilder add(String name, ColumnType type) {
        return add(name, DataType.of(type));
    }

    private ColumnBuilder add(String name, DataType type) {
        ColumnBuilder column = new ColumnBuilder(this, name, type);
        columns.add(column);
        return column;
    }

    /**
     * Makes columns the primary key.
     *
     * @param keys the columns, in the key's order
     */
    public void primary(String... keys) {
        index(IndexDefinition.Kind.PRIMARY, List.of(keys), null);
    }

    /**
     * Makes the values of columns, taken together, unique.
     *
     * @param keys the columns, in the key's order
     */
    public void unique(String... keys) {
        unique(List.of(keys), null);
    }

    /**
     * Makes the values of columns, taken together, unique.
     *
     * @param keys the columns, in the key's order
     * @param name the key's name, or null for one made of the table and the columns
     */
    public void unique(List<String> keys, @Nullable String name) {
        index(IndexDefinition.Kind.UNIQUE, keys, name);
    }

    /**
     * Makes the values of columns, taken together, unique among the rows that are not deleted softly, so that the e-mail
     * address of a deleted user can be used again. A partial index on PostgreSQL and SQLite, {@code create unique index …
     * where deleted_at is null}; on MySQL and MariaDB, which have none, the key has one more part, which is NULL in deleted
     * rows: an expression on MySQL, an invisible generated column on MariaDB.
     *
     * @param keys the columns, in the key's order
     */
    public void uniqueWithoutTrashed(String... keys) {
        uniqueWithoutTrashed(List.of(keys), "deleted_at", null);
    }

    /**
     * Makes the values of columns, taken together, unique among the rows that are not deleted softly.
     *
     * @param keys the columns, in the key's order
     * @param deletedAt the column that is NULL until a row is deleted
     * @param name the key's name, or null for one made of the table and the columns
     */
    public void uniqueWithoutTrashed(List<String> keys, String deletedAt, @Nullable String name) {
        indexes.add(new IndexDefinition(IndexDefinition.Kind.UNIQUE, keys, name, deletedAt));
    }

    /**
     * Indexes columns.
     *
     * @param keys the columns, in the index's order
     */
    public void index(String... keys) {
        index(List.of(keys), null);
    }

    /**
     * Indexes columns.
     *
     * @param keys the columns, in the index's order
     * @param name the index's name, or null for one made of the table and the columns
     */
    public void index(List<String> keys, @Nullable String name) {
        index(IndexDefinition.Kind.INDEX, keys, name);
    }

    /**
     * Indexes the words of texts, for {@code whereFullText} with just these columns. On PostgreSQL, words are English.
     *
     * @param keys the columns
     */
    public void fullText(String... keys) {
        fullText(List.of(keys), null);
    }

    /**
     * Indexes the words of texts.
     *
     * @param keys the columns
     * @param name the index's name, or null for one made of the table and the columns
     */
    public void fullText(List<String> keys, @Nullable String name) {
        index(IndexDefinition.Kind.FULL_TEXT, keys, name);
    }

    private void index(IndexDefinition.Kind kind, List<String> keys, @Nullable String name) {
        indexes.add(new IndexDefinition(kind, keys, name));
    }

    /**
     * {@return a foreign key, which still wants {@code references} and {@code on}}
     *
     * @param keys the columns that point to the other table
     */
    public ForeignKeyBuilder foreign(String... keys) {
        ForeignKeyBuilder key = new ForeignKeyBuilder(List.of(keys));
        foreignKeys.add(key);
        return key;
    }
}
