package io.eloquent.model;

public final class RelationKey<M extends Model<M>, R extends Model<R>> {
    private final String name;

    public RelationKey(Class<M> owner, Class<R> related, String name) {
        this.name = owner.getSimpleName() + "." + name + " to " + related.getSimpleName();
    }

    @Override
    public String toString() {
        return name;
    }
}
