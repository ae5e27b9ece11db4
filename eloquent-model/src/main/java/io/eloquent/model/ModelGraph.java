package io.eloquent.model;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.model.graph.Dot;
import io.eloquent.model.graph.Mermaid;
import io.eloquent.model.graph.Picture;
import java.util.Arrays;
import java.util.Collection;

/**
 * A picture of models: their tables, the columns of their keys, their relations with kind and number, and the tables
 * between them. Needs no database. The same classes give the same text, so that a test can compare it with the picture
 * in a manual.
 *
 * <pre>{@code
 * System.out.println(ModelGraph.from(User.class).toMermaid());
 * }</pre>
 */
public final class ModelGraph {
    private final Picture picture;

    private ModelGraph(Picture picture) {
        this.picture = picture;
    }

    /**
     * {@return the graph of some models} Relations that lead to others are not shown.
     *
     * @param models their classes, in the order in which they are shown
     * @throws InvalidQueryException if there are none
     * @throws io.eloquent.api.error.MappingException if one is no model, or a wrong one
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static ModelGraph of(Class<? extends Model<?>>... models) {
        return of(Arrays.asList(models));
    }

    /**
     * {@return the graph of some models} Relations that lead to others are not shown.
     *
     * @param models their classes, in the order in which they are shown
     * @throws InvalidQueryException if there are none
     * @throws io.eloquent.api.error.MappingException if one is no model, or a wrong one
     */
    public static ModelGraph of(Collection<? extends Class<? extends Model<?>>> models) {
        requireSome("of", models);
        return new ModelGraph(Picture.of(models));
    }

    /**
     * {@return the graph of some models and of all to which their relations lead, and theirs} A {@code morphTo} leads to the
     * classes that it names, and to those of the morph map.
     *
     * @param models the classes from which it starts
     * @throws InvalidQueryException if there are none
     * @throws io.eloquent.api.error.MappingException if one is no model, or a wrong one
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static ModelGraph from(Class<? extends Model<?>>... models) {
        return from(Arrays.asList(models));
    }

    /**
     * {@return the graph of some models and of all to which their relations lead, and theirs} A {@code morphTo} leads to the
     * classes that it names, and to those of the morph map.
     *
     * @param models the classes from which it starts
     * @throws InvalidQueryException if there are none
     * @throws io.eloquent.api.error.MappingException if one is no model, or a wrong one
     */
    public static ModelGraph from(Collection<? extends Class<? extends Model<?>>> models) {
        requireSome("from", models);
        return new ModelGraph(Picture.from(models));
    }

    private static void requireSome(String method, Collection<?> models) {
        if (models.isEmpty()) {
            throw new InvalidQueryException(
                    "ModelGraph." + method + "() shows nothing: name a model, ModelGraph." + method + "(User.class)");
        }
    }

    /**
     * {@return the graph as an entity relationship diagram of Mermaid, which Git hosts draw within a code block of that name}
     * Dashed lines are relations through another model. What Mermaid cannot show in a name is replaced.
     */
    public String toMermaid() {
        return Mermaid.of(picture);
    }

    /** {@return the graph in Graphviz's language: {@code dot -Tsvg}} Dashed lines are relations through another model. */
    public String toDot() {
        return Dot.of(picture);
    }
}
