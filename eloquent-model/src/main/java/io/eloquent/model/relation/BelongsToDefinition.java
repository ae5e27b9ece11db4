package io.eloquent.model.relation;

import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.ModelSelect;
import io.eloquent.model.meta.Naming;
import io.eloquent.model.meta.Reference;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Many to one: columns of the model's own table hold the related model's key. */
public final class BelongsToDefinition extends KeyedRelation {
    private final List<String> foreignKey;
    private final List<String> ownerKey;

    /**
     * Creates a definition.
     *
     * @param owner whose relation it is
     * @param ordinal which one
     * @param relatedClass the class on the other side
     * @param foreignKey the model's own columns; none for the convention's: the relation's name and {@code _id}, or the
     *     names of the other's key's columns if there are several
     * @param ownerKey the related table's columns; none for its key
     * @param condition what the relation itself says of the related models, or null
     */
    public BelongsToDefinition(
            ModelMeta<?> owner,
            int ordinal,
            Class<?> relatedClass,
            List<String> foreignKey,
            List<String> ownerKey,
            @Nullable UnaryOperator<ModelSelect<?>> condition) {
        super(owner, ordinal, relatedClass, condition);
        this.foreignKey = List.copyOf(foreignKey);
        this.ownerKey = List.copyOf(ownerKey);
    }

    /** {@return the model's own columns that hold the related key} */
    public List<String> foreignKey() {
        return parentColumns();
    }

    @Override
    protected List<String> findParentColumns() {
        if (!foreignKey.isEmpty()) {
            KeyColumns.requireAsMany(this, foreignKey, relatedColumns());
            return foreignKey.stream().map(owner()::columnName).toList();
        }
        List<String> keys = relatedColumns();
        return keys.size() == 1 ? List.of(Naming.snake(name()) + "_id") : keys;
    }

    @Override
    protected List<String> findRelatedColumns() {
        return ownerKey.isEmpty()
                ? related().primaryKey()
                : ownerKey.stream().map(related()::columnName).toList();
    }

    @Override
    public String kind() {
        return "belongsTo";
    }

    @Override
    public List<Reference> references() {
        return List.of(Reference.of(owner(), parentColumns(), related(), relatedColumns(), Reference.Side.COLUMNS));
    }

    @Override
    public boolean isToMany() {
        return false;
    }
}
