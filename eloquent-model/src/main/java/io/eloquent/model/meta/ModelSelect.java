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
 * @param select what the user asked, without what the model's scopes add
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
                meta, Select.from(new Table(meta.table(), null)), List.of(), null, null, false, Trashed.WITHOUT);
    }

    /**
     * {@return a copy}
     *
     * @param value what the user asked
     */
    public ModelSelect<M> withSelect(Select value) {
        return new ModelSelect<>(meta, value, eager, connection, pinned, onWriter, trashed);
    }

    /**
     * {@return a copy that loads one more relation}
     *
     * @param load the relation
     */
    public ModelSelect<M> plusEager(EagerLoad load) {
        meta.relation(load.relation());
        return new ModelSelect<>(meta, select, EagerLoad.plus(eager, load), connection, pinned, onWriter, trashed);
    }

    /**
     * {@return a copy}
     *
     * @param value the connection's name
     */
    public ModelSelect<M> on(String value) {
        return new ModelSelect<>(meta, select, eager, value, null, onWriter, trashed);
    }

    /**
     * {@return a copy}
     *
     * @param value the connection itself
     */
    public ModelSelect<M> on(Database value) {
        return new ModelSelect<>(meta, select, eager, null, value, onWriter, trashed);
    }

    /** {@return a copy that reads from the connection for writing} */
    public ModelSelect<M> onWriteConnection() {
        return new ModelSelect<>(meta, select, eager, connection, pinned, true, trashed);
    }

    /**
     * {@return a copy}
     *
     * @param value which soft-deleted rows it sees
     */
    public ModelSelect<M> withTrashed(Trashed value) {
        return new ModelSelect<>(meta, select, eager, connection, pinned, onWriter, value);
    }

    /** {@return the connection it runs on} */
    public Database database() {
        return pinned == null ? Connections.of(connection == null ? meta.connection() : connection) : pinned;
    }

    /**
     * {@return the query as it runs, with what the model's scopes add} The user's conditions and those of the scopes
     * are kept apart by parentheses. Beside a join only the model's own columns are read, since the other table's would
     * overwrite them.
     */
    public Select statement() {
        Select scoped = select;
        if (!select.joins().isEmpty() && select.columns().isEmpty()) {
            scoped = scoped.withColumns(List.of(new Star(tableName())));
        }
        if (meta.deletedAt() != null && trashed != Trashed.WITH) {
            Conditions scope =
                    Conditions.of(new IsNull(new ColumnRef(tableName(), meta.deletedAt()), trashed == Trashed.ONLY));
            scoped = scoped.withWhere(select.where().and(scope));
        }
        return scoped;
    }

    /** {@return the name by which the statement knows the model's table} */
    public String tableName() {
        return select.from() instanceof Table table ? table.exposedName() : meta.table();
    }
}
