/** What must stay true of the whole library. */
@NullMarked
package io.eloquent.checks;

import org.jspecify.annotations.NullMarked;
