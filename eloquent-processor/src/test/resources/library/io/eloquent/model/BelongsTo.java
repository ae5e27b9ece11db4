package io.eloquent.model;

import io.eloquent.model.meta.RelationSlot;

public final class BelongsTo<R extends Model<R>> extends RelationSlot {}
