/**
 * What Eloquent costs beside hand-written JDBC, in one run. Each class is one kind of work; its methods do it by hand
 * and through Eloquent, and prove before they are measured that they do the same. Start at
 * {@link io.eloquent.benchmarks.Benchmarks}.
 */
@NullMarked
package io.eloquent.benchmarks;

import org.jspecify.annotations.NullMarked;
