package io.eloquent.api.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A reusable piece of a query: a static method that takes the model's generated query and returns it, narrowed.
 * The processor adds a method of the same name to the query, so that scopes chain:
 * {@code User.query().popular().active().get()}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Scope {}
