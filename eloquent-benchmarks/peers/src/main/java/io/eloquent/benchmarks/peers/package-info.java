/** The peers, doing what {@link io.eloquent.benchmarks.Relations} does, on the same database. */
package io.eloquent.benchmarks.peers;
