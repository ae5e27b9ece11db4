/**
 * Random chains over random tables, checked against plain Java. A {@link
 * io.eloquent.dialect.contract.property.Generator} makes the description of a question, an {@link
 * io.eloquent.dialect.contract.property.Ask}; from it are made the builder's chain, which the database answers, and the
 * answer that the {@link io.eloquent.dialect.contract.property.Evaluator} finds by the rules of {@link
 * io.eloquent.dialect.contract.property.Semantics}. Where the two differ, the {@link
 * io.eloquent.dialect.contract.property.Shrinker} looks for the least that still differs. {@link
 * io.eloquent.dialect.contract.property.PropertyCheck} does all that.
 */
@NullMarked
package io.eloquent.dialect.contract.property;

import org.jspecify.annotations.NullMarked;
