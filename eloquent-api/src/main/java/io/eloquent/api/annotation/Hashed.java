package io.eloquent.api.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stores a hash of a text instead of the text, made by the application's {@code Hasher} when the model is saved; a text that
 * is such a hash already is left as it is. Afterwards the field, too, holds the hash. No condition can be put on its
 * column but whether it is NULL.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Hashed {}
