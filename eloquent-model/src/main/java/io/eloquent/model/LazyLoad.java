package io.eloquent.model;

/**
 * A relation that was loaded at its first touch, as {@link Model#onLazyLoad} tells of it.
 *
 * @param model the class whose relation it is
 * @param relation the relation's name
 * @param models for how many models it is loaded
 * @param caller the line of code that touched it, {@code com.example.Report.print(Report.java:17)}
 */
public record LazyLoad(Class<?> model, String relation, int models, String caller) {}
