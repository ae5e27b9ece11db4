/**
 * A model class, described once: its table, columns, keys and relations, and the binding that reads and writes its
 * fields. Start at {@link io.eloquent.model.meta.ModelMeta}. Descriptions come from generated code, or from the class
 * itself where no processor ran. Imports no other room of the model layer.
 */
@NullMarked
package io.eloquent.model.meta;

import org.jspecify.annotations.NullMarked;
