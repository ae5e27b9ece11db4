package io.eloquent.model.meta;

import io.eloquent.api.crypto.Hasher;

/** Makes hashes of what fields marked {@code @Hashed} hold. */
public final class Hashing {
    private Hashing() {}

    /**
     * Puts hashes in the place of texts that are to be hashed: those that changed since the model was read or saved last,
     * and are no hashes yet. For a model that is about to be written.
     *
     * @param model the model
     */
    public static void apply(Entity model) {
        ModelMeta<Entity> meta = State.meta(model);
        for (ColumnMeta column : meta.hashed()) {
            Object value = meta.binding().get(model, column.ordinal());
            if (value != null && isChanged(model, meta, column)) {
                meta.binding().set(model, column.ordinal(), hashed(value));
            }
        }
    }

    private static boolean isChanged(Entity model, ModelMeta<Entity> meta, ColumnMeta column) {
        Object snapshot = model.snapshot;
        return snapshot == null || meta.binding().changed(model, snapshot, column.ordinal());
    }

    /**
     * {@return a text's hash, or the text itself if it is one}
     *
     * @param value the text
     */
    public static Object hashed(Object value) {
        Hasher hasher = Secrets.hasher();
        String text = value.toString();
        return hasher.isHash(text) ? text : hasher.hash(text);
    }
}
