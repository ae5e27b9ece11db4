package io.eloquent.model;

import io.eloquent.model.meta.ModelMeta;

public abstract class Model<M extends Model<M>> {
    protected Model() {}

    protected abstract ModelMeta<M> meta();

    protected final <R extends Model<R>> HasMany<R> hasMany(Class<R> related) {
        return new HasMany<>();
    }

    protected final <R extends Model<R>> BelongsTo<R> belongsTo(Class<R> related) {
        return new BelongsTo<>();
    }

    public boolean isDirty() {
        return false;
    }
}
