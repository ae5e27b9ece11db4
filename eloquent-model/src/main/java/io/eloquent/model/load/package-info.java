/**
 * Reading models: rows become models, and relations are loaded, eagerly or at their first touch, in one place: collect
 * the keys, one query a relation a level, stitch. Imports {@code meta} and {@code relation}.
 */
@NullMarked
package io.eloquent.model.load;

import org.jspecify.annotations.NullMarked;
