/**
 * The description of a model in, Java out: {@link io.eloquent.processor.write.ModelSource} is the generated superclass,
 * {@link io.eloquent.processor.write.QuerySource} the generated query. The same description gives the same text, byte
 * for byte. Imports {@code read} only.
 */
@NullMarked
package io.eloquent.processor.write;

import org.jspecify.annotations.NullMarked;
