package io.eloquent.api.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The relations whose models are touched, that is, get {@code updated_at}, when a model of the class is saved, deleted or
 * restored: {@code @Touches("post")} on a comment. What these touch themselves is touched too.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Touches {
    /** {@return the names of the relations' fields} */
    String[] value();
}
