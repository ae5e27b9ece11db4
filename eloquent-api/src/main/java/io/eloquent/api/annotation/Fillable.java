package io.eloquent.api.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The attributes that mass assignment ({@code create(Map)}, {@code fill(Map)}) may set, by column or field name; all
 * others are dropped. Wins over {@link Guarded}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Fillable {
    /** {@return column or field names} */
    String[] value();
}
