/**
 * What users type: {@link io.eloquent.query.DatabaseManager} holds named connections,
 * {@link io.eloquent.query.Database} is one of them, {@link io.eloquent.query.Query} is a query as an immutable value.
 */
@NullMarked
package io.eloquent.query;

import org.jspecify.annotations.NullMarked;
