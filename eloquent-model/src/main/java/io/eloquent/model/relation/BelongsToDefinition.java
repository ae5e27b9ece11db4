package io.eloquent.model.relation;

import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.ModelSelect;
import io.eloquent.model.meta.Naming;
import io.eloquent.model.meta.State;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Many to one: the model's own table has a column that holds the related model's key. */
public final class BelongsToDefinition extends KeyedRelation {
    private final @Nullable String foreignKey;
    private final @Nullable String ownerKey;

    /**
     * Creates a definition.
     *
     * @param owner whose relation it is
     * @param ordinal which one
     * @param relatedClass the class on the other side
     * @param foreignKey the model's own column; null for the convention's: the relation's name and {@code _id}
     * @param ownerKey the related table's column; null for its key
     */
    public BelongsToDefinition(
            ModelMeta<?> owner,
            int ordinal,
            Class<?> relatedClass,
            @Nullable String foreignKey,
            @Nullable String ownerKey) {
        super(owner, ordinal, relatedClass);
        this.foreignKey = foreignKey;
        this.ownerKey = ownerKey;
    }

    /** {@return the model's own column that holds the related key} */
    public String foreignKey() {
        return foreignKey == null ? Naming.snake(name()) + "_id" : owner().columnName(foreignKey);
    }

    /** {@return the related table's column that it holds} */
    public String ownerKey() {
        return ownerKey == null ? related().singleKey(toString()) : related().columnName(ownerKey);
    }

    @Override
    public String parentColumn() {
        return foreignKey();
    }

    @Override
    protected String relatedColumn() {
        return ownerKey();
    }

    @Override
    public boolean isToMany() {
        return false;
    }

    @Override
    public @Nullable Object keyOf(Entity parent) {
        return State.stored(parent, parentColumn());
    }

    @Override
    public <R> ModelSelect<R> constrain(ModelSelect<R> related, Collection<?> keys) {
        return where(related, ownerKey(), keys);
    }

    @Override
    public <R> ModelSelect<R> correlate(ModelSelect<R> related, String parent) {
        return first(related, equal(parent, foreignKey(), related.tableName(), ownerKey()));
    }

    @Override
    public @Nullable Object matchOf(Entity related) {
        return State.stored(related, ownerKey());
    }
}
