package io.eloquent.processor.check;

import io.eloquent.processor.read.Place;

/**
 * Something that is wrong with a model.
 *
 * @param code the kind of problem
 * @param place where the source should change
 * @param message what is wrong, and what would be right
 */
public record Problem(Code code, Place place, String message) {

    /** {@return the message as the compiler shows it} */
    public String text() {
        return "[eloquent " + code + "] " + message;
    }
}
