package io.eloquent.dialect.contract;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a run is told from outside: {@code -Deloquent.property.seed=7}, or {@code ELOQUENT_PROPERTY_SEED=7}. */
final class Settings {
    private Settings() {}

    /**
     * {@return a number}
     *
     * @param property the system property; the environment has it in upper case, with underscores
     * @param otherwise the number if neither is there
     */
    static long number(String property, long otherwise) {
        String text = System.getProperty(property);
        String given = text == null ? environment(property) : text;
        return given == null ? otherwise : Long.parseLong(given);
    }

    private static @Nullable String environment(String property) {
        return System.getenv(property.toUpperCase(Locale.ROOT).replace('.', '_'));
    }
}
