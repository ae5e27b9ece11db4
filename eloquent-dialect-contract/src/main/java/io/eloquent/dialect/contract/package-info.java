/**
 * What every dialect keeps, as tests that run on a real server. Start at
 * {@link io.eloquent.dialect.contract.DialectContract}, which says how a dialect of your own runs them.
 */
@NullMarked
package io.eloquent.dialect.contract;

import org.jspecify.annotations.NullMarked;
