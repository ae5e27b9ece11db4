package io.eloquent.model.meta;

public abstract class RelationSlot {
    protected RelationSlot() {}
}
