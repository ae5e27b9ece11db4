package io.eloquent.api.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets a method of the model with one parameter set an attribute: {@code set("name", value)}, {@code fill(…)} and
 * {@code create(Map)} call it with the value, converted to the parameter's type, instead of setting the field. Code that
 * sets the field itself does not go through it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Mutator {
    /** {@return the attribute's name; empty for the snake case of the method's name, without a leading {@code set}} */
    String value() default "";
}
