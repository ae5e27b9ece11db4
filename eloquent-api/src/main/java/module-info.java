/** The words every layer shares: annotations, errors, codecs and listeners. Depends on the JDK and JSpecify alone. */
module io.eloquent.api {
    requires transitive java.sql;
    requires static transitive org.jspecify;

    exports io.eloquent.api.annotation;
    exports io.eloquent.api.codec;
    exports io.eloquent.api.crypto;
    exports io.eloquent.api.error;
    exports io.eloquent.api.event;
    exports io.eloquent.api.key;
}
