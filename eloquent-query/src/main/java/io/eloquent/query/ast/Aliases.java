package io.eloquent.query.ast;

/** Finds {@code " as "} in a name such as {@code users as u}. */
final class Aliases {
    private Aliases() {}

    /** {@return the position of the last {@code " as "} in any case, or -1} */
    static int find(String text) {
        for (int i = text.length() - 4; i >= 0; i--) {
            if (text.charAt(i) == ' ' && text.regionMatches(true, i, " as ", 0, 4)) {
                return i;
            }
        }
        return -1;
    }
}
