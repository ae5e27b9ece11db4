/**
 * Statements in, SQL text and bindings out. Start at {@link io.eloquent.query.compile.SqlCompiler}; what differs from
 * database to database is data in {@link io.eloquent.query.compile.Syntax} first, an overridden clause second. Imports
 * {@code ast} only, knows no JDBC, holds no state.
 */
@NullMarked
package io.eloquent.query.compile;

import org.jspecify.annotations.NullMarked;
