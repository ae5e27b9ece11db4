package io.eloquent.processor.read;

import java.util.Optional;

/**
 * How the values of a column are stored in another form.
 *
 * @param kind who makes that form
 * @param converter the user's converter, for {@link Kind#CUSTOM}
 * @param taken what the converter takes, as far as its declaration says
 * @param stored what it stores, as far as its declaration says
 * @param isUsable whether generated code can make one
 * @param place the annotation
 */
public record Conversion(
        Kind kind,
        Optional<JavaType> converter,
        Optional<JavaType> taken,
        Optional<JavaType> stored,
        boolean isUsable,
        Place place) {

    /** Who makes the stored form. */
    public enum Kind {
        /** A converter of the user's. */
        CUSTOM,
        /** Jackson. */
        JSON,
        /** The application's encrypter. */
        ENCRYPTED
    }
}
