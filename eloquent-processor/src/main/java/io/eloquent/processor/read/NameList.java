package io.eloquent.processor.read;

import java.util.List;

/**
 * An annotation that lists columns, fields or relations, such as {@code @Fillable({"name", "email"})}.
 *
 * @param kind which annotation it is
 * @param names the names, in the order of the source
 */
public record NameList(Kind kind, List<Mention> names) {

    /** The annotations that list names, in the order in which the generated code repeats them. */
    public enum Kind {
        /** What mass assignment may set. */
        FILLABLE("Fillable"),
        /** What mass assignment may not set. */
        GUARDED("Guarded"),
        /** What is left out of maps and JSON. */
        HIDDEN("Hidden"),
        /** What maps and JSON are made of. */
        VISIBLE("Visible"),
        /** What accessors make and maps and JSON show. */
        APPENDS("Appends"),
        /** The relations whose models are touched when one of the class is written. */
        TOUCHES("Touches"),
        /** The relations that are loaded with each model of the class. */
        WITH("With");

        private final String annotation;

        Kind(String annotation) {
            this.annotation = annotation;
        }

        /** {@return the simple name of the annotation} */
        public String annotation() {
            return annotation;
        }

        /** {@return whether it lists columns and fields, among others} */
        public boolean takesColumns() {
            return this != APPENDS && !takesOnlyRelations();
        }

        /** {@return whether it lists relations and nothing else} */
        public boolean takesOnlyRelations() {
            return this == TOUCHES || this == WITH;
        }

        /** {@return whether it may list relations too} */
        public boolean takesRelations() {
            return this == HIDDEN || this == VISIBLE;
        }
    }

    /** Copies the names. */
    public NameList {
        names = List.copyOf(names);
    }
}
