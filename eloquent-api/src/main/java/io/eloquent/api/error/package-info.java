/** Every exception that the library throws: all unchecked, all under {@link io.eloquent.api.error.EloquentException}. */
@NullMarked
package io.eloquent.api.error;

import org.jspecify.annotations.NullMarked;
