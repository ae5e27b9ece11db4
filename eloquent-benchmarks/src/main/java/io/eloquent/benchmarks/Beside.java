package io.eloquent.benchmarks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says which benchmark does the same work by hand, and how much dearer than it this one may be. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Beside {

    /** {@return the name of the hand-written method; with its class, {@code Relations.jdbc}, if that is another one} */
    String value();

    /** {@return the mark: how many times the hand-written method's time this one may take} */
    double atMost() default Double.POSITIVE_INFINITY;

    /** {@return the mark: how many times the bytes of the hand-written method this one may allocate} */
    double atMostBytes() default Double.POSITIVE_INFINITY;

    /** {@return the mark: how many nanoseconds more than the hand-written method this one may take} */
    double moreNanos() default Double.POSITIVE_INFINITY;

    /** {@return the mark: how many bytes more than the hand-written method this one may allocate} */
    double moreBytes() default Double.POSITIVE_INFINITY;

    /** {@return the parameters for which the marks hold, such as {@code rows=10000}; empty for all} */
    String where() default "";
}
