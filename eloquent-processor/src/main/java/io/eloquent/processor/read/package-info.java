/**
 * A model class in, a description of it out: start at {@link io.eloquent.processor.read.ModelReader}. It reads
 * everything as it finds it, and judges nothing. The only room that asks the compiler about types.
 */
@NullMarked
package io.eloquent.processor.read;

import org.jspecify.annotations.NullMarked;
