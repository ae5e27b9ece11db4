package io.eloquent.model.meta;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What only some models carry, so that the others need no room for it. */
final class Extras {
    /** The attributes that have no field. */
    @Nullable
    Map<String, @Nullable Object> bag;

    /** A copy of them, by which changes are found. */
    @Nullable
    Map<String, @Nullable Object> bagSnapshot;

    /** The last update that this model made; null if there was none. */
    @Nullable
    Written written;

    /** What is shown of this very model, if it is not what its class says. */
    @Nullable
    Display display;
}
