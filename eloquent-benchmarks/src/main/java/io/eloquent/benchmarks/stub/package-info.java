/**
 * A JDBC driver that serves ready-made values and costs next to nothing: what a benchmark measures on it is the code in
 * front of it. Start at {@link io.eloquent.benchmarks.stub.StubDataSource}. The dialect for it is found like any
 * stranger's.
 */
@NullMarked
package io.eloquent.benchmarks.stub;

import org.jspecify.annotations.NullMarked;
