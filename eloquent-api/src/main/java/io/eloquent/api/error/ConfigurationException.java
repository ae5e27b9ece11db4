package io.eloquent.api.error;

import org.jspecify.annotations.Nullable;

/** A connection is configured wrongly, or no dialect fits it. Thrown before a connection is tried. */
public class ConfigurationException extends EloquentException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what was wrong, where, and the line that would fix it
     */
    public ConfigurationException(String message) {
        super(message);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message what was wrong, where, and the line that would fix it
     * @param cause what the layer below said
     */
    public ConfigurationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
