package io.eloquent.model.persist;

import io.eloquent.model.meta.ColumnMeta;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.Remembered;
import io.eloquent.query.Database;
import io.eloquent.query.ast.Assignment;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Comparison;
import io.eloquent.query.ast.Conditions;
import io.eloquent.query.ast.Connective;
import io.eloquent.query.ast.Delete;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.Insert;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.Statement;
import io.eloquent.query.ast.Table;
import io.eloquent.query.ast.Update;
import io.eloquent.query.ast.Value;
import io.eloquent.query.compile.Feature;
import io.eloquent.query.dialect.Dialect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The text of a statement that writes one row of a model, or some rows. Models of a class that set the same columns share
 * a text, which is compiled once for each database product and prefix. Safe for many threads.
 */
final class RowText {
    private static final Value PLACE = new Value(null);
    private static final Remembered<RowText> TEXTS = new Remembered<>(64);

    /** What is written. */
    enum Kind {
        /** A new row. */
        INSERT,
        /** A new row, of which its key comes back. */
        INSERT_FOR_KEY,
        /** New rows, of which their keys come back. */
        INSERT_FOR_KEYS,
        /** A new row, of which its key and the columns that the database has the last word on come back. */
        INSERT_AND_READ,
        /** The row of a key. */
        UPDATE,
        /** The row of a key, of which the columns that the database has the last word on come back. */
        UPDATE_AND_READ,
        /** The row of a key, which goes. */
        DELETE
    }

    private final Kind kind;
    private final int rows;
    private final Dialect dialect;
    private final String prefix;
    private final int[] columns;
    private final List<String> attributes;
    private final String sql;

    private RowText(
            Kind kind, int rows, Dialect dialect, String prefix, int[] columns, List<String> attributes, String sql) {
        this.kind = kind;
        this.rows = rows;
        this.dialect = dialect;
        this.prefix = prefix;
        this.columns = columns;
        this.attributes = attributes;
        this.sql = sql;
    }

    private boolean fits(Kind wanted, int count, Dialect on, String named, int[] ordinals, List<String> names) {
        return kind == wanted
                && rows == count
                && dialect == on
                && Arrays.equals(columns, ordinals)
                && attributes.equals(names)
                && prefix.equals(named);
    }

    /**
     * {@return a text}
     *
     * @param kind what is written
     * @param rows how many new rows there are; 1 for all but inserts
     * @param meta the model
     * @param database where
     * @param columns the ordinals of the columns that are set; kept, so that it must not change
     * @param attributes the columns without a field that are set; kept
     */
    static String of(
            Kind kind, int rows, ModelMeta<?> meta, Database database, int[] columns, List<String> attributes) {
        Dialect dialect = database.dialect();
        String prefix = database.tablePrefix();
        List<RowText> known = TEXTS.of(meta.modelClass());
        for (int i = 0; i < known.size(); i++) {
            RowText text = known.get(i);
            if (text.fits(kind, rows, dialect, prefix, columns, attributes)) {
                return text.sql;
            }
        }
        String sql = database.compile(statement(kind, rows, meta, dialect, columns, attributes))
                .sql();
        return TEXTS.add(meta.modelClass(), new RowText(kind, rows, dialect, prefix, columns, attributes, sql)).sql;
    }

    /**
     * {@return the text of an insert of some rows; kept only if it has as many as most have: the others are long, and seldom
     * asked for twice}
     */
    static String ofRows(
            Kind kind,
            int rows,
            int usual,
            ModelMeta<?> meta,
            Database database,
            int[] columns,
            List<String> attributes) {
        return rows == usual
                ? of(kind, rows, meta, database, columns, attributes)
                : database.compile(statement(kind, rows, meta, database.dialect(), columns, attributes))
                        .sql();
    }

    private static Statement statement(
            Kind kind, int rows, ModelMeta<?> meta, Dialect dialect, int[] columns, List<String> attributes) {
        List<String> names = new ArrayList<>(columns.length + attributes.size());
        for (int column : columns) {
            names.add(meta.columns().get(column).name());
        }
        names.addAll(attributes);
        return switch (kind) {
            case INSERT -> insert(meta, names, rows);
            case INSERT_FOR_KEY ->
                dialect.returnsKeysAsRows()
                        ? insert(meta, names, rows).withReturning(keys(meta))
                        : insert(meta, names, rows);
            case INSERT_FOR_KEYS ->
                dialect.compiler().syntax().supports(Feature.INSERT_RETURNING)
                        ? insert(meta, names, rows).withReturning(keys(meta))
                        : insert(meta, names, rows);
            case INSERT_AND_READ -> insert(meta, names, rows).withReturning(keysAndReadBack(meta));
            case UPDATE -> new Update(assignments(names), row(meta));
            case UPDATE_AND_READ -> new Update(assignments(names), row(meta), readBack(meta));
            case DELETE -> new Delete(row(meta));
        };
    }

    private static Insert insert(ModelMeta<?> meta, List<String> names, int rows) {
        List<Expr> row = Collections.nCopies(names.size(), PLACE);
        return new Insert(new Table(meta.table(), null), names, Collections.nCopies(rows, row));
    }

    private static List<Assignment> assignments(List<String> names) {
        return names.stream()
                .map(name -> new Assignment(new ColumnRef(null, name), PLACE))
                .toList();
    }

    /** The row of a key, if it still has the version that was read. */
    private static Select row(ModelMeta<?> meta) {
        Conditions where = Conditions.NONE;
        for (String key : meta.primaryKey()) {
            where = where.plus(Connective.AND, new Comparison(new ColumnRef(null, key), "=", PLACE));
        }
        ColumnMeta version = meta.version();
        if (version != null) {
            where = where.plus(Connective.AND, new Comparison(new ColumnRef(null, version.name()), "=", PLACE));
        }
        return Select.from(new Table(meta.table(), null)).withWhere(where);
    }

    private static List<Expr> keys(ModelMeta<?> meta) {
        return meta.primaryKey().stream()
                .<Expr>map(key -> new ColumnRef(null, key))
                .toList();
    }

    /** {@return the columns that the database has the last word on} */
    static List<Expr> readBack(ModelMeta<?> meta) {
        return meta.readBack().stream()
                .<Expr>map(column -> new ColumnRef(null, column.name()))
                .toList();
    }

    private static List<Expr> keysAndReadBack(ModelMeta<?> meta) {
        List<Expr> all = new ArrayList<>(keys(meta));
        readBack(meta).stream().filter(column -> !all.contains(column)).forEach(all::add);
        return all;
    }
}
