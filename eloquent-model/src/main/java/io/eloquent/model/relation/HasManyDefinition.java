package io.eloquent.model.relation;

import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.ModelSelect;
import io.eloquent.model.meta.State;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** One to many: the related table has a column that holds the parent's key. */
public final class HasManyDefinition extends KeyedRelation {
    private final @Nullable String foreignKey;
    private final @Nullable String localKey;

    /**
     * Creates a definition.
     *
     * @param owner whose relation it is
     * @param ordinal which one
     * @param relatedClass the class on the other side
     * @param foreignKey the related table's column; null for the convention's
     * @param localKey the parent's column; null for its key
     */
    public HasManyDefinition(
            ModelMeta<?> owner,
            int ordinal,
            Class<?> relatedClass,
            @Nullable String foreignKey,
            @Nullable String localKey) {
        super(owner, ordinal, relatedClass);
        this.foreignKey = foreignKey;
        this.localKey = localKey;
    }

    /** {@return the related table's column that holds the parent's key} */
    public String foreignKey() {
        return foreignKey == null ? owner().foreignKey() : related().columnName(foreignKey);
    }

    /** {@return the parent's column that it holds} */
    public String localKey() {
        return localKey == null ? owner().singleKey(toString()) : owner().columnName(localKey);
    }

    @Override
    public String parentColumn() {
        return localKey();
    }

    @Override
    protected String relatedColumn() {
        return foreignKey();
    }

    @Override
    public boolean isToMany() {
        return true;
    }

    @Override
    public @Nullable Object keyOf(Entity parent) {
        return State.stored(parent, parentColumn());
    }

    @Override
    public <R> ModelSelect<R> constrain(ModelSelect<R> related, Collection<?> keys) {
        return where(related, foreignKey(), keys);
    }

    @Override
    public <R> ModelSelect<R> correlate(ModelSelect<R> related, String parent) {
        return first(related, equal(parent, localKey(), related.tableName(), foreignKey()));
    }

    @Override
    public @Nullable Object matchOf(Entity related) {
        return State.stored(related, foreignKey());
    }
}
