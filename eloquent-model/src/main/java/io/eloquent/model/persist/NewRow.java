package io.eloquent.model.persist;

import io.eloquent.api.error.MappingException;
import io.eloquent.api.key.KeyGenerator;
import io.eloquent.model.meta.ColumnMeta;
import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.Hashing;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.Origin;
import io.eloquent.model.meta.PivotRow;
import io.eloquent.model.meta.State;
import io.eloquent.query.Database;
import io.eloquent.query.compile.CompiledSql;
import io.eloquent.query.compile.Feature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A model's row to be inserted. A field that is null is left out, so that the column's default counts. */
final class NewRow {
    /** What all databases take fastest, give or take a factor of two. */
    static final int MOST_AT_ONCE = 500;

    private static final int FIRST_VERSION = 1;

    private final Entity model;
    private final ModelMeta<Entity> meta;
    private @Nullable Stamps stamps;
    private int[] columns = {};
    private List<String> attributes = List.of();
    private @Nullable String madeKey;

    NewRow(Entity model, ModelMeta<Entity> meta) {
        this.model = model;
        this.meta = meta;
    }

    /** Makes the key, if the class has somebody who makes keys; before anybody hears of the model. */
    void makeKey() {
        KeyGenerator<?> generator = meta.keyGenerator();
        if (generator != null) {
            String key = meta.singleKey("@GeneratedKey");
            if (Stamps.isMissing(model, meta, key)) {
                stamps().set(key, generator.next());
            }
        }
    }

    private Stamps stamps() {
        Stamps made = stamps;
        if (made == null) {
            made = new Stamps(model);
            stamps = made;
        }
        return made;
    }

    /** Takes back what was set for a row that is not written after all. */
    void takeBack() {
        if (stamps != null) {
            stamps.takeBack();
        }
    }

    /** Sets what a new row has besides: hashes, timestamps, the first version; and finds out which columns are set. */
    void prepare() {
        Hashing.apply(model);
        stampTimes();
        ColumnMeta version = meta.version();
        if (version != null) {
            stamps().set(version.name(), FIRST_VERSION);
        }
        madeKey = missingKey();
        columns = setColumns();
        attributes = setAttributes();
    }

    private void stampTimes() {
        String createdAt = meta.createdAt();
        String updatedAt = meta.updatedAt();
        if (createdAt == null && updatedAt == null || Clocks.isStopped()) {
            return;
        }
        Instant now = Clocks.now();
        if (createdAt != null && State.get(model, createdAt) == null) {
            stamps().set(createdAt, Persistence.timestamp(meta, createdAt, now));
        }
        if (updatedAt != null && State.get(model, updatedAt) == null) {
            stamps().set(updatedAt, Persistence.timestamp(meta, updatedAt, now));
        }
    }

    /** {@return the key column that the database is to fill, or null if the model has its key} */
    private @Nullable String missingKey() {
        for (String key : meta.primaryKey()) {
            if (meta.primaryKey().size() > 1 ? State.get(model, key) == null : Stamps.isMissing(model, meta, key)) {
                if (meta.isIncrementing()) {
                    return key;
                }
                throw new MappingException(meta.name() + " has no value for its key \"" + key
                        + "\", and the database makes none: set it before save()");
            }
        }
        return null;
    }

    private int[] setColumns() {
        int key = madeKey == null ? -1 : meta.ordinal(madeKey);
        int all = meta.columns().size();
        int[] set = new int[all];
        int count = 0;
        for (int i = 0; i < all; i++) {
            if (i != key && meta.binding().get(model, i) != null) {
                set[count++] = i;
            }
        }
        return count == all ? set : Arrays.copyOf(set, count);
    }

    private List<String> setAttributes() {
        if (State.attributes(model).isEmpty()) {
            return List.of();
        }
        List<String> set = new ArrayList<>();
        State.attributes(model).forEach((name, value) -> {
            if (!name.equals(madeKey) && !(value instanceof PivotRow)) {
                set.add(name);
            }
        });
        return set;
    }

    /** Inserts the row, takes from it what the database has the last word on, and notes that the model exists. */
    void insert(Database database) {
        prepare();
        write(database);
    }

    /** Inserts the row, which was prepared. */
    void write(Database database) {
        boolean reads = !meta.readBack().isEmpty();
        boolean returns = reads && database.dialect().compiler().syntax().supports(Feature.INSERT_RETURNING);
        if (returns) {
            CompiledSql sql = compiled(RowText.Kind.INSERT_AND_READ, database);
            database.writeReturning(sql, new ReadBack(model, meta, database.codecs()));
        } else if (madeKey == null) {
            database.write(compiled(RowText.Kind.INSERT, database));
        } else {
            Object key = database.insertGetKey(compiled(RowText.Kind.INSERT_FOR_KEY, database), madeKey);
            if (key != null) {
                takeKey(key, database);
            }
        }
        isWritten(database);
        if (reads && !returns) {
            ReadBack.select(model, meta, database);
        }
    }

    /**
     * Inserts rows that are alike, and were prepared, in one statement.
     *
     * @param rows the rows
     * @param database where
     * @param usual how many rows such statements have for the most part
     * @param isKept whether the models take their keys and note that they exist
     */
    static void write(List<NewRow> rows, Database database, int usual, boolean isKept) {
        NewRow first = rows.get(0);
        @Nullable Object[] values = new Object[first.size() * rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).bind(values, i * first.size());
        }
        boolean wantsKeys = isKept && first.madeKey != null;
        RowText.Kind kind = wantsKeys ? RowText.Kind.INSERT_FOR_KEYS : RowText.Kind.INSERT;
        CompiledSql sql = new CompiledSql(
                RowText.ofRows(kind, rows.size(), usual, first.meta, database, first.columns, first.attributes),
                Collections.unmodifiableList(Arrays.asList(values)));
        if (wantsKeys) {
            takeKeys(rows, keys(sql, database, String.valueOf(first.madeKey)), database);
        } else {
            database.write(sql);
        }
        if (isKept) {
            rows.forEach(row -> row.isWritten(database));
        }
    }

    private static List<Object> keys(CompiledSql sql, Database database, String column) {
        if (!database.dialect().compiler().syntax().supports(Feature.INSERT_RETURNING)) {
            return database.insertGetKeys(sql, column);
        }
        return database.writeReturning(sql, rows -> {
            List<Object> keys = new ArrayList<>();
            while (rows.next()) {
                keys.add(rows.getLong(1));
            }
            return keys;
        });
    }

    /**
     * Keys are made in the order of the rows, each greater than the one before. A database may return them in another order,
     * as SQLite says of itself.
     */
    private static void takeKeys(List<NewRow> rows, List<Object> keys, Database database) {
        if (database.isPretending()) {
            return;
        }
        if (keys.size() != rows.size()) {
            throw new MappingException("The driver gave " + keys.size() + " keys for " + rows.size() + " new rows of "
                    + rows.get(0).meta.name() + ": save() each of them, or make the keys with @GeneratedKey");
        }
        long[] inOrder = new long[keys.size()];
        for (int i = 0; i < inOrder.length; i++) {
            inOrder[i] = database.codecs().of(Long.class).convert(keys.get(i));
        }
        Arrays.sort(inOrder);
        for (int i = 0; i < inOrder.length; i++) {
            rows.get(i).takeKey(inOrder[i], database);
        }
    }

    /** {@return whether columns of the new row are read afterwards} */
    boolean isReadBack() {
        return !meta.readBack().isEmpty();
    }

    private CompiledSql compiled(RowText.Kind kind, Database database) {
        @Nullable Object[] values = new Object[size()];
        bind(values, 0);
        return new CompiledSql(
                RowText.of(kind, 1, meta, database, columns, attributes),
                Collections.unmodifiableList(Arrays.asList(values)));
    }

    /** {@return how many values it has} */
    int size() {
        return columns.length + attributes.size();
    }

    /** Lays its values out as they are bound. */
    void bind(@Nullable Object[] values, int from) {
        int next = from;
        for (int column : columns) {
            values[next++] = meta.columns().get(column).stored(meta.binding().get(model, column));
        }
        for (String attribute : attributes) {
            values[next++] = State.get(model, attribute);
        }
    }

    /** {@return whether its statement is that of another row} */
    boolean isLike(NewRow other) {
        return meta == other.meta
                && Arrays.equals(columns, other.columns)
                && attributes.equals(other.attributes)
                && (madeKey == null) == (other.madeKey == null);
    }

    /** Takes the key that the database made, as the driver gives it. */
    void takeKey(Object key, Database database) {
        if (madeKey != null) {
            State.set(
                    model,
                    madeKey,
                    key instanceof Long ? key : database.codecs().of(Long.class).convert(key));
        }
    }

    /** Notes that the row is there; in a transaction, until that is rolled back. */
    void isWritten(Database database) {
        if (State.origin(model) == null) {
            State.originate(model, new Origin(database, List.of(model)));
        }
        if (database.transactionLevel() > 0) {
            Runnable memento = State.memento(model);
            database.afterRollback(() -> {
                memento.run();
                takeBack();
                if (madeKey != null) {
                    Stamps.clear(model, meta, madeKey);
                }
            });
        }
        State.inserted(model);
    }
}
