/**
 * What users type: {@link io.eloquent.model.Model} is what every model extends, {@link io.eloquent.model.ModelQuery}
 * finds models, {@link io.eloquent.model.ModelList} holds them, and {@link io.eloquent.model.HasMany},
 * {@link io.eloquent.model.BelongsTo} and {@link io.eloquent.model.BelongsToMany} lead from one to others.
 */
@NullMarked
package io.eloquent.model;

import org.jspecify.annotations.NullMarked;
