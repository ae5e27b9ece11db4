/** Models as maps and as JSON. Imports {@code meta} only. */
@NullMarked
package io.eloquent.model.json;

import org.jspecify.annotations.NullMarked;
