package io.eloquent.model.persist;

import io.eloquent.model.meta.ColumnMeta;
import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.Hashing;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.State;
import io.eloquent.query.Database;
import io.eloquent.query.ast.Assignment;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.Update;
import io.eloquent.query.ast.Value;
import io.eloquent.query.compile.CompiledSql;
import io.eloquent.query.compile.Feature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A model's row to be updated: what changed, found by the key, and the version, that the model was read with. */
final class ChangedRow {
    private static final int[] NONE = {};

    private final Entity model;
    private final ModelMeta<Entity> meta;
    private final int[] columns;
    private final List<String> attributes;
    private final @Nullable Stamps stamps;

    private ChangedRow(
            Entity model, ModelMeta<Entity> meta, int[] columns, List<String> attributes, @Nullable Stamps stamps) {
        this.model = model;
        this.meta = meta;
        this.columns = columns;
        this.attributes = attributes;
        this.stamps = stamps;
    }

    /** {@return what is to be written of a model, with hashes, the time and the next version set; null if nothing changed} */
    static @Nullable ChangedRow of(Entity model, ModelMeta<Entity> meta) {
        Hashing.apply(model);
        int[] columns = State.changedColumns(model);
        List<String> attributes = State.changedAttributes(model);
        if (columns.length == 0 && attributes.isEmpty()) {
            return null;
        }
        Stamps stamps = stamped(model, meta);
        return stamps == null
                ? new ChangedRow(model, meta, columns, attributes, null)
                : new ChangedRow(model, meta, State.changedColumns(model), State.changedAttributes(model), stamps);
    }

    private static @Nullable Stamps stamped(Entity model, ModelMeta<Entity> meta) {
        String updatedAt = meta.updatedAt();
        ColumnMeta version = meta.version();
        boolean keepsTime = updatedAt != null && !Clocks.isStopped() && !State.isChanged(model, updatedAt);
        if (!keepsTime && version == null) {
            return null;
        }
        Stamps stamps = new Stamps(model);
        if (version != null) {
            stamps.set(
                    version.name(),
                    Persistence.heldVersion(model, meta, version).longValue() + 1);
        }
        if (keepsTime && updatedAt != null) {
            stamps.set(updatedAt, Persistence.timestamp(meta, updatedAt, Clocks.now()));
        }
        return stamps;
    }

    /** {@return whether columns of the row are read afterwards} */
    boolean isReadBack() {
        return !meta.readBack().isEmpty();
    }

    /** Takes back what was set for a row that is not written after all. */
    void takeBack() {
        if (stamps != null) {
            stamps.takeBack();
        }
    }

    /**
     * Updates the row, takes from it what the database has the last word on, and notes what it holds.
     *
     * @param instead what is assigned to its column instead of the field's value, or null
     */
    void update(Database database, @Nullable Assignment instead) {
        boolean reads = !meta.readBack().isEmpty();
        boolean returns = reads
                && instead == null
                && database.dialect().compiler().syntax().supports(Feature.UPDATE_RETURNING);
        Stamps read = reads ? Stamps.ofReadBack(model, meta) : null;
        boolean isThere;
        if (returns) {
            isThere = database.writeReturning(
                    compiled(RowText.Kind.UPDATE_AND_READ, database), new ReadBack(model, meta, database.codecs()));
        } else {
            isThere = database.write(
                            instead == null ? compiled(RowText.Kind.UPDATE, database) : compiled(database, instead))
                    > 0;
        }
        if (!isThere && !database.isPretending()) {
            throw Persistence.notUpdated(model, meta, database);
        }
        isWritten(database, returns);
        if (reads && !returns) {
            ReadBack.select(model, meta, database);
        }
        if (read != null) {
            read.wasRead(database);
        }
    }

    /** Notes that the row holds what the model does; in a transaction, until that is rolled back. */
    void isWritten(Database database, boolean wasRead) {
        if (database.transactionLevel() > 0) {
            Runnable memento = State.memento(model);
            database.afterRollback(() -> {
                memento.run();
                takeBack();
            });
        }
        State.updated(
                model,
                wasRead ? State.changedColumns(model) : columns,
                wasRead ? State.changedAttributes(model) : attributes);
    }

    CompiledSql compiled(Database database) {
        return compiled(RowText.Kind.UPDATE, database);
    }

    private CompiledSql compiled(RowText.Kind kind, Database database) {
        ColumnMeta version = meta.version();
        List<String> keys = meta.primaryKey();
        int count = columns.length + attributes.size();
        @Nullable Object[] values = new Object[count + keys.size() + (version == null ? 0 : 1)];
        int next = 0;
        for (int column : columns) {
            values[next++] = meta.columns().get(column).stored(meta.binding().get(model, column));
        }
        for (String attribute : attributes) {
            values[next++] = State.get(model, attribute);
        }
        bindRow(model, meta, values, next);
        return new CompiledSql(
                RowText.of(kind, 1, meta, database, columns, attributes),
                Collections.unmodifiableList(Arrays.asList(values)));
    }

    private static void bindRow(Entity model, ModelMeta<Entity> meta, @Nullable Object[] values, int from) {
        int next = from;
        for (String key : meta.primaryKey()) {
            values[next++] = Persistence.heldKey(model, meta, key);
        }
        ColumnMeta version = meta.version();
        if (version != null) {
            values[next] = Persistence.heldVersion(model, meta, version);
        }
    }

    /** {@return what deletes a model's row} */
    static CompiledSql delete(Entity model, ModelMeta<Entity> meta, Database database) {
        @Nullable Object[] values = new Object[meta.primaryKey().size() + (meta.version() == null ? 0 : 1)];
        bindRow(model, meta, values, 0);
        return new CompiledSql(
                RowText.of(RowText.Kind.DELETE, 1, meta, database, NONE, List.of()),
                Collections.unmodifiableList(Arrays.asList(values)));
    }

    private CompiledSql compiled(Database database, Assignment instead) {
        List<Assignment> assignments = new ArrayList<>();
        for (int column : columns) {
            ColumnMeta known = meta.columns().get(column);
            assignments.add(assignment(known.name(), instead));
        }
        attributes.forEach(attribute -> assignments.add(assignment(attribute, instead)));
        ColumnMeta version = meta.version();
        Select row = version == null
                ? Persistence.row(model)
                : Persistence.row(model, version, Persistence.heldVersion(model, meta, version));
        return database.compile(new Update(assignments, row));
    }

    private Assignment assignment(String column, Assignment instead) {
        return instead.column().name().equals(column)
                ? instead
                : new Assignment(new ColumnRef(null, column), new Value(State.stored(model, column)));
    }
}
