/**
 * Tables as data: what {@code schema().create("users", table -> …)} says, and the compiler that turns it into DDL.
 * Imports {@code ast} and {@code compile}; dialects override {@link io.eloquent.query.schema.SchemaCompiler}.
 */
@NullMarked
package io.eloquent.query.schema;

import org.jspecify.annotations.NullMarked;
