/**
 * Hostile strings in every place where a chain takes a string. {@link io.eloquent.dialect.contract.hostile.Places} finds
 * the places by looking at the builder's methods, so that a new method is tried as soon as it is there; {@link
 * io.eloquent.dialect.contract.hostile.HostileStrings} makes the strings; {@link
 * io.eloquent.dialect.contract.hostile.Tokens} tells what a database would see in the SQL that comes out.
 */
@NullMarked
package io.eloquent.dialect.contract.hostile;

import org.jspecify.annotations.NullMarked;
