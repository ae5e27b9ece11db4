package io.eloquent.model;

import io.eloquent.model.meta.RelationSlot;

public final class MorphTo extends RelationSlot {}
