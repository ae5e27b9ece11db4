/** Who hears what happens to models: start at {@link io.eloquent.model.event.Events}. Imports {@code meta} only. */
@NullMarked
package io.eloquent.model.event;

import org.jspecify.annotations.NullMarked;
