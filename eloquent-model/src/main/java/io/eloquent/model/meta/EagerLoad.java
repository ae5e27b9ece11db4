package io.eloquent.model.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A relation that is loaded together with its models.
 *
 * @param relation its name
 * @param constraint narrows the query of the related models, or null
 * @param nested relations of the related models
 * @param classes the classes that a relation to several is asked for; empty for all that it leads to, and for other relations
 */
public record EagerLoad(
        String relation,
        @Nullable UnaryOperator<ModelSelect<?>> constraint,
        List<EagerLoad> nested,
        List<Class<?>> classes) {

    /** Copies the lists. */
    public EagerLoad {
        nested = List.copyOf(nested);
        classes = List.copyOf(classes);
    }

    /**
     * Creates one of all classes that the relation leads to.
     *
     * @param relation its name
     * @param constraint narrows the query of the related models, or null
     * @param nested relations of the related models
     */
    public EagerLoad(String relation, @Nullable UnaryOperator<ModelSelect<?>> constraint, List<EagerLoad> nested) {
        this(relation, constraint, nested, List.of());
    }

    /**
     * {@return the relations that a dotted path names, each within the one before}
     *
     * @param path such as {@code posts.comments}
     */
    public static EagerLoad of(String path) {
        return of(path, null, List.of());
    }

    /**
     * {@return the relations that a dotted path names, each within the one before, and what is asked of the last}
     *
     * @param path such as {@code posts.comments}
     * @param constraint narrows the query of the last one's models, or null
     * @param classes the classes that the last one is asked for, if it leads to several; empty for all
     */
    public static EagerLoad of(
            String path, @Nullable UnaryOperator<ModelSelect<?>> constraint, List<Class<?>> classes) {
        int dot = path.indexOf('.');
        return dot < 0
                ? new EagerLoad(path, constraint, List.of(), classes)
                : new EagerLoad(
                        path.substring(0, dot), null, List.of(of(path.substring(dot + 1), constraint, classes)));
    }

    /**
     * {@return the relations that dotted paths name, each relation once}
     *
     * @param paths such as {@code posts.comments}
     */
    public static List<EagerLoad> all(String... paths) {
        List<EagerLoad> loads = List.of();
        for (String path : paths) {
            loads = plus(loads, of(path));
        }
        return loads;
    }

    /**
     * {@return a list with one more: of two of the same name, the later constraint counts and all nested ones do}
     *
     * @param loads the list
     * @param load the new one
     */
    public static List<EagerLoad> plus(List<EagerLoad> loads, EagerLoad load) {
        List<EagerLoad> merged = new ArrayList<>(loads);
        for (int i = 0; i < merged.size(); i++) {
            EagerLoad known = merged.get(i);
            if (known.relation.equals(load.relation)) {
                List<EagerLoad> nested = known.nested;
                for (EagerLoad inner : load.nested) {
                    nested = plus(nested, inner);
                }
                merged.set(
                        i,
                        new EagerLoad(
                                known.relation,
                                load.constraint == null ? known.constraint : load.constraint,
                                nested,
                                load.classes.isEmpty() ? known.classes : load.classes));
                return List.copyOf(merged);
            }
        }
        merged.add(load);
        return List.copyOf(merged);
    }

    /**
     * {@return a list without a relation that a dotted path names}
     *
     * @param loads the list
     * @param path such as {@code posts.comments}, which leaves the posts
     */
    public static List<EagerLoad> without(List<EagerLoad> loads, String path) {
        int dot = path.indexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        List<EagerLoad> left = new ArrayList<>();
        for (EagerLoad load : loads) {
            if (!load.relation.equals(name)) {
                left.add(load);
            } else if (dot >= 0) {
                left.add(new EagerLoad(
                        name, load.constraint, without(load.nested, path.substring(dot + 1)), load.classes));
            }
        }
        return left;
    }
}
