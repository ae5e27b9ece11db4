package io.eloquent.api.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that the database has the last word on a column: a default, a trigger, a generated column. After the model was inserted
 * or updated, the column is read from the row: by {@code returning} where the database has it, else by one more
 * {@code select}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface ReadBack {}
