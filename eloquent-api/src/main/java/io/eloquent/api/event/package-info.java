/** What the library tells those who listen. Start at {@link io.eloquent.api.event.StatementListener}. */
@NullMarked
package io.eloquent.api.event;

import org.jspecify.annotations.NullMarked;
