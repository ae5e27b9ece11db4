package io.eloquent.processor.read;

/**
 * A field that carries {@code @Embedded}.
 *
 * @param member the field
 * @param place the annotation
 * @param flaw what is wrong with it
 * @param detail the name of the component that it is wrong with
 */
public record Embedding(Member member, Place place, Flaw flaw, String detail) {

    /** Why a field cannot be spread over columns. */
    public enum Flaw {
        /** It can. */
        NONE,
        /** It is no record. */
        NO_RECORD,
        /** The record has type parameters. */
        GENERIC,
        /** The record, or its constructor, is hidden from the generated code. */
        HIDDEN,
        /** The record has no components. */
        EMPTY,
        /** A component is embedded itself. */
        NESTED
    }
}
