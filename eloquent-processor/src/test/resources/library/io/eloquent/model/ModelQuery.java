package io.eloquent.model;

public final class ModelQuery<M extends Model<M>> extends ModelQueryBuilder<M, ModelQuery<M>> {
    ModelQuery(ModelSelect<M> select) {
        super(select);
    }

    @Override
    protected ModelQuery<M> with(ModelSelect<M> select) {
        return new ModelQuery<>(select);
    }
}
