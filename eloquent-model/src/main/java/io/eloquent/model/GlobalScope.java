package io.eloquent.model;

import io.eloquent.model.meta.ModelSelect;
import io.eloquent.model.meta.SelectScope;

/**
 * Narrows every query of a model, whether it reads, counts, updates or deletes, and loads of its relations:
 *
 * <pre>{@code
 * class ActiveScope implements GlobalScope<User> {
 *     public ModelQuery<User> apply(ModelQuery<User> query) {
 *         return query.where("active", true);
 *     }
 * }
 * }</pre>
 *
 * <p>Named in {@code @ScopedBy} or given to {@link Model#addGlobalScope}. It is asked each time a query runs, so that it may
 * depend on the moment, on the tenant of the thread for example; what it adds and what the user asks are kept apart by
 * parentheses. It is for many threads.
 *
 * @param <M> the model
 */
@FunctionalInterface
public interface GlobalScope<M extends Model<M>> extends SelectScope {

    /**
     * {@return the query, narrowed} It may have more conditions, joins, an order, relations to load and attributes for new
     * models. Beside joins name columns with their table, {@code query.qualifyColumn("active")}.
     *
     * @param query a query without what the user asked of its rows
     */
    ModelQuery<M> apply(ModelQuery<M> query);

    @Override
    @SuppressWarnings("unchecked") // a scope is registered for the class whose queries it gets
    default ModelSelect<?> narrow(ModelSelect<?> select) {
        return apply(new ModelQuery<>((ModelSelect<M>) select)).modelSelect();
    }
}
