/** What a user writes on a model class and its fields. Read by the processor at compile time, and by the model layer
 * where no processor ran. */
@NullMarked
package io.eloquent.api.annotation;

import org.jspecify.annotations.NullMarked;
