package io.eloquent.model;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.model.meta.ColumnMeta;
import io.eloquent.model.meta.ColumnTrait;
import io.eloquent.model.meta.EagerLoad;
import io.eloquent.model.meta.Hashing;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.ModelSelect;
import io.eloquent.model.meta.Trashed;
import io.eloquent.query.Database;
import io.eloquent.query.QueryBuilder;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Select;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Which models a query finds: by their scopes and keys, on which connection, with which relations. Names of fields stand
 * for their columns. The base of {@link ModelQueryBuilder}.
 *
 * @param <M> the model
 * @param <Q> the class of the query itself
 */
public abstract class ModelSelectBuilder<M extends Model<M>, Q extends ModelSelectBuilder<M, Q>>
        extends QueryBuilder<Q> {
    final ModelSelect<M> model;

    ModelSelectBuilder(ModelSelect<M> model) {
        this.model = model;
    }

    /**
     * {@return a copy that asks something else}
     *
     * @param select the query as data
     */
    protected abstract Q with(ModelSelect<M> select);

    final ModelSelect<M> modelSelect() {
        return model;
    }

    final ModelMeta<M> meta() {
        return model.meta();
    }

    @Override
    protected final Select select() {
        return model.select();
    }

    @Override
    protected final Q withSelect(Select select) {
        return with(model.withSelect(select));
    }

    @Override
    public final Select statement() {
        return model.statement();
    }

    /** Each of the queries has said what its models' scopes say: all of them together do not say it again. */
    @Override
    protected final Q combined(Select select) {
        return with(model.combined(select));
    }

    /** The name of the model's own table, by which everything else knows its columns. */
    @Override
    protected final String combinedName() {
        return model.tableName();
    }

    @Override
    protected final Q fresh() {
        return with(model.fresh());
    }

    @Override
    protected final Database database() {
        return model.database();
    }

    @Override
    protected final boolean onWriter() {
        return model.onWriter();
    }

    /** A number may be compared with any number, and a pattern is a text whatever the column is. */
    @Override
    protected final Object valueOf(String column, String operator, Object value) {
        int ordinal = ordinalOf(ColumnRef.of(column));
        if (ordinal < 0) {
            return value;
        }
        ColumnMeta described = meta().columns().get(ordinal);
        requireComparable(described);
        return value instanceof Number && isNumber(described) || isPattern(operator) ? value : stored(ordinal, value);
    }

    /** {@inheritDoc} A text that is to be hashed is hashed. */
    @Override
    protected final Object writtenOf(String column, Object value) {
        int ordinal = ordinalOf(ColumnRef.of(column));
        if (ordinal < 0 || value instanceof Number && isNumber(meta().columns().get(ordinal))) {
            return value;
        }
        Object stored = stored(ordinal, value);
        return meta().columns().get(ordinal).is(ColumnTrait.HASHED) ? Hashing.hashed(stored) : stored;
    }

    private Object stored(int ordinal, Object value) {
        Object stored = meta().columns().get(ordinal).stored(meta().convert(ordinal, value));
        return stored == null ? value : stored;
    }

    private void requireComparable(ColumnMeta column) {
        String reason;
        if (column.is(ColumnTrait.HASHED)) {
            reason = "holds hashes, each with a salt of its own: find the model by something else, and ask"
                    + " Model.hasher().check(…)";
        } else if (column.converter() != null && !column.converter().isComparable()) {
            reason = "is encrypted, in another way each time: find the model by something else";
        } else {
            return;
        }
        throw new InvalidQueryException(
                "No value can be compared with " + meta().label(column.ordinal()) + ": its column " + column.name()
                        + " " + reason + "; only whereNull and whereNotNull can be asked of it");
    }

    /** {@inheritDoc} Here the name of a field stands for its column: {@code where("createdAt", …)}. */
    @Override
    protected final ColumnRef column(String column) {
        ColumnRef ref = super.column(column);
        int ordinal = ordinalOf(ref);
        return ordinal < 0
                ? ref
                : new ColumnRef(ref.table(), meta().columns().get(ordinal).name());
    }

    /** {@return the ordinal of a column of the model's own table, or -1} */
    final int ordinalOf(ColumnRef ref) {
        boolean own =
                ref.table() == null ? select().joins().isEmpty() : ref.table().equals(model.tableName());
        return own ? meta().ordinal(ref.name()) : -1;
    }

    private static boolean isNumber(ColumnMeta column) {
        return column.converter() == null
                && column.type() instanceof Class<?> type
                && (Number.class.isAssignableFrom(type)
                        || type.isPrimitive() && type != boolean.class && type != char.class);
    }

    private static boolean isPattern(String operator) {
        return operator.contains("like")
                || operator.contains("regexp")
                || operator.contains("glob")
                || operator.contains("similar")
                || operator.contains("~");
    }

    // ---- which models ----

    /**
     * {@return a copy that runs on another connection}
     *
     * @param connection the connection's name
     */
    public final Q on(String connection) {
        return with(model.on(connection));
    }

    @Override
    public final Q onWriteConnection() {
        return with(model.onWriteConnection());
    }

    /**
     * {@return a copy that loads relations with the models, one query for each relation on each level}
     *
     * @param relations names, nested by dots: {@code "posts.comments"}
     * @throws InvalidQueryException if the model has no such relation
     */
    public final Q with(String... relations) {
        ModelSelect<M> select = model;
        for (String relation : relations) {
            select = select.plusEager(EagerLoad.of(relation));
        }
        return with(select);
    }

    /**
     * {@return a copy that loads relations with the models}
     *
     * @param relations such as {@code User.POSTS.with(Post.COMMENTS)}
     */
    @SafeVarargs
    public final Q with(RelationKey<M, ?>... relations) {
        ModelSelect<M> select = model;
        for (RelationKey<M, ?> relation : relations) {
            select = select.plusEager(relation.load());
        }
        return with(select);
    }

    /**
     * {@return a copy that loads some models of a relation}
     *
     * @param relation the relation
     * @param constraint narrows the related models' query
     * @param <R> the related model
     */
    public final <R extends Model<R>> Q with(RelationKey<M, R> relation, UnaryOperator<ModelQuery<R>> constraint) {
        return with(model.plusEager(relation.where(constraint).load()));
    }

    /**
     * {@return a copy that loads some models of a relation}
     *
     * @param relation the relation's name; of names with dots between, the last one's models are narrowed
     * @param constraint narrows the related models' query
     * @param <R> the related model
     */
    public final <R extends Model<R>> Q with(String relation, UnaryOperator<ModelQuery<R>> constraint) {
        return with(model.plusEager(RelationKey.narrowed(relation, constraint)));
    }

    /**
     * {@return a copy that sees deleted models as well}
     *
     * @throws InvalidQueryException if the model has no soft deletes
     */
    public final Q withTrashed() {
        return with(model.withTrashed(trashed(Trashed.WITH)));
    }

    /**
     * {@return a copy that sees deleted models only}
     *
     * @throws InvalidQueryException if the model has no soft deletes
     */
    public final Q onlyTrashed() {
        return with(model.withTrashed(trashed(Trashed.ONLY)));
    }

    /** {@return a copy that does not see deleted models, which is where each query starts} */
    public final Q withoutTrashed() {
        return with(model.withTrashed(Trashed.WITHOUT));
    }

    final Trashed trashed(Trashed trashed) {
        if (meta().deletedAt() == null) {
            throw new InvalidQueryException(meta().name()
                    + " has no soft deletes: let it implement SoftDeletes, with a field Instant deletedAt");
        }
        return trashed;
    }

    /**
     * {@return a copy with the model of this key only}
     *
     * @param key the key; for a composite key its values in the order of its columns
     */
    public final Q whereKey(Object... key) {
        List<String> columns = meta().primaryKey();
        if (key.length != columns.size()) {
            throw new InvalidQueryException(meta().name() + " has the key " + columns + ", but got " + key.length
                    + " values: for more than one model use findMany");
        }
        Q query = parenthesized();
        for (int i = 0; i < key.length; i++) {
            if (key[i] == null) {
                throw new InvalidQueryException(meta().name() + "." + columns.get(i) + " is a key and never null");
            }
            query = query.where(model.tableName() + "." + columns.get(i), key[i]);
        }
        return query;
    }
}
