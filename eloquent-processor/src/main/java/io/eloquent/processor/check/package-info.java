/**
 * The description of a model in, what is wrong with it out: start at {@link io.eloquent.processor.check.ModelRules}.
 * Each kind of problem has a {@link io.eloquent.processor.check.Code} that never changes. Imports {@code read} only.
 */
@NullMarked
package io.eloquent.processor.check;

import org.jspecify.annotations.NullMarked;
