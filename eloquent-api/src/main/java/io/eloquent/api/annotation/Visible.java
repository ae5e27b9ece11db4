package io.eloquent.api.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The only attributes and relations that {@code toMap} and {@code toJson} show, by column or field name. Wins over
 * {@link Hidden}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Visible {
    /** {@return column, field or relation names} */
    String[] value();
}
