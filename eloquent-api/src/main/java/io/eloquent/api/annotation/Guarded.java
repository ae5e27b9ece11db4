package io.eloquent.api.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The attributes that mass assignment may not set, by column or field name; all others may be. {@code "*"} guards
 * everything, which is also what a class without {@link Fillable} and {@code Guarded} gets.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Guarded {
    /** {@return column or field names, or {@code "*"}} */
    String[] value();
}
