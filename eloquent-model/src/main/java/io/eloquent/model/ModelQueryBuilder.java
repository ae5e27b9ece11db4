package io.eloquent.model;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.UniqueConstraintViolation;
import io.eloquent.model.meta.ColumnMeta;
import io.eloquent.model.meta.ColumnTrait;
import io.eloquent.model.meta.Entity;
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
import io.eloquent.query.Chunks;
import io.eloquent.query.QueryBuilder;
import io.eloquent.query.Row;
import io.eloquent.query.Write;
import io.eloquent.query.ast.Arithmetic;
import io.eloquent.query.ast.Assignment;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Excluded;
import io.eloquent.query.ast.Insert;
import io.eloquent.query.ast.OnConflict;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.Table;
import io.eloquent.query.ast.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A query whose rows become models. Everything of {@link QueryBuilder}, and the finders. Immutable. Values of columns
 * that the model has a field for are checked and converted to the field's type before anything runs.
 *
 * @param <M> the model
 * @param <Q> the class of the query itself
 */
public abstract class ModelQueryBuilder<M extends Model<M>, Q extends ModelQueryBuilder<M, Q>>
        extends ModelReadBuilder<M, Q> {
    private static final int PRUNED_AT_ONCE = 1000;

    /**
     * For generated code.
     *
     * @param model the query as data
     */
    protected ModelQueryBuilder(ModelSelect<M> model) {
        super(model);
    }

    // ---- making ----

    /** {@return a new model, not saved, with the attributes that {@link #withAttributes(Map)} says} Those of global scopes are among them. */
    public final M newModel() {
        M created = meta().binding().newInstance();
        if (model.connection() != null || model.pinned() != null) {
            State.originate(created, new Origin(database(), List.of(created)));
        }
        model.scoped().attributes().forEach((name, value) -> State.set(created, name, value));
        Consumer<Entity> finish = model.finish();
        if (finish != null) {
            finish.accept(created);
        }
        return created;
    }

    /** {@return a new model, after saving it, and doing with it what the query does with those that it has saved} */
    private M saved(M created) {
        Consumer<Entity> made = model.made();
        if (made == null) {
            created.save();
            return created;
        }
        return database().transaction(() -> {
            if (created.save()) {
                made.accept(created);
            }
            return created;
        });
    }

    private M filled(Map<String, ?> attributes) {
        M created = newModel();
        MassAssignment.fill(created, attributes);
        return created;
    }

    /**
     * {@return a new model, saved}
     *
     * @param attributes set by mass assignment, by column or field name
     * @throws io.eloquent.api.error.MassAssignmentException if the model guards everything
     */
    public final M create(Map<String, ?> attributes) {
        return saved(filled(attributes));
    }

    /**
     * {@return a new model, saved}
     *
     * @param attributes sets its fields, guarded or not: it is code, not input
     */
    public final M create(Consumer<? super M> attributes) {
        M created = newModel();
        attributes.accept(created);
        return saved(created);
    }

    /**
     * {@return a new model, saved}
     *
     * @param attributes set whether guarded or not
     */
    public final M forceCreate(Map<String, ?> attributes) {
        M created = newModel();
        MassAssignment.forceFill(created, attributes);
        return saved(created);
    }

    /**
     * {@return the model with this key, or a new one, not saved and without the key, where there is none}
     *
     * @param key the key, in any type that its field can take
     * @param rest the other values of a composite key
     */
    public final M findOrNew(Object key, Object... rest) {
        return find(key, rest).orElseGet(this::newModel);
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
        return firstWith(attributes).orElseGet(() -> filled(both(attributes, values)));
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
     * one inserts the same row in between, and the table forbids two of them, that row is returned. A new one is made
     * within a transaction, or within a savepoint of the one that is there, which goes on whatever comes of it.
     *
     * @param attributes by column name
     * @param values what a new one has besides, by mass assignment
     * @throws UniqueConstraintViolation if there is a row that the query cannot see, of a deleted model for example
     */
    public final M firstOrCreate(Map<String, ?> attributes, Map<String, ?> values) {
        return firstOrInsert(attributes, () -> filled(both(attributes, values)));
    }

    /**
     * {@return a new model with these attributes, saved, or the one that is there already} See
     * {@link #createOrFirst(Map, Map)}.
     *
     * @param attributes by column name
     */
    public final M createOrFirst(Map<String, ?> attributes) {
        return createOrFirst(attributes, Map.of());
    }

    /**
     * {@return a new model with these attributes and the values, saved, or the one with the attributes, where the table
     * forbids another} Like {@link #firstOrCreate(Map, Map)}, but for models that are usually new: looks only after an
     * insert that failed. Needs a unique index.
     *
     * @param attributes by column name
     * @param values what a new one has besides, by mass assignment
     * @throws UniqueConstraintViolation if there is a row that the query cannot see, of a deleted model for example
     */
    public final M createOrFirst(Map<String, ?> attributes, Map<String, ?> values) {
        return insertOrFirst(attributes, () -> filled(both(attributes, values)));
    }

    /**
     * {@return the first model with these attributes, or a new one, with the values set and saved} Two at the same time
     * make one row.
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

    /**
     * {@return the model with these attributes, in which a column is one more, or a new one in which it is 1} See
     * {@link #incrementOrCreate(Map, String, Number, Number, Map)}.
     *
     * @param attributes by column name
     * @param column the column that counts
     */
    public final M incrementOrCreate(Map<String, ?> attributes, String column) {
        return incrementOrCreate(attributes, column, 1, 1, Map.of());
    }

    /**
     * {@return the model with these attributes, in which a column has grown, or a new one} See
     * {@link #incrementOrCreate(Map, String, Number, Number, Map)}.
     *
     * @param attributes by column name
     * @param column the column that counts
     * @param initial what a new one starts with
     * @param step how much it grows
     */
    public final M incrementOrCreate(Map<String, ?> attributes, String column, Number initial, Number step) {
        return incrementOrCreate(attributes, column, initial, step, Map.of());
    }

    /**
     * {@return the model with these attributes, in which a column has grown, as it is in the table now, or a new one} The
     * database does the sum, so that none of many callers at the same time is lost; they make one row.
     *
     * @param attributes by column name; set by mass assignment
     * @param column the column that counts; set whether it is guarded or not
     * @param initial what a new one starts with
     * @param step how much it grows
     * @param extra what else is set of one that is there, past guards and events
     * @throws io.eloquent.api.error.ModelNotFoundException if the row was deleted meanwhile
     */
    public final M incrementOrCreate(
            Map<String, ?> attributes, String column, Number initial, Number step, Map<String, ?> extra) {
        M found = firstOrInsert(attributes, () -> {
            M created = filled(attributes);
            created.set(column, initial);
            return created;
        });
        if (!State.wasRecentlyCreated(found)) {
            row(found).increment(column, step, extra);
            found.refresh();
        }
        return found;
    }

    private Q row(M found) {
        return with(ModelSelect.of(meta())
                .on(database())
                .withoutScopes()
                .withTrashed(Trashed.WITH)
                .withSelect(Persistence.row(found)));
    }

    private Optional<M> firstWith(Map<String, ?> attributes) {
        return parenthesized().where(attributes).first();
    }

    private M firstOrInsert(Map<String, ?> attributes, Supplier<M> made) {
        Optional<M> found = firstWith(attributes);
        return found.isPresent() ? found.get() : insertOrFirst(attributes, made);
    }

    /** A savepoint keeps the transaction alive in which the insert failed. */
    private M insertOrFirst(Map<String, ?> attributes, Supplier<M> made) {
        try {
            return database().transaction(() -> saved(made.get()));
        } catch (UniqueConstraintViolation e) {
            return findAgain(attributes).orElseThrow(() -> e);
        }
    }

    /** Within a transaction that repeats its reads only a locking read sees what others have inserted since it began. */
    private Optional<M> findAgain(Map<String, ?> attributes) {
        Q query = parenthesized().where(attributes).onWriteConnection();
        Optional<M> found = query.first();
        return found.isPresent() || database().transactionLevel() == 0
                ? found
                : query.sharedLock().first();
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
     * {@return how many rows the conditions found} Sets {@code updated_at} to now. Reads no model, fires no events, and touches
     * nothing else; see {@link Model#touch()}.
     *
     * @throws InvalidQueryException if the model keeps no such time
     */
    public final int touch() {
        String updatedAt = meta().updatedAt();
        if (updatedAt == null) {
            throw new InvalidQueryException(
                    meta().name() + " does not keep when it was updated: touch(\"…\") names the column to be set");
        }
        return touch(updatedAt);
    }

    /**
     * {@return how many rows the conditions found} Sets a column to now, and {@code updated_at} as well.
     *
     * @param column the column's or the field's name
     */
    public final int touch(String column) {
        return Clocks.isStopped() ? 0 : updateRows(List.of(timestamp(meta().columnName(column))));
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
        if (model.made() != null) {
            throw new InvalidQueryException(
                    "fillAndInsert reads no keys, and the table between could not point to the new " + meta().name()
                            + " models: write createMany(…) of the relation");
        }
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
        return new Assignment(own(column), new Value(Persistence.timestamp(meta(), column, Persistence.now())));
    }

    /** {@return a column of the model's, with its table where others are joined, which may have a column of that name} */
    private ColumnRef own(String column) {
        boolean joined = !scoped().select().joins().isEmpty();
        return new ColumnRef(joined ? model.tableName() : null, column);
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

    /** {@return how many deleted rows the conditions found} Takes their deletion back, and sets {@code updated_at}. Reads no model and fires no events. */
    public final int restore() {
        Q deleted = onlyTrashed();
        return deleted.updateRows(List.of(new Assignment(own(String.valueOf(meta().deletedAt())), new Value(null))));
    }

    /**
     * {@return the first model with these attributes, deleted ones included, whose deletion is taken back, or a new one,
     * saved}
     *
     * @param attributes by column name
     */
    public final M restoreOrCreate(Map<String, ?> attributes) {
        return restoreOrCreate(attributes, Map.of());
    }

    /**
     * {@return the first model with these attributes, deleted ones included, whose deletion is taken back, or a new one
     * with the attributes and the values, saved}
     *
     * @param attributes by column name
     * @param values what a new one has besides, by mass assignment
     * @throws InvalidQueryException if the model has no soft deletes
     */
    public final M restoreOrCreate(Map<String, ?> attributes, Map<String, ?> values) {
        return restored(withTrashed().firstOrCreate(attributes, values));
    }

    /**
     * {@return a new model with these attributes, saved, or the one that is there already, whose deletion is taken back}
     *
     * @param attributes by column name
     */
    public final M createOrRestore(Map<String, ?> attributes) {
        return createOrRestore(attributes, Map.of());
    }

    /**
     * {@return a new model with these attributes and the values, saved, or the one that is there already, whose deletion
     * is taken back} Needs a unique index; see {@link #createOrFirst(Map, Map)}.
     *
     * @param attributes by column name
     * @param values what a new one has besides, by mass assignment
     * @throws InvalidQueryException if the model has no soft deletes
     */
    public final M createOrRestore(Map<String, ?> attributes, Map<String, ?> values) {
        return restored(withTrashed().createOrFirst(attributes, values));
    }

    private M restored(M found) {
        if (found instanceof SoftDeletes deletable && deletable.trashed()) {
            deletable.restore();
        }
        return found;
    }

    // ---- pruning ----

    /** {@return how many models were deleted for good} See {@link #prune(int)}; a thousand at a time. */
    public final int prune() {
        return prune(PRUNED_AT_ONCE);
    }

    /**
     * {@return how many models were deleted for good} Reads what the query finds, so many at a time by key, and deletes
     * each model with its events, soft deletes or not; so many in one transaction. A model that a listener keeps is not
     * counted.
     *
     * @param chunk how many models are read at a time
     */
    public final int prune(int chunk) {
        int pruned = 0;
        for (ModelList<M> models : chunksByKey(chunk)) {
            pruned += database().transaction(() -> {
                int gone = 0;
                for (M each : models) {
                    gone += deletedForGood(each) ? 1 : 0;
                }
                return gone;
            });
        }
        return pruned;
    }

    private boolean deletedForGood(M found) {
        return found instanceof SoftDeletes deletable ? deletable.forceDelete() : found.delete();
    }

    /**
     * {@return how many rows were deleted for good} Deletes what the query finds, so many rows in one statement, soft
     * deletes or not, until there are no more. Reads no model and fires no events. Locks are short, and an end in the
     * middle loses nothing but the rest.
     *
     * @param chunk how many rows are deleted at a time
     * @throws InvalidQueryException if the query has an offset
     */
    public final int massPrune(int chunk) {
        Chunks.requireSize(chunk);
        Select select = select();
        if (select.offset() != null) {
            throw new InvalidQueryException("massPrune cannot have an offset: what it deletes would move it");
        }
        long left = select.limit() == null ? Long.MAX_VALUE : select.limit();
        int pruned = 0;
        while (left > 0) {
            long most = Math.min(left, chunk);
            int gone = limit(most).deleteRows();
            pruned += gone;
            left -= gone;
            if (gone < most) {
                break;
            }
        }
        return pruned;
    }

    /**
     * {@return how many models were deleted for good, of those that this query finds and that have been deleted softly
     * for longer than this} See {@link #prune()}.
     *
     * @param olderThan how long they have been deleted at least
     * @throws InvalidQueryException if the model has no soft deletes, or the time is negative
     */
    public final int pruneTrashed(Duration olderThan) {
        Q trashed = onlyTrashed();
        if (olderThan.isNegative()) {
            throw new InvalidQueryException("pruneTrashed(" + olderThan + "): a time in the future prunes everything");
        }
        String deletedAt = String.valueOf(meta().deletedAt());
        Instant before = Persistence.now().minus(olderThan);
        return trashed.parenthesized()
                .where(qualifyColumn(deletedAt), "<", Persistence.timestamp(meta(), deletedAt, before))
                .prune();
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

    /**
     * {@return how many models were deleted for good} Reads the models, those that are deleted softly included, and deletes
     * each; keys that are missing are ignored.
     *
     * @param keys the keys
     */
    public final int forceDestroy(Object... keys) {
        Q query = meta().deletedAt() == null ? self() : withTrashed();
        int deleted = 0;
        for (M found : query.findMany(keys)) {
            deleted += deletedForGood(found) ? 1 : 0;
        }
        return deleted;
    }

    /** {@return the table, for messages} */
    @Override
    public final String toString() {
        return meta().name() + " query" + (select().from() instanceof Table table ? " on " + table.name() : "");
    }
}
