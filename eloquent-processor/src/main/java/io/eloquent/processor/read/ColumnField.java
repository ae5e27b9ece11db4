package io.eloquent.processor.read;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/**
 * A field that holds a column.
 *
 * @param element the field
 * @param name the field's name
 * @param column the column's name
 * @param constant the name of the column's constant
 * @param type the field's type
 * @param kind what the type is good for
 * @param conversion how its values are stored in another form, if they are
 * @param traits the annotations that say something special about it: {@code Version}, {@code ReadBack} …
 * @param generator who makes the key, if the field says so
 * @param doc what its Javadoc says; may be empty
 */
public record ColumnField(
        VariableElement element,
        String name,
        Mention column,
        String constant,
        JavaType type,
        Kind kind,
        Optional<Conversion> conversion,
        List<String> traits,
        Optional<Named> generator,
        String doc) {

    /** The annotations that say something special about a column, as {@code ColumnTrait} names them. */
    static final List<String> TRAITS = List.of("Encrypted", "Hashed", "Version", "ReadBack");

    /** {@return whether generated code must reach its field by a handle} */
    public boolean isPrivate() {
        return element.getModifiers().contains(Modifier.PRIVATE);
    }

    /**
     * {@return whether the field carries an annotation}
     *
     * @param trait its simple name
     */
    public boolean is(String trait) {
        return traits.contains(trait);
    }

    /** What can be done with the values of a column, and how to tell that one has changed. */
    public enum Kind {
        /** A number. */
        NUMBER(true),
        /** A string. */
        TEXT(true),
        /** A time or another value with an order. */
        ORDERED(true),
        /** A boolean, an enum, a UUID, a record: a value that never changes and has no order in the database. */
        VALUE(true),
        /** An array, a list, a set or a map, which can change in place. */
        MUTABLE(true),
        /** A private type, which the generated code cannot name. */
        INACCESSIBLE(false),
        /** A model, or a collection of models: what a relation is for. */
        MODEL(false),
        /** A type that another processor has yet to write, or nobody. */
        UNRESOLVED(false),
        /** A type that no column can hold. */
        UNSUPPORTED(false);

        private final boolean storable;

        Kind(boolean storable) {
            this.storable = storable;
        }

        /** {@return whether a column can hold it} */
        public boolean isStorable() {
            return storable;
        }
    }
}
