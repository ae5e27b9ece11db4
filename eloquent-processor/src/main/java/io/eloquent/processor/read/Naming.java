package io.eloquent.processor.read;

import java.util.Locale;

/** From Java's names to the database's. The model layer follows the same rule where no processor ran. */
final class Naming {
    private Naming() {}

    /**
     * {@return a name in snake case} An underscore goes before each upper-case letter that follows a lower-case letter
     * or a digit: {@code createdAt} becomes {@code created_at}, {@code line2Street} becomes {@code line2_street}.
     * Acronyms are words: {@code userID} becomes {@code user_id}.
     *
     * @param name a name in camel case
     */
    static String snake(String name) {
        StringBuilder snake = new StringBuilder(name.length() + 4);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (i > 0 && Character.isUpperCase(c) && endsWord(name.charAt(i - 1))) {
                snake.append('_');
            }
            snake.append(c);
        }
        return snake.toString().toLowerCase(Locale.ROOT);
    }

    /**
     * {@return the name of a constant}
     *
     * @param name a name in camel case
     */
    static String constant(String name) {
        return snake(name).toUpperCase(Locale.ROOT);
    }

    private static boolean endsWord(char c) {
        return Character.isLowerCase(c) || Character.isDigit(c);
    }
}
