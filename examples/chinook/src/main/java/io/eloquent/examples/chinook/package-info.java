/** A music shop. Start at {@link io.eloquent.examples.chinook.Chinook}. */
package io.eloquent.examples.chinook;
