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
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One to one and one to many over a model between: columns of its table hold this model's key, and columns of the related
 * table its own. Deleted models between, if they have soft deletes, lead
 * nowhere unless the relation says that they do.
 */
public final class ThroughDefinition extends KeyedRelation {
    private static final String LABEL = "through_key";

    private final Class<?> betweenClass;
    private final boolean isToMany;
    private final @Nullable String firstKey;
    private final @Nullable String secondKey;
    private final @Nullable String localKey;
    private final @Nullable String secondLocalKey;
    private volatile boolean withTrashed;

    /**
     * Creates a definition.
     *
     * @param owner whose relation it is
     * @param ordinal which one
     * @param relatedClass the class on the other side
     * @param betweenClass the class between
     * @param isToMany whether there may be more than one
     * @param firstKey the column of the table between that holds this model's key; null for the convention's
     * @param secondKey the related table's column that holds the key of the model between; null for the convention's
     * @param localKey this model's column that the first holds; null for its key
     * @param secondLocalKey the column of the table between that the second holds; null for its key
     * @param condition what the relation itself says of the related models, or null
     */
    public ThroughDefinition(
            ModelMeta<?> owner,
            int ordinal,
            Class<?> relatedClass,
            Class<?> betweenClass,
            boolean isToMany,
            @Nullable String firstKey,
            @Nullable String secondKey,
            @Nullable String localKey,
            @Nullable String secondLocalKey,
            @Nullable UnaryOperator<ModelSelect<?>> condition) {
        super(owner, ordinal, relatedClass, condition);
        this.betweenClass = betweenClass;
        this.isToMany = isToMany;
        this.firstKey = firstKey;
        this.secondKey = secondKey;
        this.localKey = localKey;
        this.secondLocalKey = secondLocalKey;
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

    /** {@return the column of the table between that holds the parent's key} */
    public String firstKey() {
        return firstKey == null ? owner().foreignKey() : between().columnName(firstKey);
    }

    /** {@return the related table's column that holds the key of the model between} */
    public String secondKey() {
        return secondKey == null ? between().foreignKey() : related().columnName(secondKey);
    }

    /** {@return the column of the table between that the related models hold} */
    private String secondLocalKey() {
        return secondLocalKey == null
                ? between().singleKey(toString())
                : between().columnName(secondLocalKey);
    }

    @Override
    protected List<String> findParentColumns() {
        if (!Connections.areOne(between().connection(), related().connection())) {
            throw new MappingException(this + ": " + Reach.names(between(), related())
                    + ", and no statement can join them: load one after the other, with(\"…\") of a relation to "
                    + between().name() + " and, within it, of one to "
                    + related().name());
        }
        KeyColumns.of(this, between(), List.of(firstKey(), secondLocalKey()));
        KeyColumns.of(this, related(), List.of(secondKey()));
        return List.of(localKey == null ? owner().singleKey(toString()) : owner().columnName(localKey));
    }

    @Override
    protected List<String> findRelatedColumns() {
        return List.of(firstKey());
    }

    @Override
    protected ModelMeta<?> holder() {
        return between();
    }

    @Override
    public List<String> matchColumns() {
        return List.of(LABEL);
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
                Reference.of(between, List.of(firstKey()), owner(), parentColumns(), Reference.Side.NEITHER),
                Reference.of(
                        related(),
                        List.of(secondKey()),
                        between,
                        List.of(between.singleKey(toString())),
                        Reference.Side.NEITHER));
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
        select = select.plusColumn(new Aliased(new ColumnRef(between, firstKey()), LABEL));
        return joined(related.withSelect(select), between)
                .within(Conditions.of(in(between, List.of(firstKey()), keys)));
    }

    @Override
    protected <R> ModelSelect<R> correlated(ModelSelect<R> related, String parent) {
        String between =
                between().table().equals(parent) ? between().table() + "_between" : betweenName(related.tableName());
        return first(joined(related, between), equal(parent, parentColumns(), between, List.of(firstKey())));
    }

    private <R> ModelSelect<R> joined(ModelSelect<R> related, String between) {
        ModelMeta<?> meta = between();
        Conditions on = equal(between, List.of(secondLocalKey()), related.tableName(), List.of(secondKey()));
        ModelSelect<R> joined = related.withSelect(related.select()
                .plusJoin(new Join(
                        Join.Kind.INNER, new Table(meta.table(), between.equals(meta.table()) ? null : between), on)));
        return meta.deletedAt() == null || withTrashed
                ? joined
                : joined.within(Conditions.of(new IsNull(new ColumnRef(between, meta.deletedAt()), false)));
    }

    /** {@inheritDoc} Takes the column that was read for it from the related model's attributes. */
    @Override
    public @Nullable Object matchOf(Entity related) {
        Object key = State.take(related, LABEL);
        if (key == null) {
            return null;
        }
        State.sync(related);
        return owner().asStored(parentColumns().get(0), key);
    }
}
