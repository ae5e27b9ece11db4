package io.eloquent.processor.read;

import java.util.List;
import java.util.Optional;

/**
 * The other form in which a column stores the values of its field.
 *
 * @param kind who makes it
 * @param converter the converter's class, of {@code @Cast} alone
 * @param storedKind what the converter's stored type is good for
 */
public record Conversion(Kind kind, Optional<Supplied> converter, ColumnField.Kind storedKind) {

    /** Who converts. */
    public enum Kind {
        /** A converter of the user's. */
        CAST,
        /** Jackson. */
        JSON,
        /** The application's encrypter. */
        ENCRYPTED
    }

    private Optional<List<JavaType>> arguments() {
        return converter.flatMap(Supplied::arguments).filter(types -> types.size() == 2);
    }

    /** {@return the type that the user's converter takes, if there is one} */
    public Optional<JavaType> takes() {
        return arguments().map(types -> types.get(0));
    }

    /** {@return the type that the user's converter stores, if there is one} */
    public Optional<JavaType> stores() {
        return arguments().map(types -> types.get(1));
    }

    /** {@return whether generated code can use it} */
    public boolean isSound() {
        return kind != Kind.CAST || stores().isPresent();
    }
}
