package io.eloquent.model.relation;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.MappingException;
import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.Models;
import io.eloquent.model.meta.MorphMap;
import io.eloquent.model.meta.Naming;
import io.eloquent.model.meta.Reference;
import io.eloquent.model.meta.RelationDefinition;
import io.eloquent.model.meta.State;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Many to one of several classes: one column of the model's own table holds the name of the class, another one the key. */
public final class MorphToDefinition extends RelationDefinition {
    private final @Nullable String name;
    private final List<Class<?>> classes;
    private volatile @Nullable Morph morph;
    private final Map<Class<?>, BelongsToDefinition> targets = new ConcurrentHashMap<>();

    /**
     * Creates a definition.
     *
     * @param owner whose relation it is
     * @param ordinal which one
     * @param name what the two columns' names begin with; null for the relation's name
     * @param classes the classes that it may lead to, besides those of the morph map
     */
    public MorphToDefinition(ModelMeta<?> owner, int ordinal, @Nullable String name, List<? extends Class<?>> classes) {
        super(owner, ordinal, Entity.class);
        this.name = name;
        this.classes = List.copyOf(classes);
    }

    /** {@return the two columns} */
    public Morph morph() {
        Morph known = morph;
        if (known == null) {
            known = Morph.of(name == null ? Naming.snake(name()) : name, null, null);
            KeyColumns.of(this, owner(), List.of(known.type(), known.id()));
            morph = known;
        }
        return known;
    }

    @Override
    public List<String> parentColumns() {
        return List.of(morph().type(), morph().id());
    }

    @Override
    public String kind() {
        return "morphTo";
    }

    /** {@inheritDoc} Those to the classes that it names, then those to the classes of the morph map, by their names. */
    @Override
    public List<Reference> references() {
        List<Reference> references = new ArrayList<>();
        for (Class<?> one : known()) {
            toward(one).references().forEach(reference -> references.add(reference.withType(morph().type())));
        }
        return references;
    }

    @Override
    public boolean isToMany() {
        return false;
    }

    @Override
    public List<Class<?>> relatedClasses() {
        return List.copyOf(classes());
    }

    @Override
    public boolean isToSeveralClasses() {
        return true;
    }

    /**
     * {@return the classes that it is known to lead to: those of its initialiser, and those of the morph map by their names}
     *
     * @throws InvalidQueryException if there are none; says where to name them
     */
    public Set<Class<?>> classes() {
        Set<Class<?>> known = known();
        if (known.isEmpty()) {
            throw new InvalidQueryException(this
                    + " does not say which classes it leads to: name them in its initialiser,"
                    + " morphTo(Post.class, …), in Model.setMorphMap(…), or where it is asked for, hasMorph(\"" + name()
                    + "\", Post.class)");
        }
        return known;
    }

    private Set<Class<?>> known() {
        Set<Class<?>> known = new LinkedHashSet<>(classes);
        for (Class<?> mapped : MorphMap.classes()) {
            if (Models.of(mapped).primaryKey().size() == 1) {
                known.add(mapped);
            }
        }
        return known;
    }

    /**
     * {@return the name by which rows know a class}
     *
     * @param related the class
     * @throws MappingException if the relation does not lead to it; says what would make it
     */
    public String nameOf(Class<?> related) {
        String type = morph().nameOf(Models.of(related));
        Class<?> known = classOf(type);
        if (known != related) {
            throw new MappingException(this + ": \"" + type + "\" stands for " + known.getSimpleName() + ", not for "
                    + related.getSimpleName());
        }
        return type;
    }

    /**
     * {@return the relation to the class that a model points to, or null if it points to nothing}
     *
     * @param parent the model
     * @throws MappingException if nobody knows a class of the name that it holds
     */
    public @Nullable BelongsToDefinition target(Entity parent) {
        Object type = State.stored(parent, morph().type());
        if (type == null) {
            requireRead(parent);
        }
        return type == null ? null : toward(classOf(type.toString()));
    }

    /**
     * Checks that the row of a model that points to nothing had the columns to do so.
     *
     * @param parent the model
     * @throws InvalidQueryException if it had not
     */
    public void requireRead(Entity parent) {
        List<String> columns = List.of(morph().type(), morph().id());
        if (KeyedRelation.isUnknown(parent, columns) || KeyedRelation.isUnread(parent, columns)) {
            throw new InvalidQueryException(this + " needs " + KeyedRelation.quoted(columns) + ", and the "
                    + owner().name()
                    + " was read without them: select them as well, or name the columns that there are,"
                    + " morphTo(\"…\", …)");
        }
    }

    /**
     * {@return the relation to one of the classes}
     *
     * @param related the class
     */
    public BelongsToDefinition toward(Class<?> related) {
        return targets.computeIfAbsent(
                related,
                any -> new BelongsToDefinition(owner(), ordinal(), related, List.of(morph().id()), List.of(), null));
    }

    /**
     * {@return the class of a name}
     *
     * @param type the name
     * @throws MappingException if nobody knows it; says what is known
     */
    public Class<?> classOf(String type) {
        for (Class<?> known : classes) {
            if (type.equals(MorphMap.find(Models.of(known)))) {
                return known;
            }
        }
        Class<?> found = MorphMap.classOf(type);
        if (found == null) {
            List<String> names = new ArrayList<>();
            for (Class<?> each : classes) {
                String mapped = MorphMap.find(Models.of(each));
                if (mapped != null) {
                    names.add('"' + mapped + '"');
                }
            }
            String known = String.join(", ", names);
            throw new MappingException(this + ": no class goes by \"" + type + "\"; it knows "
                    + (known.isEmpty() ? "none" : known) + ": name the class in its initialiser, morphTo("
                    + classes.stream()
                            .map(each -> each.getSimpleName() + ".class, ")
                            .collect(Collectors.joining())
                    + "…), or in Model.setMorphMap(Map.of(\"" + type + "\", ….class))");
        }
        return found;
    }
}
