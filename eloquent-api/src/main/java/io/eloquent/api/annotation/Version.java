package io.eloquent.api.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Counts how often a row was changed, so that two who change the same row notice: an update and a delete find only the row of
 * the version that was read, and fail with {@link io.eloquent.api.error.StaleModelException} if somebody was faster. For a
 * field of type {@code int}, {@code long} or one of their wrappers. A new row has version 1.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Version {}
