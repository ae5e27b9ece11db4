package io.eloquent.api.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Spreads the components of a record over columns of the model's own table: a field {@code Address home} of
 * {@code record Address(String street, String city)} has the columns {@code home_street} and {@code home_city}. If all of
 * them are NULL, so is the field. Without this annotation a record is one column, a JSON document.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Embedded {
    /** {@return what stands before the components' names; by default the field's name in snake case and an underscore} */
    String prefix() default DEFAULT;

    /** Stands for the default of {@link #prefix}. */
    String DEFAULT = "\0";
}
