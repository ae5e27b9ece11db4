/**
 * What a statement is: immutable data that knows neither SQL text nor JDBC. Start at
 * {@link io.eloquent.query.ast.Statement} and {@link io.eloquent.query.ast.Expr}. Built by {@code io.eloquent.query},
 * read by {@code io.eloquent.query.compile}; imports nothing of ours but the errors.
 */
@NullMarked
package io.eloquent.query.ast;

import org.jspecify.annotations.NullMarked;
