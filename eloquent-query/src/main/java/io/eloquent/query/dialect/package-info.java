/**
 * <b>The SPI, and only it.</b> A dialect is a class that implements {@link io.eloquent.query.dialect.Dialect}, named in
 * its jar's {@code module-info} ({@code provides}) and in {@code META-INF/services}. Most of one is data:
 * {@link io.eloquent.query.compile.Syntax}, {@link io.eloquent.query.dialect.Codecs}, and a few overridden clauses.
 * {@link io.eloquent.query.dialect.Dialects} finds them.
 */
@NullMarked
package io.eloquent.query.dialect;

import org.jspecify.annotations.NullMarked;
