package io.eloquent.model;

import io.eloquent.model.meta.ModelMeta;

public record ModelSelect<M extends Model<M>>(ModelMeta<M> meta, String text) {
    public static <M extends Model<M>> ModelSelect<M> of(ModelMeta<M> meta) {
        return new ModelSelect<>(meta, "select");
    }
}
