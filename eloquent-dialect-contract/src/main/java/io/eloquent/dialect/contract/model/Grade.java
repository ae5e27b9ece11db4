package io.eloquent.dialect.contract.model;

import io.eloquent.api.codec.Valued;

/** How good something is, stored by a letter. */
public enum Grade implements Valued<String> {
    GOOD("a"),
    BAD("f");

    private final String letter;

    Grade(String letter) {
        this.letter = letter;
    }

    @Override
    public String value() {
        return letter;
    }
}
