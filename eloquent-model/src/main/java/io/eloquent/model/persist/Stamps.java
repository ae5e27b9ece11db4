package io.eloquent.model.persist;

import io.eloquent.model.meta.ColumnMeta;
import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.State;
import io.eloquent.query.Database;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What saving a model sets by itself: its key, its timestamps, its version, and what is read back from its row. If the row
 * is not written in the end, because somebody says no, or the statement fails, or its transaction is rolled back, that is
 * taken back, unless somebody has set it to something else meanwhile.
 */
final class Stamps {
    /** A key, two timestamps and a version. */
    private static final int MOST = 4;

    private final Entity model;
    private final String[] columns;
    private final @Nullable Object[] before;
    private final @Nullable Object[] after;
    private int count;

    Stamps(Entity model) {
        this(model, MOST);
    }

    private Stamps(Entity model, int most) {
        this.model = model;
        columns = new String[most];
        before = new Object[most];
        after = new Object[most];
    }

    /** {@return the columns that are about to be read back from the row, until {@link #wasRead}} */
    static Stamps ofReadBack(Entity model, ModelMeta<Entity> meta) {
        List<ColumnMeta> readBack = meta.readBack();
        Stamps stamps = new Stamps(model, readBack.size());
        for (ColumnMeta column : readBack) {
            stamps.note(column.name(), meta.binding().get(model, column.ordinal()));
        }
        return stamps;
    }

    /** Notes what was read, which a rollback takes back. */
    void wasRead(Database database) {
        for (int i = 0; i < count; i++) {
            after[i] = State.get(model, columns[i]);
        }
        if (database.transactionLevel() > 0) {
            database.afterRollback(this::takeBack);
        }
    }

    /** Sets a column to a value that is converted to the field's type. */
    void set(String column, @Nullable Object value) {
        Object was = State.get(model, column);
        State.set(model, column, value);
        note(column, was);
    }

    private void note(String column, @Nullable Object was) {
        columns[count] = column;
        before[count] = was;
        after[count] = State.get(model, column);
        count++;
    }

    /** Takes back what was set, the last first. */
    void takeBack() {
        ModelMeta<Entity> meta = State.meta(model);
        for (int i = count - 1; i >= 0; i--) {
            if (Objects.equals(State.get(model, columns[i]), after[i])) {
                if (before[i] == null && meta.ordinal(columns[i]) < 0) {
                    State.take(model, columns[i]);
                } else {
                    State.put(model, columns[i], before[i]);
                }
            }
        }
        count = 0;
    }

    /** Takes a column's value away. */
    static void clear(Entity model, ModelMeta<Entity> meta, String column) {
        int ordinal = meta.ordinal(column);
        if (ordinal < 0) {
            State.take(model, column);
        } else {
            meta.binding()
                    .set(model, ordinal, meta.columns().get(ordinal).isPrimitive() ? meta.convert(ordinal, 0) : null);
        }
    }

    /** {@return whether a column has no value yet; a primitive field that is zero has none} */
    static boolean isMissing(Entity model, ModelMeta<Entity> meta, String column) {
        int ordinal = meta.ordinal(column);
        Object value = ordinal < 0 ? State.get(model, column) : meta.binding().get(model, ordinal);
        if (value == null) {
            return true;
        }
        if (ordinal < 0 || !(value instanceof Number number) || number.longValue() != 0) {
            return false;
        }
        ColumnMeta known = meta.columns().get(ordinal);
        return known.isPrimitive();
    }
}
