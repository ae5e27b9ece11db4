package io.eloquent.model.relation;

import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.MorphMap;
import org.jspecify.annotations.Nullable;

/**
 * The two columns by which a row points to a model of one of several classes.
 *
 * @param type the column that holds the name of the class
 * @param id the column that holds the key
 */
public record Morph(String type, String id) {

    /**
     * {@return the columns of a name: {@code commentable_type} and {@code commentable_id} of {@code commentable}}
     *
     * @param name the name
     * @param type the column that holds the name of the class; null for the convention's
     * @param id the column that holds the key; null for the convention's
     */
    public static Morph of(String name, @Nullable String type, @Nullable String id) {
        return new Morph(type == null ? name + "_type" : type, id == null ? name + "_id" : id);
    }

    /**
     * {@return by which name rows know a model's class: that of the morph map, or else its table's}
     *
     * @param meta the model
     */
    public String nameOf(ModelMeta<?> meta) {
        return MorphMap.nameOf(meta);
    }
}
