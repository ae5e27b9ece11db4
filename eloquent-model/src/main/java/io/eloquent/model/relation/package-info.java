/**
 * What each kind of relation is: which columns join it, how its related models are asked for, and which of them belong
 * to which parent. A file a kind. Imports {@code meta} only; {@code load} runs what is described here.
 */
@NullMarked
package io.eloquent.model.relation;

import org.jspecify.annotations.NullMarked;
