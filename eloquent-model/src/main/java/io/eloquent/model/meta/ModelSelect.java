package io.eloquent.model.meta;

import io.eloquent.query.Database;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Conditions;
import io.eloquent.query.ast.IsNull;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.Star;
import io.eloquent.query.ast.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query for models, as data: immutable, to be shared and kept.
 *
 * @param meta the model
 * @param select what the user asked, without what scopes add
 * @param scope what holds whatever the user asks, such as which model's posts they are; empty for none
 * @param eager the relations that are loaded as well
 * @param connection the connection's name where it is not the model's own, or null
 * @param pinned the connection itself, for a query that must run where another model came from, or null
 * @param onWriter whether it reads from the connection for writing
 * @param trashed which soft-deleted rows it sees
 * @param <M> the model
 */
public record ModelSelect<M>(
        ModelMeta<M> meta,
        Select select,
        Conditions scope,
        List<EagerLoad> eager,
        @Nullable String connection,
        @Nullable Database pinned,
        boolean onWriter,
        Trashed trashed) {

    /**
     * {@return a query for all models}
     *
     * @param meta the model
     * @param <M> the model
     */
    public static <M> ModelSelect<M> of(ModelMeta<M> meta) {
        return new ModelSelect<>(
                meta,
                Select.from(new Table(meta.table(), null)),
                Conditions.NONE,
                List.of(),
                null,
                null,
                false,
                Trashed.WITHOUT);
    }

    /**
     * {@return a copy}
     *
     * @param value what the user asked
     */
    public ModelSelect<M> withSelect(Select value) {
        return new ModelSelect<>(meta, value, scope, eager, connection, pinned, onWriter, trashed);
    }

    /**
     * {@return a copy for the models of several queries} What scopes add they have said already, each for itself.
     *
     * @param value the queries
     */
    public ModelSelect<M> combined(Select value) {
        return new ModelSelect<>(meta, value, Conditions.NONE, eager, connection, pinned, onWriter, Trashed.WITH);
    }

    /** {@return a copy about which the user has not said anything yet} What it is a relation of still narrows it. */
    public ModelSelect<M> fresh() {
        if (!(select.from() instanceof Table table)) {
            return new ModelSelect<>(
                    meta, of(meta).select, Conditions.NONE, List.of(), connection, pinned, onWriter, Trashed.WITHOUT);
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
        return new ModelSelect<>(meta, select, scope.and(conditions), eager, connection, pinned, onWriter, trashed);
    }

    /**
     * {@return a copy that loads one more relation}
     *
     * @param load the relation
     * @throws io.eloquent.api.error.InvalidQueryException if there is none of this name, on any level
     */
    public ModelSelect<M> plusEager(EagerLoad load) {
        meta.require(load);
        return new ModelSelect<>(
                meta, select, scope, EagerLoad.plus(eager, load), connection, pinned, onWriter, trashed);
    }

    /**
     * {@return a copy}
     *
     * @param value the connection's name
     */
    public ModelSelect<M> on(String value) {
        return new ModelSelect<>(meta, select, scope, eager, value, null, onWriter, trashed);
    }

    /**
     * {@return a copy}
     *
     * @param value the connection itself
     */
    public ModelSelect<M> on(Database value) {
        return new ModelSelect<>(meta, select, scope, eager, null, value, onWriter, trashed);
    }

    /** {@return a copy that reads from the connection for writing} */
    public ModelSelect<M> onWriteConnection() {
        return new ModelSelect<>(meta, select, scope, eager, connection, pinned, true, trashed);
    }

    /**
     * {@return a copy}
     *
     * @param value which soft-deleted rows it sees
     */
    public ModelSelect<M> withTrashed(Trashed value) {
        return new ModelSelect<>(meta, select, scope, eager, connection, pinned, onWriter, value);
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
        Select scoped = select;
        if (!select.joins().isEmpty() && select.columns().isEmpty()) {
            scoped = scoped.withColumns(List.of(new Star(tableName())));
        }
        return scoped.withWhere(select.where().and(scope).and(trashedScope()));
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
