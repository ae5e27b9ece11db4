package io.eloquent.api.annotation;

import io.eloquent.api.key.KeyGenerator;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says who makes the key of a new model that has none yet: a {@link io.eloquent.api.key.KeyGenerator}, such as
 * {@link io.eloquent.api.key.UuidV7} or {@link io.eloquent.api.key.Ulid}. The key is made when the model is saved, before
 * the listeners of {@code saving} are called.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface GeneratedKey {
    /** {@return the generator's class; it has a constructor without parameters, and one instance serves all models} */
    Class<? extends KeyGenerator<?>> value();
}
