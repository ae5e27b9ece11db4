package io.eloquent.model.relation;

import io.eloquent.api.error.MappingException;
import io.eloquent.model.meta.Connections;
import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.ModelSelect;
import io.eloquent.model.meta.Models;
import io.eloquent.model.meta.Reference;
import io.eloquent.model.meta.SoftDeletable;
import io.eloquent.model.meta.State;
import io.eloquent.query.ast.Aliased;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Conditions;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.IsNull;
import io.eloquent.query.ast.Join;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.Star;
import io.eloquent.query.ast.Table;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One to one and one to many over a model between: columns of its table hold this model's key, and columns of the related
 * table its own. Deleted models between, if they have soft deletes, lead
 * nowhere unless the relation says that they do.
 */
public final class ThroughDefinition extends KeyedRelation {
    private static final String PREFIX = "through_";

    private final Class<?> betweenClass;
    private final boolean isToMany;
    private final ThroughKeys keys;
    private volatile boolean withTrashed;

    /**
     * Creates a definition.
     *
     * @param owner whose relation it is
     * @param ordinal which one
     * @param relatedClass the class on the other side
     * @param betweenClass the class between
     * @param isToMany whether there may be more than one
     * @param keys the columns
     * @param condition what the relation itself says of the related models, or null
     */
    public ThroughDefinition(
            ModelMeta<?> owner,
            int ordinal,
            Class<?> relatedClass,
            Class<?> betweenClass,
            boolean isToMany,
            ThroughKeys keys,
            @Nullable UnaryOperator<ModelSelect<?>> condition) {
        super(owner, ordinal, relatedClass, condition);
        this.betweenClass = betweenClass;
        this.isToMany = isToMany;
        this.keys = keys;
    }

    /**
     * Says that deleted models between lead on.
     *
     * @throws MappingException if the model between has no soft deletes
     */
    public void setWithTrashed() {
        if (withTrashed) {
            return;
        }
        if (!SoftDeletable.class.isAssignableFrom(betweenClass)) {
            throw new MappingException("withTrashedParents(): " + betweenClass.getSimpleName()
                    + ", between " + owner().name() + " and " + relatedClass().getSimpleName()
                    + ", has no soft deletes: leave it out");
        }
        withTrashed = true;
    }

    /** {@return the description of the model between} */
    public ModelMeta<?> between() {
        return Models.of(betweenClass);
    }

    /** {@return the related table's columns that hold those of the model between} */
    private List<String> secondKey() {
        if (!keys.second().isEmpty()) {
            return keys.second().stream().map(related()::columnName).toList();
        }
        List<String> local = secondLocalKey();
        return local.size() == 1 ? List.of(between().foreignKey()) : local;
    }

    /** {@return the columns of the table between that the related models hold} */
    private List<String> secondLocalKey() {
        return keys.secondLocal().isEmpty()
                ? between().primaryKey()
                : keys.secondLocal().stream().map(between()::columnName).toList();
    }

    @Override
    protected List<String> findParentColumns() {
        if (!Connections.areOne(between().connection(), related().connection())) {
            throw new MappingException(this + ": " + Reach.names(between(), related())
                    + ", and no statement can join them: load one after the other, with(\"…\") of a relation to "
                    + between().name() + " and, within it, of one to "
                    + related().name());
        }
        KeyColumns.of(this, between(), secondLocalKey());
        KeyColumns.of(this, related(), secondKey());
        KeyColumns.requireAsMany(this, secondKey(), secondLocalKey());
        return keys.local().isEmpty()
                ? owner().primaryKey()
                : keys.local().stream().map(owner()::columnName).toList();
    }

    @Override
    protected List<String> findRelatedColumns() {
        List<String> local = parentColumns();
        if (keys.first().isEmpty()) {
            return local.size() == 1 ? List.of(owner().foreignKey()) : local;
        }
        List<String> first = keys.first().stream().map(between()::columnName).toList();
        KeyColumns.requireAsMany(this, first, local);
        return first;
    }

    @Override
    protected ModelMeta<?> holder() {
        return between();
    }

    @Override
    public List<String> matchColumns() {
        return relatedColumns().stream().map(ThroughDefinition::label).toList();
    }

    /** {@return the name of the parent's key beside the related model's columns} */
    private static String label(String column) {
        return PREFIX + column;
    }

    /** {@inheritDoc} The table between holds the parent's key. */
    @Override
    public List<Type> matchTypes() {
        return keyTypes();
    }

    @Override
    protected List<Expr> matches(String related) {
        return columns(betweenName(related), relatedColumns());
    }

    @Override
    protected boolean isOverAnother() {
        return true;
    }

    @Override
    public String kind() {
        return isToMany ? "hasManyThrough" : "hasOneThrough";
    }

    @Override
    public List<Reference> references() {
        ModelMeta<?> between = between();
        return List.of(
                Reference.of(between, relatedColumns(), owner(), parentColumns(), Reference.Side.NEITHER),
                Reference.of(related(), secondKey(), between, secondLocalKey(), Reference.Side.NEITHER));
    }

    @Override
    public boolean isToMany() {
        return isToMany;
    }

    private String betweenName(String related) {
        String table = between().table();
        return table.equals(related) ? table + "_between" : table;
    }

    @Override
    protected <R> ModelSelect<R> constrained(ModelSelect<R> related, Collection<?> keys) {
        String table = related.tableName();
        Select select = related.select();
        if (select.columns().isEmpty()) {
            select = select.withColumns(List.of(new Star(table)));
        }
        String between = betweenName(table);
        for (String column : relatedColumns()) {
            select = select.plusColumn(new Aliased(new ColumnRef(between, column), label(column)));
        }
        return joined(related.withSelect(select), between).within(Conditions.of(in(between, relatedColumns(), keys)));
    }

    @Override
    protected <R> ModelSelect<R> correlated(ModelSelect<R> related, String parent) {
        String between =
                between().table().equals(parent) ? between().table() + "_between" : betweenName(related.tableName());
        return first(joined(related, between), equal(parent, parentColumns(), between, relatedColumns()));
    }

    private <R> ModelSelect<R> joined(ModelSelect<R> related, String between) {
        ModelMeta<?> meta = between();
        Conditions on = equal(between, secondLocalKey(), related.tableName(), secondKey());
        ModelSelect<R> joined = related.withSelect(related.select()
                .plusJoin(new Join(
                        Join.Kind.INNER, new Table(meta.table(), between.equals(meta.table()) ? null : between), on)));
        return meta.deletedAt() == null || withTrashed
                ? joined
                : joined.within(Conditions.of(new IsNull(new ColumnRef(between, meta.deletedAt()), false)));
    }

    /** {@inheritDoc} Takes the columns that were read for it from the related model's attributes. */
    @Override
    public @Nullable Object matchOf(Entity related) {
        List<Object> values = new ArrayList<>();
        List<String> held = relatedColumns();
        for (int i = 0; i < held.size(); i++) {
            Object value = State.take(related, label(held.get(i)));
            if (value == null) {
                return null;
            }
            values.add(Objects.requireNonNull(owner().asStored(parentColumns().get(i), value)));
        }
        State.syncAttributes(related);
        return values.size() == 1 ? values.get(0) : values;
    }
}
