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
    private @Nullable Object[] fields = {};
    private List<String> attributes = List.of();
    private @Nullable String madeKey;
    private @Nullable Runnable before;

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
        State.settle(model);
        Hashing.apply(model);
        stampTimes();
        ColumnMeta version = meta.version();
        if (version != null) {
            stamps().set(version.name(), FIRST_VERSION);
        }
        madeKey = missingKey();
        takeFields();
        attributes = setAttributes();
    }

    private void stampTimes() {
        String createdAt = meta.createdAt();
        String updatedAt = meta.updatedAt();
        if (createdAt == null && updatedAt == null || Clocks.isStopped()) {
            return;
        }
        boolean isCreatedMissing = createdAt != null && State.get(model, createdAt) == null;
        boolean isUpdatedMissing = updatedAt != null && State.get(model, updatedAt) == null;
        if (isCreatedMissing || isUpdatedMissing) {
            Instant now = Clocks.now();
            stamp(isCreatedMissing ? createdAt : null, now);
            stamp(isUpdatedMissing ? updatedAt : null, now);
        }
    }

    private void stamp(@Nullable String column, Instant now) {
        if (column != null) {
            stamps().set(column, Persistence.timestamp(meta, column, now));
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

    /** Takes what the row gets of the fields: of those that are set, but for a key that the database makes. */
    private void takeFields() {
        int key = madeKey == null ? -1 : meta.ordinal(madeKey);
        List<ColumnMeta> all = meta.columns();
        int[] set = new int[all.size()];
        @Nullable Object[] stored = new Object[set.length];
        int count = 0;
        for (int i = 0; i < set.length; i++) {
            Object value = i == key ? null : meta.binding().get(model, i);
            if (value != null) {
                stored[count] = all.get(i).stored(value);
                set[count++] = i;
            }
        }
        columns = count == set.length ? set : Arrays.copyOf(set, count);
        fields = stored;
    }

    private List<String> setAttributes() {
        if (State.attributes(model).isEmpty()) {
            return List.of();
        }
        List<String> set = new ArrayList<>();
        State.attributes(model).forEach((name, value) -> {
            if (!name.equals(madeKey) && !PivotRow.isOne(value)) {
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
        Stamps read = reads ? Stamps.ofReadBack(model, meta) : null;
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
        if (read != null) {
            read.wasRead(database);
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
            areWritten(rows, database);
        }
    }

    /** Notes that rows are there, of which one transaction decides. */
    private static void areWritten(List<NewRow> rows, Database database) {
        boolean mayBeUndone = database.transactionLevel() > 0;
        for (NewRow row : rows) {
            row.isWritten(database, mayBeUndone);
        }
        if (mayBeUndone) {
            List<NewRow> written = List.copyOf(rows);
            database.afterRollback(() -> {
                for (int i = written.size() - 1; i >= 0; i--) {
                    written.get(i).undo();
                }
            });
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
        System.arraycopy(fields, 0, values, from, columns.length);
        int next = from + columns.length;
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
    private void isWritten(Database database) {
        boolean mayBeUndone = database.transactionLevel() > 0;
        isWritten(database, mayBeUndone);
        if (mayBeUndone) {
            database.afterRollback(this::undo);
        }
    }

    private void isWritten(Database database, boolean mayBeUndone) {
        if (State.origin(model) == null) {
            State.originate(model, new Origin(database, List.of(model)));
        }
        if (mayBeUndone) {
            before = State.memento(model);
        }
        State.inserted(model);
    }

    /** Takes back what the model notes of its row, which is gone again. */
    private void undo() {
        if (before != null) {
            before.run();
        }
        takeBack();
        if (madeKey != null) {
            Stamps.clear(model, meta, madeKey);
        }
    }
}
