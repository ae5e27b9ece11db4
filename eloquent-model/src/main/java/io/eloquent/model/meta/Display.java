package io.eloquent.model.meta;

import io.eloquent.api.error.MappingException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What serialization shows of a model: as its class says, or as one of its models was told. Names are those of columns,
 * attributes and relations; the names of fields stand for their columns. Immutable.
 *
 * @param hidden what is left out
 * @param visible all that is shown, hidden or not; null for everything that is not hidden
 * @param appends the attributes made by methods that are shown although they are no columns
 */
public record Display(Set<String> hidden, @Nullable Set<String> visible, Set<String> appends) {

    /**
     * {@return what a class says}
     *
     * @param meta the class
     */
    public static Display of(ModelMeta<?> meta) {
        return meta.display();
    }

    /**
     * {@return whether something is shown}
     *
     * @param name the name of a column, an attribute or a relation
     */
    public boolean shows(String name) {
        return visible == null ? !hidden.contains(name) : visible.contains(name);
    }

    /**
     * {@return a display that leaves out these as well}
     *
     * @param meta the model's class
     * @param names the names
     */
    public Display hiding(ModelMeta<?> meta, List<String> names) {
        List<String> known = known(meta, names);
        return new Display(plus(hidden, known), visible == null ? null : minus(visible, known), appends);
    }

    /**
     * {@return a display that shows these as well}
     *
     * @param meta the model's class
     * @param names the names
     */
    public Display showing(ModelMeta<?> meta, List<String> names) {
        List<String> known = known(meta, names);
        return new Display(minus(hidden, known), visible == null ? null : plus(visible, known), appends);
    }

    /**
     * {@return a display that leaves out these, and what is encrypted or hashed}
     *
     * @param meta the model's class
     * @param names the names
     */
    public Display withHidden(ModelMeta<?> meta, List<String> names) {
        Set<String> all = plus(Set.of(), known(meta, names));
        meta.columns().stream()
                .filter(ColumnMeta::isSecret)
                .map(ColumnMeta::name)
                .forEach(all::add);
        return new Display(all, visible, appends);
    }

    /**
     * {@return a display that shows these and nothing else}
     *
     * @param meta the model's class
     * @param names the names; none for everything that is not hidden
     */
    public Display withVisible(ModelMeta<?> meta, List<String> names) {
        return new Display(hidden, names.isEmpty() ? null : plus(Set.of(), known(meta, names)), appends);
    }

    /**
     * {@return a display that shows these attributes as well, which methods make}
     *
     * @param meta the model's class
     * @param names the names
     * @throws MappingException if there is no such method; lists those that are
     */
    public Display appending(ModelMeta<?> meta, List<String> names) {
        Set<String> all = new LinkedHashSet<>(appends);
        for (String name : names) {
            MethodMeta accessor = meta.accessor(name);
            if (accessor == null) {
                Set<String> known = new TreeSet<>();
                meta.accessors().forEach(one -> known.add(one.attribute()));
                throw new MappingException(meta.name() + " has no accessor \"" + name + "\" to append; "
                        + (known.isEmpty() ? "it has none: mark a method @Accessor" : "it has " + known));
            }
            all.add(accessor.attribute());
        }
        return new Display(hidden, visible, all).showing(meta, names);
    }

    private static List<String> known(ModelMeta<?> meta, List<String> names) {
        return names.stream().map(meta::attributeName).toList();
    }

    private static Set<String> plus(Set<String> names, List<String> more) {
        Set<String> all = new LinkedHashSet<>(names);
        all.addAll(more);
        return all;
    }

    private static Set<String> minus(Set<String> names, List<String> fewer) {
        Set<String> left = new LinkedHashSet<>(names);
        fewer.forEach(left::remove);
        return left;
    }
}
