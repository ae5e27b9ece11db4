package io.eloquent.api.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The observers of the model's events: classes that implement {@code io.eloquent.model.Observer}, each with a constructor
 * without parameters. They are made at the first event.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ObservedBy {
    /** {@return the observers' classes} */
    Class<?>[] value();
}
