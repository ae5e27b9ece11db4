package io.eloquent.processor.read;

import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.VariableElement;

/**
 * A column, and the field that holds it, or a component of the record that its field holds.
 *
 * @param member the field
 * @param name the field's name; of a component {@code home.city}
 * @param column the column's name
 * @param constant the name of the column's constant
 * @param type the type of its values: of an {@code Optional} what is in it
 * @param kind what the type is good for
 * @param isOptional whether the field is an {@code Optional}
 * @param component the component that it is, of an embedded record
 * @param conversion the other form in which it is stored
 * @param generator what makes the keys that it holds
 * @param marks our annotations on the field, by their simple names
 * @param documentation what the source says of the field, empty for nothing
 */
public record ColumnField(
        Member member,
        String name,
        Mention column,
        String constant,
        JavaType type,
        Kind kind,
        boolean isOptional,
        Optional<Component> component,
        Optional<Conversion> conversion,
        Optional<Supplied> generator,
        Map<String, Place> marks,
        String documentation) {

    /** What can be done with the values of a column, and how to tell that one has changed. */
    public enum Kind {
        /** A number. */
        NUMBER(true),
        /** A string. */
        TEXT(true),
        /** A time or another value with an order. */
        ORDERED(true),
        /** A boolean, an enum, a UUID: a value that never changes and has no order in the database. */
        VALUE(true),
        /** A date, which has an order and can change in place. */
        DATE(true),
        /** Bytes, which can change in place. */
        BYTES(true),
        /** An array, which can change in place. */
        ARRAY(true),
        /** A record, a list, a set or a map, which is stored as JSON and can change in place. */
        DOCUMENT(true),
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

        /** {@return whether its values can change in place} */
        public boolean isMutable() {
            return this == DATE || this == BYTES || this == ARRAY || this == DOCUMENT;
        }
    }

    /** Copies the marks. */
    public ColumnField {
        marks = Map.copyOf(marks);
    }

    /** {@return the field, of a component that of its record} */
    public VariableElement element() {
        return member.element();
    }

    /**
     * {@return whether the field carries an annotation of ours}
     *
     * @param annotation its simple name
     */
    public boolean is(String annotation) {
        return marks.containsKey(annotation);
    }
}
