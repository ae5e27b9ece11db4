package io.eloquent.model.meta;

import io.eloquent.api.error.MappingException;
import java.util.List;

/**
 * What a relation is, once for each model class: whose, which one by the order of the fields, and to which class. Its
 * kinds live in the relation room.
 */
public abstract class RelationDefinition {
    private final ModelMeta<?> owner;
    private final int ordinal;
    private final Class<?> relatedClass;

    /**
     * Creates a definition. Touches no other model class, so that it is safe while classes initialise.
     *
     * @param owner whose relation it is
     * @param ordinal which one, in the order of the fields
     * @param relatedClass the class on the other side
     */
    protected RelationDefinition(ModelMeta<?> owner, int ordinal, Class<?> relatedClass) {
        this.owner = owner;
        this.ordinal = ordinal;
        this.relatedClass = relatedClass;
    }

    /** {@return the description of the model that declares it} */
    public final ModelMeta<?> owner() {
        return owner;
    }

    /** {@return its position among the model's relations} */
    public final int ordinal() {
        return ordinal;
    }

    /** {@return its name: that of the field} */
    public final String name() {
        return owner.relationNames().get(owner.relationField(ordinal));
    }

    /** {@return the class on the other side} */
    public final Class<?> relatedClass() {
        return relatedClass;
    }

    /** {@return the classes on the other side that are known} */
    public List<Class<?>> relatedClasses() {
        return List.of(relatedClass);
    }

    /**
     * {@return the description of the model on the other side}
     *
     * @throws MappingException if there is no model, or a wrong one
     */
    public final ModelMeta<?> related() {
        try {
            return Models.of(relatedClass);
        } catch (MappingException e) {
            throw new MappingException(this + " leads to " + relatedClass.getSimpleName() + ": " + e.getMessage(), e);
        }
    }

    /** {@return the columns of the model that declares it by which what is related is found} */
    public abstract List<String> parentColumns();

    /** {@return what it is called in the initialiser of its field: {@code hasMany}} */
    public abstract String kind();

    /** {@return the columns that hold keys by which it leads to the other side, in the order in which it takes them; does not run anything} */
    public abstract List<Reference> references();

    /** {@return whether there may be more than one on the other side} */
    public abstract boolean isToMany();

    /** {@return whether the models on the other side may be of several classes, which their rows name} */
    public boolean isToSeveralClasses() {
        return false;
    }

    @Override
    public String toString() {
        return owner.modelClass().getSimpleName() + "." + name();
    }
}
