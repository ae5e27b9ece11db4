/**
 * Writes {@code UserModel} and {@code UserQuery} beside a {@code User}, while it is compiled. The only door is
 * {@link io.eloquent.processor.ModelProcessor}. Data flows one way: {@code read} turns the class into a description,
 * {@code check} finds what is wrong with it, {@code write} turns it into Java. What is written names the classes of the
 * model layer as text: this module does not depend on it.
 */
@NullMarked
package io.eloquent.processor;

import org.jspecify.annotations.NullMarked;
