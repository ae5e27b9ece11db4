package io.eloquent.dialect.sqlite;

/** Patterns of {@code like} in the signs of {@code glob}, for which case matters. */
final class Patterns {
    private Patterns() {}

    /**
     * {@return the pattern that {@code glob} takes: {@code J%} becomes {@code J*}} What is no sign to {@code like}, and
     * one to {@code glob}, stands in brackets.
     */
    static String glob(String like) {
        StringBuilder glob = new StringBuilder(like.length() + 8);
        for (int i = 0; i < like.length(); i++) {
            char c = like.charAt(i);
            switch (c) {
                case '%' -> glob.append('*');
                case '_' -> glob.append('?');
                case '\\' -> literal(like.charAt(++i), glob);
                default -> literal(c, glob);
            }
        }
        return glob.toString();
    }

    private static void literal(char c, StringBuilder glob) {
        if (c == '*' || c == '?' || c == '[') {
            glob.append('[').append(c).append(']');
        } else {
            glob.append(c);
        }
    }
}
