package io.eloquent.model;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.model.meta.ColumnMeta;
import io.eloquent.model.meta.ColumnTrait;
import io.eloquent.model.meta.EagerLoad;
import io.eloquent.model.meta.Hashing;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.ModelSelect;
import io.eloquent.model.meta.Trashed;
import io.eloquent.model.relation.KeyedRelation;
import io.eloquent.query.Database;
import io.eloquent.query.Query;
import io.eloquent.query.QueryBuilder;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Conditions;
import io.eloquent.query.ast.Connective;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.OrderBy;
import io.eloquent.query.ast.Select;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

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

    /** {@inheritDoc} Global scopes may add something else each time. */
    @Override
    protected final boolean isConstant() {
        return !model.isScoped();
    }

    /** {@return this query, in which the global scopes have said what they say now} */
    final Q scoped() {
        return isConstant() ? self() : with(model.scoped());
    }

    /** {@return this query as it runs where models are made of its rows: with the keys of the relations that it loads} */
    final Q loading() {
        Q scoped = scoped();
        ModelSelect<M> reading = scoped.modelSelect().readingKeys();
        return reading == scoped.modelSelect() ? scoped : with(reading);
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
        requireComparable(column);
        return value instanceof Number && isNumber(meta().columns().get(ordinal)) || isPattern(operator)
                ? value
                : stored(ordinal, value);
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

    /** {@inheritDoc} Nobody can tell from what is stored of a secret which is equal, or less. */
    @Override
    protected final void requireComparable(String column) {
        int ordinal = ordinalOf(ColumnRef.of(column));
        if (ordinal < 0) {
            return;
        }
        ColumnMeta described = meta().columns().get(ordinal);
        String reason;
        if (described.is(ColumnTrait.HASHED)) {
            reason = "holds hashes, each with a salt of its own: find the model by something else, and ask"
                    + " Model.hasher().check(…)";
        } else if (described.converter() != null && !described.converter().isComparable()) {
            reason = "is encrypted, in another way each time: find the model by something else";
        } else {
            return;
        }
        throw new InvalidQueryException(
                "Nothing can be compared with " + meta().label(ordinal) + ", nor ordered or grouped by it: its column "
                        + described.name() + " " + reason + "; only whereNull and whereNotNull can be asked of it");
    }

    /** {@inheritDoc} Here the name of a field stands for its column: {@code where("createdAt", …)}. */
    @Override
    protected final ColumnRef column(String column) {
        ColumnRef ref = super.column(column);
        int ordinal = ordinalOf(ref);
        return ordinal < 0
                ? ref
                : new ColumnRef(tableOf(ref), meta().columns().get(ordinal).name());
    }

    /** {@return the table's name, where it was said or is needed} */
    private @Nullable String tableOf(ColumnRef ref) {
        boolean isPlain = ref.table() == null || isComponent(ref);
        return isPlain ? (model.isBesideOther() ? model.tableName() : null) : ref.table();
    }

    /** {@return the ordinal of a column of the model's own table, or -1} */
    final int ordinalOf(ColumnRef ref) {
        if (isComponent(ref)) {
            return meta().ordinal(ref.table() + "." + ref.name());
        }
        boolean own = ref.table() == null ? isAlone() : ref.table().equals(model.tableName());
        return own ? meta().ordinal(ref.name()) : -1;
    }

    /** {@return whether a name is the path of a component of an embedded record, and of no joined table} */
    private boolean isComponent(ColumnRef ref) {
        return ref.table() != null
                && isAlone()
                && !ref.table().equals(model.tableName())
                && meta().ordinal(ref.table() + "." + ref.name()) >= 0;
    }

    /** {@return whether a name without a table is one of the model's own} */
    private boolean isAlone() {
        return select().joins().isEmpty() || model.isBesideOther();
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
    public final Q with(LoadKey<M>... relations) {
        ModelSelect<M> select = model;
        for (LoadKey<M> relation : relations) {
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
     * {@return a copy that does not load these relations with the models, whether {@link #with} or the class's {@code @With} says
     * so}
     *
     * @param relations names; of names with dots between, the last one is not loaded
     * @throws InvalidQueryException if the model has no such relation
     */
    public final Q without(String... relations) {
        List<EagerLoad> left = model.eager();
        for (String relation : relations) {
            meta().require(EagerLoad.of(relation));
            left = EagerLoad.without(left, relation);
        }
        return with(model.withEager(left));
    }

    /**
     * {@return a copy that does not load these relations with the models}
     *
     * @param relations the relations
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Q without(LoadKey<M>... relations) {
        return without(Arrays.stream(relations).map(LoadKey::name).toArray(String[]::new));
    }

    /** {@return a copy that loads no relations with the models, whatever was said before} */
    public final Q withOnly() {
        return with(model.withEager(List.of()));
    }

    /**
     * {@return a copy that loads these relations with the models and no others, whatever was said before}
     *
     * @param relations names, nested by dots
     * @throws InvalidQueryException if the model has no such relation
     */
    public final Q withOnly(String... relations) {
        return withOnly().with(relations);
    }

    /**
     * {@return a copy that loads these relations with the models and no others, whatever was said before}
     *
     * @param relations such as {@code User.POSTS.with(Post.COMMENTS)}
     */
    @SafeVarargs
    public final Q withOnly(LoadKey<M>... relations) {
        return withOnly().with(relations);
    }

    // ---- global scopes ----

    /**
     * {@return a copy that one of the model's global scopes does not narrow}
     *
     * @param name the scope's name; of a class its full name
     */
    public final Q withoutGlobalScope(String name) {
        return with(model.withoutScope(name));
    }

    /**
     * {@return a copy that one of the model's global scopes does not narrow}
     *
     * @param scope the scope's class
     */
    public final Q withoutGlobalScope(Class<? extends GlobalScope<?>> scope) {
        return with(model.withoutScope(scope.getName()));
    }

    /** {@return a copy that no global scope narrows} Deleted models stay hidden: {@link #withTrashed()} shows them. */
    public final Q withoutGlobalScopes() {
        return with(model.withoutScopes());
    }

    /**
     * {@return a copy that is narrowed by one more scope when it runs} It takes the place of a global scope of this name.
     *
     * @param name the name by which {@link #withoutGlobalScope(String)} takes it away
     * @param scope narrows the query; see {@link GlobalScope#apply}
     */
    public final Q withGlobalScope(String name, UnaryOperator<Q> scope) {
        return with(model.plusScope(name, select -> scope.apply(with(select)).modelSelect()));
    }

    // ---- scopes ----

    /**
     * {@return a copy that these narrow, one after another} What each of them adds is kept apart from the conditions
     * before it, as it is for a {@code @Scope}.
     *
     * @param scopes such as {@code Post::published}
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Q scopes(UnaryOperator<Q>... scopes) {
        Q query = self();
        for (UnaryOperator<Q> scope : scopes) {
            query = query.narrowedBy(scope.apply(query.unconditioned()));
        }
        return query;
    }

    /** {@return a copy without conditions, for a scope to add its own} For generated code. */
    protected final Q unconditioned() {
        return with(model.withSelect(select().withWhere(Conditions.NONE)));
    }

    /**
     * {@return what a scope made of this query without conditions, with the conditions of both} Either side is put in
     * parentheses if it has an {@code or}; what a scope begins with {@code or} is joined by that. For generated code.
     *
     * @param scope what the scope returned
     */
    protected final Q narrowedBy(Q scope) {
        Conditions own = select().where();
        Conditions added = scope.select().where();
        boolean either =
                !own.isEmpty() && !added.isEmpty() && added.terms().get(0).connective() == Connective.OR;
        Conditions both = either ? Conditions.of(own.grouped()).plus(Connective.OR, added.grouped()) : own.and(added);
        return scope.with(scope.modelSelect().withSelect(scope.select().withWhere(both)));
    }

    /**
     * {@return a copy for models that have these attributes: those that it finds have them, and those that it makes get
     * them} See {@link #withAttributes(Map, boolean)}.
     *
     * @param attributes by column or field name
     */
    public final Q withAttributes(Map<String, ?> attributes) {
        return withAttributes(attributes, true);
    }

    /**
     * {@return a copy whose new models get these attributes, guarded or not: of {@code newModel}, {@code create},
     * {@code firstOrCreate} and their like}
     *
     * @param attributes by column or field name
     * @param asConditions whether it finds only models that have them
     * @throws io.eloquent.api.error.MappingException if a field cannot hold its value
     */
    public final Q withAttributes(Map<String, ?> attributes, boolean asConditions) {
        Q query = self();
        for (Map.Entry<String, ?> attribute : attributes.entrySet()) {
            int ordinal = meta().ordinal(attribute.getKey());
            if (ordinal >= 0) {
                meta().convert(ordinal, attribute.getValue());
            }
        }
        if (asConditions) {
            for (Map.Entry<String, ?> attribute : new TreeMap<>(attributes).entrySet()) {
                query = query.where(attribute.getKey(), attribute.getValue());
            }
        }
        return query.with(query.modelSelect().plusAttributes(attributes));
    }

    /**
     * {@return a column's name with that of the model's table, as it is known in this query} For conditions beside joins.
     *
     * @param column the column's or the field's name
     */
    public final String qualifyColumn(String column) {
        return column.indexOf('.') >= 0 ? column : model.tableName() + "." + meta().columnName(column);
    }

    /** {@return a copy in which rows without a value come last, whichever way they are ordered} */
    final Q withMissingLast() {
        List<OrderBy> keys = select().orderBy().stream()
                .map(key -> new OrderBy(key.expr(), key.direction(), OrderBy.Nulls.LAST))
                .toList();
        return withSelect(select().withOrderBy(keys));
    }

    /** {@return the same query for rows instead of models, with all that scopes add} It holds what they say now. */
    public final Query toBase() {
        return plain();
    }

    // ---- soft deletes ----

    /**
     * {@return a copy that sees deleted models as well}
     *
     * @throws InvalidQueryException if the model has no soft deletes
     */
    public final Q withTrashed() {
        return with(model.withTrashed(trashed(Trashed.WITH)));
    }

    /**
     * {@return a copy that sees deleted models as well, or does not}
     *
     * @param trashed whether it does
     * @throws InvalidQueryException if the model has no soft deletes
     */
    public final Q withTrashed(boolean trashed) {
        return with(model.withTrashed(trashed(trashed ? Trashed.WITH : Trashed.WITHOUT)));
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

    // ---- keys ----

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
            query = query.where(model.tableName() + "." + columns.get(i), requireKey(i, key[i]));
        }
        return query;
    }

    /**
     * {@return a copy with the models of these keys only}
     *
     * @param keys the keys; a composite key is a list or an array of its values in the order of its columns
     */
    public final Q whereKeys(Collection<?> keys) {
        List<String> columns = meta().primaryKey();
        if (columns.size() == 1) {
            return parenthesized().whereIn(model.tableName() + "." + columns.get(0), keys);
        }
        List<Expr> alternatives = new ArrayList<>();
        for (Object key : keys) {
            alternatives.add(
                    unconditioned().whereKey(values(key)).select().where().grouped());
        }
        if (alternatives.isEmpty()) {
            return parenthesized().whereIn(model.tableName() + "." + columns.get(0), List.of());
        }
        Q query = parenthesized();
        return query.with(model.withSelect(query.select().plusWhere(Connective.AND, KeyedRelation.any(alternatives))));
    }

    /** {@return the values of a key that a user gave as one object} */
    final Object[] values(@Nullable Object key) {
        if (meta().primaryKey().size() > 1) {
            if (key instanceof List<?> list) {
                return list.toArray();
            }
            if (key instanceof Object[] array) {
                return array;
            }
        }
        if (key instanceof Collection<?> || key instanceof Object[]) {
            throw new InvalidQueryException("One key is wanted here: use findMany for a collection of keys");
        }
        return new @Nullable Object[] {key};
    }

    private Object requireKey(int column, @Nullable Object value) {
        if (value == null) {
            throw new InvalidQueryException(
                    meta().name() + "." + meta().primaryKey().get(column) + " is a key and never null");
        }
        return value;
    }
}
