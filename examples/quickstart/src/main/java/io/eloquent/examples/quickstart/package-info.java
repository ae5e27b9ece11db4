/** The library from top to bottom. Start at {@link io.eloquent.examples.quickstart.Quickstart}. */
package io.eloquent.examples.quickstart;
