package io.eloquent.api.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The relations that are loaded with the models of the class whatever a query says, unless it says {@code without} them:
 * {@code @With("author")} on a book.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface With {
    /** {@return the names of the relations' fields} */
    String[] value();
}
