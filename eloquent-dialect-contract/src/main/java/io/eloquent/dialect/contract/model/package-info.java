/**
 * Models as a user writes them, with the processor. Their twins in {@code io.eloquent.dialect.contract.plain} do
 * without it.
 */
@NullMarked
package io.eloquent.dialect.contract.model;

import org.jspecify.annotations.NullMarked;
