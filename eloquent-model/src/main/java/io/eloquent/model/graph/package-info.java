/** Pictures of models and of what leads from one to the other, as text. Imports {@code meta} only. */
@NullMarked
package io.eloquent.model.graph;

import org.jspecify.annotations.NullMarked;
