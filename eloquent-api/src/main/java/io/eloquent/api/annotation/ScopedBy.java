package io.eloquent.api.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What narrows every query of the model: classes that implement {@code io.eloquent.model.GlobalScope}, each with a constructor
 * without parameters. A query leaves one out by {@code withoutGlobalScope(ActiveScope.class)}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ScopedBy {
    /** {@return the scopes' classes} */
    Class<?>[] value();
}
