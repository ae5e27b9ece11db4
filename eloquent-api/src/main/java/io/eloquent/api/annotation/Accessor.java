package io.eloquent.api.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method of the model without parameters an attribute: {@code get("full_name")} calls it, and
 * {@code toMap()} shows its value in the place of the column of that name, or, where there is none, if it is among those
 * that {@link Appends} names.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Accessor {
    /** {@return the attribute's name; empty for the snake case of the method's name, without a leading {@code get}} */
    String value() default "";
}
