/**
 * Writing models: what changed becomes an insert, an update or a delete. Imports {@code meta} only.
 */
@NullMarked
package io.eloquent.model.persist;

import org.jspecify.annotations.NullMarked;
