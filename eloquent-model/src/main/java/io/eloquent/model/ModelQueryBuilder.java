package io.eloquent.model;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.UniqueConstraintViolation;
import io.eloquent.model.meta.ColumnMeta;
import io.eloquent.model.meta.ColumnTrait;
import io.eloquent.model.meta.Hashing;
import io.eloquent.model.meta.ModelSelect;
import io.eloquent.model.meta.Origin;
import io.eloquent.model.meta.State;
import io.eloquent.model.meta.Trashed;
import io.eloquent.model.persist.Batch;
import io.eloquent.model.persist.Clocks;
import io.eloquent.model.persist.MassAssignment;
import io.eloquent.model.persist.Persistence;
import io.eloquent.query.Change;
import io.eloquent.query.QueryBuilder;
import io.eloquent.query.Row;
import io.eloquent.query.Write;
import io.eloquent.query.ast.Arithmetic;
import io.eloquent.query.ast.Assignment;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Excluded;
import io.eloquent.query.ast.Insert;
import io.eloquent.query.ast.OnConflict;
import io.eloquent.query.ast.Table;
import io.eloquent.query.ast.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A query whose rows become models. Everything of {@link QueryBuilder}, and the finders. Immutable. Values of columns
 * that the model has a field for are checked and converted to the field's type before anything runs.
 *
 * @param <M> the model
 * @param <Q> the class of the query itself
 */
public abstract class ModelQueryBuilder<M extends Model<M>, Q extends ModelQueryBuilder<M, Q>>
        extends ModelReadBuilder<M, Q> {

    /**
     * For generated code.
     *
     * @param model the query as data
     */
    protected ModelQueryBuilder(ModelSelect<M> model) {
        super(model);
    }

    // ---- making ----

    /** {@return a new model, not saved} */
    public final M newModel() {
        M created = meta().binding().newInstance();
        if (model.connection() != null || model.pinned() != null) {
            State.originate(created, new Origin(database(), List.of(created)));
        }
        return created;
    }

    /**
     * {@return a new model, saved}
     *
     * @param attributes set by mass assignment, by column or field name
     * @throws io.eloquent.api.error.MassAssignmentException if the model guards everything
     */
    public final M create(Map<String, ?> attributes) {
        M created = newModel();
        MassAssignment.fill(created, attributes);
        created.save();
        return created;
    }

    /**
     * {@return a new model, saved}
     *
     * @param attributes sets its fields, guarded or not: it is code, not input
     */
    public final M create(Consumer<? super M> attributes) {
        M created = newModel();
        attributes.accept(created);
        created.save();
        return created;
    }

    /**
     * {@return a new model, saved}
     *
     * @param attributes set whether guarded or not
     */
    public final M forceCreate(Map<String, ?> attributes) {
        M created = newModel();
        MassAssignment.forceFill(created, attributes);
        created.save();
        return created;
    }

    /**
     * {@return the first model with these attributes, or a new one that has them, not saved}
     *
     * @param attributes by column name
     */
    public final M firstOrNew(Map<String, ?> attributes) {
        return firstOrNew(attributes, Map.of());
    }

    /**
     * {@return the first model with these attributes, or a new one that has them and the values, not saved}
     *
     * @param attributes by column name
     * @param values what a new one has besides
     */
    public final M firstOrNew(Map<String, ?> attributes, Map<String, ?> values) {
        return where(attributes).first().orElseGet(() -> {
            M created = newModel();
            MassAssignment.fill(created, both(attributes, values));
            return created;
        });
    }

    /**
     * {@return the first model with these attributes, or a new one that has them, saved}
     *
     * @param attributes by column name
     */
    public final M firstOrCreate(Map<String, ?> attributes) {
        return firstOrCreate(attributes, Map.of());
    }

    /**
     * {@return the first model with these attributes, or a new one that has them and the values, saved} Where another
     * one inserts the same row in between, and the table forbids two of them, that row is returned.
     *
     * @param attributes by column name
     * @param values what a new one has besides
     */
    public final M firstOrCreate(Map<String, ?> attributes, Map<String, ?> values) {
        Optional<M> found = where(attributes).first();
        if (found.isPresent()) {
            return found.get();
        }
        try {
            return database().transaction(() -> create(both(attributes, values)));
        } catch (UniqueConstraintViolation e) {
            return where(attributes).onWriteConnection().first().orElseThrow(() -> e);
        }
    }

    /**
     * {@return the first model with these attributes, or a new one, with the values set and saved}
     *
     * @param attributes by column name
     * @param values what is set by mass assignment
     */
    public final M updateOrCreate(Map<String, ?> attributes, Map<String, ?> values) {
        M found = firstOrCreate(attributes, values);
        if (!State.wasRecentlyCreated(found)) {
            found.fill(values);
            found.save();
        }
        return found;
    }

    private static Map<String, Object> both(Map<String, ?> attributes, Map<String, ?> values) {
        Map<String, Object> all = new LinkedHashMap<>(attributes);
        all.putAll(values);
        return all;
    }

    // ---- writing ----

    /**
     * {@return how many rows the conditions found} Sets {@code updated_at} as well.
     *
     * @param changes such as {@code User.STATUS.set(Status.GOLD)}
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final int update(Change<M>... changes) {
        return changes.length == 0 ? 0 : updateRows(assignments(Arrays.asList(changes)));
    }

    /**
     * {@return how many rows were inserted} Makes a model of each row, by mass assignment, with the key that {@code @GeneratedKey}
     * makes, timestamps and the first version, and inserts them in as few statements as the database takes. Nobody hears of
     * it, and keys that the database makes are not read.
     *
     * @param rows attributes by column or field name; each may have its own
     * @throws io.eloquent.api.error.MassAssignmentException if the model guards everything
     * @throws io.eloquent.api.error.MappingException if a field cannot hold its value; then nothing is inserted
     */
    public final int fillAndInsert(List<? extends Map<String, ?>> rows) {
        List<M> models = new ArrayList<>(rows.size());
        for (Map<String, ?> row : rows) {
            M filled = newModel();
            MassAssignment.fill(filled, row);
            models.add(filled);
        }
        return Batch.insert(database(), models);
    }

    /**
     * {@return how many rows were touched} Inserts rows, and updates those that are there already; sets the timestamps of
     * both. See {@link #upsert(List, List, List)}.
     *
     * @param rows column or field name to value, the same in each
     * @param uniqueBy the columns of a unique index
     * @param update what becomes of a row that is there: {@code User.VOTES.plus(1)},
     *     {@code User.NAME.set(excluded(User.NAME))}
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final int upsert(List<? extends Map<String, ?>> rows, List<String> uniqueBy, Change<M>... update) {
        return upsertRows(rows, uniqueBy, Arrays.asList(update));
    }

    /** {@inheritDoc} Sets {@code updated_at} as well, and counts the version, unless they are among the changes. */
    @Override
    protected final List<Assignment> stamped(List<Assignment> assignments) {
        assignments.forEach(this::requireFits);
        List<Assignment> all = new ArrayList<>(assignments.size() + 2);
        assignments.forEach(assignment -> all.add(hashed(assignment)));
        String updatedAt = meta().updatedAt();
        if (updatedAt != null && !Clocks.isStopped() && !sets(assignments, updatedAt)) {
            all.add(timestamp(updatedAt));
        }
        ColumnMeta version = meta().version();
        if (version != null && !sets(assignments, version.name())) {
            ColumnRef ref = new ColumnRef(select().joins().isEmpty() ? null : model.tableName(), version.name());
            all.add(new Assignment(ref, new Arithmetic(ref, '+', new Value(1))));
        }
        return all;
    }

    private static boolean sets(List<Assignment> assignments, String column) {
        return assignments.stream().anyMatch(one -> one.column().name().equals(column));
    }

    /** {@inheritDoc} New rows get both timestamps, and those that are there {@code updated_at}, unless the rows say them. */
    @Override
    protected final Insert stamped(Insert upsert) {
        Insert stamped = upsert;
        OnConflict conflict = upsert.onConflict();
        Instant now = Persistence.now();
        for (String column : Arrays.asList(meta().createdAt(), meta().updatedAt())) {
            if (column != null && !upsert.columns().contains(column)) {
                stamped = stamped.plusColumn(column, new Value(Persistence.timestamp(meta(), column, now)));
            }
        }
        String updatedAt = meta().updatedAt();
        if (conflict == null || conflict.updates().isEmpty() || updatedAt == null || conflict.sets(updatedAt)) {
            return stamped;
        }
        return stamped.withOnConflict(
                conflict.plus(new Assignment(new ColumnRef(null, updatedAt), new Excluded(updatedAt))));
    }

    /** A null in a column whose field is primitive would make its rows unreadable. */
    private void requireFits(Assignment assignment) {
        if (assignment.value() instanceof Value value && value.value() == null) {
            int ordinal = ordinalOf(assignment.column());
            if (ordinal >= 0) {
                meta().convert(ordinal, null);
            }
        }
    }

    /** A typed column says {@code User.PASSWORD.set("secret")}, and hashes nothing by itself. */
    private Assignment hashed(Assignment assignment) {
        int ordinal = meta().hashed().isEmpty() ? -1 : ordinalOf(assignment.column());
        return ordinal >= 0
                        && meta().columns().get(ordinal).is(ColumnTrait.HASHED)
                        && assignment.value() instanceof Value value
                        && value.value() != null
                ? new Assignment(assignment.column(), new Value(Hashing.hashed(value.value())))
                : assignment;
    }

    private Assignment timestamp(String column) {
        String table = select().joins().isEmpty() ? null : model.tableName();
        return new Assignment(
                new ColumnRef(table, column), new Value(Persistence.timestamp(meta(), column, Persistence.now())));
    }

    /** {@return how many rows the conditions found} Deletes them, or marks them as deleted where the model has soft deletes. */
    @Override
    public final int delete() {
        String deletedAt = meta().deletedAt();
        return deletedAt == null ? deleteRows() : updateRows(List.of(timestamp(deletedAt)));
    }

    /**
     * {@return how many models were deleted: one, or none} Of this query, the one of this key. Marks it as deleted where
     * the model has soft deletes. Reads no model and fires no events.
     *
     * @param key the key, in any type that its field can take
     * @param rest the other values of a composite key
     */
    public final int delete(Object key, Object... rest) {
        return whereKey(keys(key, rest)).delete();
    }

    /** {@inheritDoc} Marks the rows as deleted where the model has soft deletes. */
    @Override
    public final Write asDelete(String... columns) {
        String deletedAt = meta().deletedAt();
        return deletedAt == null ? super.asDelete(columns) : asUpdate(List.of(timestamp(deletedAt)), columns);
    }

    /** {@inheritDoc} Marks the rows as deleted where the model has soft deletes. */
    @Override
    public final List<Row> deleteReturning(String... columns) {
        String deletedAt = meta().deletedAt();
        return deletedAt == null
                ? super.deleteReturning(columns)
                : updateRowsReturning(List.of(timestamp(deletedAt)), columns);
    }

    /** {@return how many rows went} Deletes them for good, soft deletes or not; those that are deleted already only after {@link #withTrashed}. */
    public final int forceDelete() {
        return deleteRows();
    }

    /** {@return how many deleted rows the conditions found} Takes their deletion back. */
    public final int restore() {
        trashed(Trashed.ONLY);
        ModelSelect<M> deleted = model.withTrashed(Trashed.ONLY);
        ColumnRef column = new ColumnRef(null, String.valueOf(meta().deletedAt()));
        return with(deleted).updateRows(List.of(new Assignment(column, new Value(null))));
    }

    /**
     * {@inheritDoc}
     *
     * @throws InvalidQueryException if this is a query of one model's relation
     */
    @Override
    public final void truncate() {
        if (!model.scope().isEmpty()) {
            throw new InvalidQueryException("truncate() empties the whole table of " + meta().name()
                    + ", not only what belongs to one model: use delete()");
        }
        super.truncate();
    }

    /**
     * {@return how many models were deleted} Reads the models and deletes each; keys that are missing are ignored.
     *
     * @param keys the keys
     */
    public final int destroy(Object... keys) {
        int deleted = 0;
        for (M found : findMany(keys)) {
            if (found.delete()) {
                deleted++;
            }
        }
        return deleted;
    }

    /** {@return the table, for messages} */
    @Override
    public final String toString() {
        return meta().name() + " query" + (select().from() instanceof Table table ? " on " + table.name() : "");
    }
}
