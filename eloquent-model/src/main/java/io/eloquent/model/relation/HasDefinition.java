package io.eloquent.model.relation;

import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.ModelSelect;
import io.eloquent.model.meta.Reference;
import io.eloquent.model.meta.RelationDefinition;
import io.eloquent.query.ast.Conditions;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One to one and one to many: columns of the related table hold this model's key, and, of models that may belong to several
 * classes, one more its name.
 */
public final class HasDefinition extends KeyedRelation {
    private final boolean isToMany;
    private final List<String> foreignKey;
    private final List<String> localKey;
    private final @Nullable Morph morph;
    private volatile @Nullable RelationDefinition inverse;
    private volatile boolean isInverseKnown;

    /**
     * Creates a definition.
     *
     * @param owner whose relation it is
     * @param ordinal which one
     * @param relatedClass the class on the other side
     * @param isToMany whether there may be more than one
     * @param foreignKey the related table's columns; none for the convention's: the singular of this model's table and
     *     {@code _id}, or the names of its key's columns if there are several
     * @param localKey this model's columns that they hold; none for its key
     * @param morph the columns that hold the class and the key, or null if there is one class only
     * @param condition what the relation itself says of the related models, or null
     */
    public HasDefinition(
            ModelMeta<?> owner,
            int ordinal,
            Class<?> relatedClass,
            boolean isToMany,
            List<String> foreignKey,
            List<String> localKey,
            @Nullable Morph morph,
            @Nullable UnaryOperator<ModelSelect<?>> condition) {
        super(owner, ordinal, relatedClass, condition);
        this.isToMany = isToMany;
        this.foreignKey = List.copyOf(foreignKey);
        this.localKey = List.copyOf(localKey);
        this.morph = morph;
    }

    /** {@return the related table's columns that hold the parent's} */
    public List<String> foreignKey() {
        return relatedColumns();
    }

    /** {@return the column that holds the name of the parent's class, or null} */
    public @Nullable Morph morph() {
        return morph;
    }

    /**
     * {@return the relation by which related models lead back to their parent, or null if they have none} It goes by the very
     * columns of this one, and says no more of the parent.
     */
    public @Nullable RelationDefinition inverse() {
        if (!isInverseKnown) {
            inverse = findInverse();
            isInverseKnown = true;
        }
        return inverse;
    }

    private @Nullable RelationDefinition findInverse() {
        for (String name : related().relationNames()) {
            RelationDefinition relation = related().relation(name);
            if (relation instanceof BelongsToDefinition to && leadsBack(to)
                    || morph != null
                            && relation instanceof MorphToDefinition several
                            && several.morph().equals(morph)) {
                return relation;
            }
        }
        return null;
    }

    private boolean leadsBack(BelongsToDefinition to) {
        return morph == null
                && to.relatedClass() == owner().modelClass()
                && !to.isConditioned()
                && to.parentColumns().equals(relatedColumns())
                && to.matchColumns().equals(parentColumns());
    }

    @Override
    protected List<String> findParentColumns() {
        return localKey.isEmpty()
                ? owner().primaryKey()
                : localKey.stream().map(owner()::columnName).toList();
    }

    @Override
    protected List<String> findRelatedColumns() {
        List<String> local = parentColumns();
        if (morph != null) {
            KeyColumns.of(this, related(), List.of(morph.type()));
            KeyColumns.requireAsMany(this, List.of(morph.id()), local);
            return List.of(morph.id());
        }
        if (!foreignKey.isEmpty()) {
            KeyColumns.requireAsMany(this, foreignKey, local);
            return foreignKey.stream().map(related()::columnName).toList();
        }
        return local.size() == 1 ? List.of(owner().foreignKey()) : local;
    }

    @Override
    public String kind() {
        return (morph == null ? "has" : "morph") + (isToMany ? "Many" : "One");
    }

    @Override
    public List<Reference> references() {
        return List.of(Reference.of(related(), relatedColumns(), owner(), parentColumns(), Reference.Side.KEY)
                .withType(morph == null ? null : morph.type()));
    }

    @Override
    public boolean isToMany() {
        return isToMany;
    }

    /**
     * {@return what makes a model a related one of a parent: columns and their values}
     *
     * @param key the parent's value
     */
    public Map<String, Object> pointers(Object key) {
        List<String> columns = foreignKey();
        Map<String, Object> pointers = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            pointers.put(columns.get(i), columns.size() == 1 ? key : ((List<?>) key).get(i));
        }
        if (morph != null) {
            pointers.put(morph.type(), morph.nameOf(owner()));
        }
        return pointers;
    }

    @Override
    protected <R> ModelSelect<R> constrained(ModelSelect<R> related, Collection<?> keys) {
        return ofClass(super.constrained(related, keys), related.tableName());
    }

    private <R> ModelSelect<R> ofClass(ModelSelect<R> query, String table) {
        return morph == null ? query : query.within(Conditions.of(equal(table, morph.type(), morph.nameOf(owner()))));
    }

    @Override
    protected <R> ModelSelect<R> correlated(ModelSelect<R> related, String parent) {
        Conditions same = equal(parent, parentColumns(), related.tableName(), foreignKey());
        return first(
                related,
                morph == null
                        ? same
                        : same.and(Conditions.of(equal(related.tableName(), morph.type(), morph.nameOf(owner())))));
    }
}
