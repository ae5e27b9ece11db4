package io.eloquent.processor.read;

import java.util.Locale;

/** From Java's names to the database's. The model layer follows the same rule where no processor ran. */
final class Naming {
    private Naming() {}

    /**
     * {@return a name in snake case} An underscore goes before each upper-case letter that follows a lower-case letter
     * or a digit, and before the last capital of an acronym that a word follows: {@code createdAt} becomes
     * {@code created_at}, {@code htmlPageURL} {@code html_page_url}, {@code HTMLPage} {@code html_page}.
     *
     * @param name a name in camel case
     */
    static String snake(String name) {
        StringBuilder snake = new StringBuilder(name.length() + 4);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (i > 0 && Character.isUpperCase(c) && beginsWord(name, i)) {
                snake.append('_');
            }
            snake.append(Character.toLowerCase(c));
        }
        return snake.toString();
    }

    private static boolean beginsWord(String name, int i) {
        char before = name.charAt(i - 1);
        return Character.isLowerCase(before)
                || Character.isDigit(before)
                || Character.isUpperCase(before) && i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
    }

    /**
     * {@return the name of a constant}
     *
     * @param name a name in camel case
     */
    static String constant(String name) {
        return snake(name).toUpperCase(Locale.ROOT);
    }
}
