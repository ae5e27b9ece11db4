/** Who makes the keys of new models where the database does not. Start at {@link io.eloquent.api.key.KeyGenerator}. */
@NullMarked
package io.eloquent.api.key;

import org.jspecify.annotations.NullMarked;
