package io.eloquent.model.meta;

/** Narrows queries of a model. Users implement {@code io.eloquent.model.GlobalScope}. */
public interface SelectScope {

    /**
     * {@return a query, narrowed}
     *
     * @param select the query, without what the user asked of its rows
     */
    ModelSelect<?> narrow(ModelSelect<?> select);
}
