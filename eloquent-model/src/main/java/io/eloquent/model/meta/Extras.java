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

    /** Its fields and attributes before the last update, and after it; null if there was none. */
    @Nullable
    Update update;

    /** Whether the update was written, and those who want to hear of it are being told. */
    boolean announcing;

    /** What an update made of the fields and attributes of a model, as copies. */
    record Update(
            Object before,
            Map<String, @Nullable Object> bagBefore,
            Object after,
            Map<String, @Nullable Object> bagAfter) {}

    /** What is shown of this very model, if it is not what its class says. */
    @Nullable
    Display display;
}
