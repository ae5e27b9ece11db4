package io.eloquent.query.ast;

import io.eloquent.api.error.InvalidQueryException;
import org.jspecify.annotations.Nullable;

/** What a name may be. Names are always quoted, so that almost everything may. */
final class Names {
    private Names() {}

    /** Refuses a name that no database has. */
    static void require(String what, @Nullable String name) {
        if (name == null) {
            throw new InvalidQueryException("The name of a " + what + " is missing: it is null");
        }
        int length = name.length();
        if (length == 0) {
            throw new InvalidQueryException("The name of a " + what + " must not be empty");
        }
        for (int i = 0; i < length; i++) {
            char c = name.charAt(i);
            if (c == 0) {
                throw new InvalidQueryException("The name of a " + what + " must not contain a NUL character");
            }
            if (Character.isSurrogate(c)) {
                if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(name.charAt(i + 1))) {
                    i++;
                } else {
                    throw new InvalidQueryException(
                            "The name of a " + what + " must not contain half a surrogate pair");
                }
            }
        }
    }

    /** Refuses a table's name of which a part, of those that dots divide, is empty. */
    static void requirePath(String what, @Nullable String name) {
        require(what, name);
        if (name != null && (name.startsWith(".") || name.endsWith(".") || name.contains(".."))) {
            throw new InvalidQueryException(
                    "The name of a " + what + " must not be empty, and in \"" + name + "\" a part between dots is");
        }
    }

    static boolean isPlain(String name) {
        if (name.isEmpty()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
            if (!letter && !(i > 0 && c >= '0' && c <= '9')) {
                return false;
            }
        }
        return true;
    }
}
