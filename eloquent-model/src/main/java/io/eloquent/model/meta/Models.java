package io.eloquent.model.meta;

import io.eloquent.api.error.MappingException;
import org.jspecify.annotations.Nullable;

/** The descriptions of all model classes, each made at the class's first use. Safe for many threads. */
public final class Models {
    private static final ClassValue<Slot> SLOTS = new ClassValue<>() {
        @Override
        protected Slot computeValue(Class<?> type) {
            return new Slot();
        }
    };

    private static final class Slot {
        private volatile @Nullable ModelMeta<?> meta;
    }

    private Models() {}

    /**
     * {@return the description of a model class}
     *
     * @param modelClass the class
     * @param <M> the class
     * @throws MappingException if it is no model, or a wrong one; lists all that is wrong
     */
    @SuppressWarnings("unchecked")
    public static <M> ModelMeta<M> of(Class<M> modelClass) {
        Slot slot = SLOTS.get(modelClass);
        ModelMeta<?> meta = slot.meta;
        return (ModelMeta<M>) (meta == null ? make(modelClass, slot) : meta);
    }

    private static ModelMeta<?> make(Class<?> modelClass, Slot slot) {
        initialize(modelClass);
        ModelMeta<?> generated = slot.meta;
        if (generated != null) {
            return generated;
        }
        synchronized (slot) {
            ModelMeta<?> meta = slot.meta;
            if (meta == null) {
                meta = ReflectiveMeta.describe(modelClass);
                slot.meta = meta;
            }
            return meta;
        }
    }

    /** A generated class registers its description while it initialises. */
    private static void initialize(Class<?> modelClass) {
        try {
            Class.forName(modelClass.getName(), true, modelClass.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new MappingException(modelClass.getName() + " cannot be initialised", e);
        }
    }

    static void register(ModelMeta<?> meta) {
        SLOTS.get(meta.modelClass()).meta = meta;
    }
}
