/** How a Java value becomes a JDBC value and back. Start at {@link io.eloquent.api.codec.Codec}. */
@NullMarked
package io.eloquent.api.codec;

import org.jspecify.annotations.NullMarked;
