package io.eloquent.model;

import io.eloquent.model.meta.RelationSlot;

public final class HasMany<R extends Model<R>> extends RelationSlot {}
