package io.eloquent.model.meta;

import io.eloquent.query.Database;
import io.eloquent.query.ast.Aliased;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Columns;
import io.eloquent.query.ast.Conditions;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.IsNull;
import io.eloquent.query.ast.Join;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.Star;
import io.eloquent.query.ast.Table;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A query for models, as data: immutable, to be shared and kept.
 *
 * @param <M> the model
 */
public final class ModelSelect<M> {
    private final ModelMeta<M> meta;
    private final Select select;
    private final Conditions scope;
    private final List<EagerLoad> eager;
    private final @Nullable String connection;
    private final @Nullable Database pinned;
    private final boolean onWriter;
    private final Trashed trashed;
    private final ScopeChoice<M> scopes;
    private final Map<String, @Nullable Object> attributes;
    private final Map<String, Type> computed;
    private final @Nullable Consumer<Entity> finish;
    private final @Nullable Consumer<Entity> made;
    private final boolean besideOther;

    private ModelSelect(Draft<M> draft) {
        meta = draft.meta;
        select = draft.select;
        scope = draft.scope;
        eager = draft.eager;
        connection = draft.connection;
        pinned = draft.pinned;
        onWriter = draft.onWriter;
        trashed = draft.trashed;
        scopes = draft.scopes;
        attributes = draft.attributes;
        computed = draft.computed;
        finish = draft.finish;
        made = draft.made;
        besideOther = draft.besideOther;
    }

    /** A copy under way: each method changes one of its fields. */
    private static final class Draft<M> {
        private final ModelMeta<M> meta;
        private Select select;
        private Conditions scope = Conditions.NONE;
        private List<EagerLoad> eager = List.of();
        private @Nullable String connection;
        private @Nullable Database pinned;
        private boolean onWriter;
        private Trashed trashed = Trashed.WITHOUT;
        private ScopeChoice<M> scopes = ScopeChoice.allOf();
        private Map<String, @Nullable Object> attributes = Map.of();
        private Map<String, Type> computed = Map.of();
        private @Nullable Consumer<Entity> finish;
        private @Nullable Consumer<Entity> made;
        private boolean besideOther;

        Draft(ModelMeta<M> meta) {
            this.meta = meta;
            this.select = Select.from(new Table(meta.table(), null));
            this.eager = EagerLoad.all(meta.with().toArray(String[]::new));
        }

        Draft(ModelSelect<M> from) {
            meta = from.meta;
            select = from.select;
            scope = from.scope;
            eager = from.eager;
            connection = from.connection;
            pinned = from.pinned;
            onWriter = from.onWriter;
            trashed = from.trashed;
            scopes = from.scopes;
            attributes = from.attributes;
            computed = from.computed;
            finish = from.finish;
            made = from.made;
            besideOther = from.besideOther;
        }
    }

    private ModelSelect<M> change(Consumer<Draft<M>> change) {
        Draft<M> draft = new Draft<>(this);
        change.accept(draft);
        return new ModelSelect<>(draft);
    }

    /**
     * {@return a query for all models}
     *
     * @param meta the model
     * @param <M> the model
     */
    public static <M> ModelSelect<M> of(ModelMeta<M> meta) {
        return meta.all();
    }

    /** {@return the query that the model's own queries begin with} */
    static <M> ModelSelect<M> start(ModelMeta<M> meta) {
        return new ModelSelect<>(new Draft<>(meta));
    }

    /** {@return whether neither the user nor a scope has said anything yet of which rows are wanted, and what of them} */
    public boolean isOfAll() {
        return select.equals(meta.all().select) && scope.isEmpty() && trashed == Trashed.WITHOUT && !isScoped();
    }

    /** {@return the model} */
    public ModelMeta<M> meta() {
        return meta;
    }

    /** {@return what the user asked, without what scopes add} */
    public Select select() {
        return select;
    }

    /** {@return what holds whatever the user asks, such as which model's posts they are; empty for none} */
    public Conditions scope() {
        return scope;
    }

    /** {@return the relations that are loaded as well} */
    public List<EagerLoad> eager() {
        return eager;
    }

    /** {@return the connection's name where it is not the model's own, or null} */
    public @Nullable String connection() {
        return connection;
    }

    /** {@return the connection itself, for a query that must run where another model came from, or null} */
    public @Nullable Database pinned() {
        return pinned;
    }

    /** {@return whether it reads from the connection for writing} */
    public boolean onWriter() {
        return onWriter;
    }

    /** {@return what new models of this query have; not to be changed} */
    public Map<String, @Nullable Object> attributes() {
        return attributes;
    }

    /**
     * {@return a copy}
     *
     * @param value what the user asked
     */
    public ModelSelect<M> withSelect(Select value) {
        return change(draft -> draft.select = value);
    }

    /**
     * {@return a copy for the models of several queries} What scopes add they have said already, each for itself.
     *
     * @param value the queries
     */
    public ModelSelect<M> combined(Select value) {
        return change(draft -> {
            draft.select = value;
            draft.scope = Conditions.NONE;
            draft.trashed = Trashed.WITH;
            draft.scopes = ScopeChoice.noneOf();
        });
    }

    /** {@return a copy about which the user has not said anything yet} What it is a relation of still narrows it. */
    public ModelSelect<M> fresh() {
        if (!(select.from() instanceof Table table)) {
            return change(draft -> {
                draft.select = of(meta).select;
                draft.scope = Conditions.NONE;
                draft.eager = List.of();
                draft.trashed = Trashed.WITHOUT;
                draft.scopes = ScopeChoice.allOf();
            });
        }
        Select all = Select.from(table);
        return withSelect(
                scope.isEmpty() ? all : all.withColumns(select.columns()).withJoins(select.joins()));
    }

    /**
     * {@return a copy that is narrowed, whatever the user asks before or afterwards}
     *
     * @param conditions what else holds
     */
    public ModelSelect<M> within(Conditions conditions) {
        return change(draft -> draft.scope = scope.and(conditions));
    }

    /**
     * {@return a copy that loads one more relation}
     *
     * @param load the relation
     * @throws io.eloquent.api.error.InvalidQueryException if there is none of this name, on any level
     */
    public ModelSelect<M> plusEager(EagerLoad load) {
        meta.require(load);
        return change(draft -> draft.eager = EagerLoad.plus(eager, load));
    }

    /**
     * {@return a copy}
     *
     * @param value the relations that are loaded, which the model has
     */
    public ModelSelect<M> withEager(List<EagerLoad> value) {
        return change(draft -> draft.eager = List.copyOf(value));
    }

    /**
     * {@return a copy}
     *
     * @param value the connection's name
     */
    public ModelSelect<M> on(String value) {
        return change(draft -> {
            draft.connection = value;
            draft.pinned = null;
        });
    }

    /**
     * {@return a copy}
     *
     * @param value the connection itself
     */
    public ModelSelect<M> on(Database value) {
        return change(draft -> {
            draft.connection = null;
            draft.pinned = value;
        });
    }

    /** {@return a copy that reads from the connection for writing} */
    public ModelSelect<M> onWriteConnection() {
        return change(draft -> draft.onWriter = true);
    }

    /**
     * {@return a copy}
     *
     * @param value which soft-deleted rows it sees
     */
    public ModelSelect<M> withTrashed(Trashed value) {
        return change(draft -> draft.trashed = value);
    }

    /**
     * {@return a copy whose new models have more attributes}
     *
     * @param more by column or field name
     */
    public ModelSelect<M> plusAttributes(Map<String, ?> more) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(attributes);
        all.putAll(more);
        return change(draft -> draft.attributes = Collections.unmodifiableMap(all));
    }

    /** {@return the types of attributes that the query computes, by name; not to be changed} */
    public Map<String, Type> computed() {
        return computed;
    }

    /**
     * {@return a copy that reads an attribute, which it computes, as a value of a type}
     *
     * @param name the attribute
     * @param type the type
     */
    public ModelSelect<M> plusComputed(String name, Type type) {
        Map<String, Type> all = new LinkedHashMap<>(computed);
        all.put(name, type);
        return change(draft -> draft.computed = Collections.unmodifiableMap(all));
    }

    /** {@return whether a relation joins another table to the model's, now or before it runs, whose columns may have the same names} */
    public boolean isBesideOther() {
        return besideOther;
    }

    /** {@return a copy in which columns go by their table's name, since another table will be joined} */
    public ModelSelect<M> besideOther() {
        return change(draft -> draft.besideOther = true);
    }

    /** {@return what is done with each model that was read, or null for nothing} */
    public @Nullable Consumer<Entity> finish() {
        return finish;
    }

    /**
     * {@return a copy that does something with each model that was read, before anybody sees it}
     *
     * @param value what
     */
    public ModelSelect<M> finishedBy(Consumer<Entity> value) {
        return change(draft -> draft.finish = value);
    }

    /** {@return what is done with each new model that the query has saved, in the same transaction, or null for nothing} */
    public @Nullable Consumer<Entity> made() {
        return made;
    }

    /**
     * {@return a copy that does something with each new model that it has saved, in the same transaction}
     *
     * @param value what
     */
    public ModelSelect<M> madeBy(Consumer<Entity> value) {
        return change(draft -> draft.made = value);
    }

    // ---- global scopes ----

    /**
     * {@return a copy without one of the global scopes}
     *
     * @param name the scope's name
     */
    public ModelSelect<M> withoutScope(String name) {
        return change(draft -> draft.scopes = scopes.without(name));
    }

    /** {@return a copy without any global scopes; which soft-deleted rows it sees stays as it is} */
    public ModelSelect<M> withoutScopes() {
        return change(draft -> draft.scopes = ScopeChoice.noneOf());
    }

    /**
     * {@return a copy that has one more global scope, or another one of this name}
     *
     * @param name the scope's name
     * @param added what it does
     */
    public ModelSelect<M> plusScope(String name, UnaryOperator<ModelSelect<M>> added) {
        return change(draft -> draft.scopes = scopes.plus(name, added));
    }

    /** {@return whether global scopes will add something when it runs, each time perhaps something else} */
    public boolean isScoped() {
        return !scopes.isEmpty(meta);
    }

    /** {@return a copy in which the global scopes have said what they say now; this one if there are none} */
    public ModelSelect<M> scoped() {
        if (!isScoped()) {
            return this;
        }
        ModelSelect<M> scoped = withoutScopes();
        for (GlobalScopes.Named<M> each : scopes.of(meta)) {
            scoped = scoped.narrowed(each);
        }
        return scoped;
    }

    /** {@return a copy with what a scope adds} The scope sees none of the user's conditions and joins, so that it cannot undo them, and names of fields stand for their columns whatever is joined. */
    private ModelSelect<M> narrowed(GlobalScopes.Named<M> one) {
        ModelSelect<M> narrowed =
                one.narrow(withSelect(select.withWhere(Conditions.NONE).withJoins(List.of())));
        Select added = narrowed.select;
        List<Join> joins = new ArrayList<>(select.joins());
        joins.addAll(added.joins());
        return narrowed.withSelect(
                added.withJoins(joins).withWhere(select.where().and(added.where())));
    }

    /** {@return the connection it runs on} */
    public Database database() {
        return pinned == null ? Connections.of(connection == null ? meta.connection() : connection) : pinned;
    }

    /**
     * {@return the query as it runs, with what scopes add} The user's conditions and those of the scopes
     * are kept apart by parentheses. Beside a join only the model's own columns are read, since the other table's would
     * overwrite them.
     */
    public Select statement() {
        return scoped().ownStatement();
    }

    /**
     * {@return a copy that reads these columns of the model's own too, if it says at all which it reads} To what it groups or
     * takes once nothing is added: that would make other rows of it.
     *
     * @param columns the columns' own names
     */
    public ModelSelect<M> reading(List<String> columns) {
        if (select.columns().isEmpty()
                || select.distinct()
                || !select.distinctOn().isEmpty()
                || !select.groupBy().isEmpty()) {
            return this;
        }
        List<Expr> all = new ArrayList<>(select.columns());
        for (String column : columns) {
            if (all.stream().noneMatch(known -> isOf(known, column))) {
                all.add(new ColumnRef(tableName(), column));
            }
        }
        return all.size() == select.columns().size() ? this : withSelect(select.withColumns(all));
    }

    private boolean isOf(Expr selected, String column) {
        if (selected instanceof Star star) {
            return star.table() == null || star.table().equals(tableName());
        }
        return selected instanceof Aliased aliased && aliased.alias().equals(column)
                || selected instanceof ColumnRef ref && ref.name().equals(column);
    }

    /** {@return a copy that reads what the relations that it loads are found by, for models to be made of its rows} */
    public ModelSelect<M> readingKeys() {
        if (select.columns().isEmpty()) {
            return this;
        }
        ModelSelect<M> reading = this;
        for (EagerLoad load : eager) {
            reading = reading.reading(meta.relation(load.relation()).parentColumns());
        }
        return reading;
    }

    private Select ownStatement() {
        Select scoped = select;
        if (!select.joins().isEmpty() && select.columns().isEmpty()) {
            scoped = scoped.withColumns(List.of(new Star(tableName())));
        }
        Select whole = scoped.withWhere(select.where().and(scope).and(trashedScope()));
        return besideOther && !select.joins().isEmpty() ? Columns.renamed(whole, this::named) : whole;
    }

    /** {@return a column of the model's, with the table's name: what is said in types does not say it} */
    private ColumnRef named(ColumnRef ref) {
        return ref.table() == null && meta.ordinal(ref.name()) >= 0 ? new ColumnRef(tableName(), ref.name()) : ref;
    }

    private Conditions trashedScope() {
        return meta.deletedAt() == null || trashed == Trashed.WITH
                ? Conditions.NONE
                : Conditions.of(new IsNull(new ColumnRef(tableName(), meta.deletedAt()), trashed == Trashed.ONLY));
    }

    /** {@return the name by which the statement knows the model's table} */
    public String tableName() {
        String name = select.from() == null ? null : select.from().exposedName();
        return name == null ? meta.table() : name;
    }
}
