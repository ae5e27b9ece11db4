/**
 * The twins of the models in {@code io.eloquent.dialect.contract.model}: no processor sees them, so that method handles
 * read and write their fields.
 */
@NullMarked
package io.eloquent.dialect.contract.plain;

import org.jspecify.annotations.NullMarked;
