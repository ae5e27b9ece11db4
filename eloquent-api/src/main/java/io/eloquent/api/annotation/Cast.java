package io.eloquent.api.annotation;

import io.eloquent.api.codec.Converter;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a field's values are stored in another form, which a two-way converter makes: a {@code Money} as a
 * {@code Long} of cents. The column then has the type that the converter stores.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Cast {
    /** {@return the converter's class; it has a constructor without parameters, and one instance serves all models} */
    Class<? extends Converter<?, ?>> value();
}
