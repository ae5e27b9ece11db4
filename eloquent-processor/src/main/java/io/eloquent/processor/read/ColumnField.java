package io.eloquent.processor.read;

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
 */
public record ColumnField(
        VariableElement element, String name, Mention column, String constant, JavaType type, Kind kind) {

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
