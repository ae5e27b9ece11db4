package io.eloquent.model;

import io.eloquent.model.meta.ModelSelect;

/**
 * A query for models of a class: an immutable value, like every query. The processor writes a subclass of
 * {@link ModelQueryBuilder} with the model's scopes for each model; this one serves all others.
 *
 * @param <M> the model
 */
public final class ModelQuery<M extends Model<M>> extends ModelQueryBuilder<M, ModelQuery<M>> {

    ModelQuery(ModelSelect<M> select) {
        super(select);
    }

    @Override
    protected ModelQuery<M> with(ModelSelect<M> select) {
        return new ModelQuery<>(select);
    }
}
