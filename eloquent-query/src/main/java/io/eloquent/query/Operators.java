package io.eloquent.query;

import io.eloquent.api.error.InvalidQueryException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a word could be an operator at all. Whether the database has it, its compiler says. */
final class Operators {
    private static final String SIGNS = "<>=!~@#%^&|?*+-/";
    private static final Set<String> WORDS = Set.of(
            "like",
            "not like",
            "ilike",
            "not ilike",
            "like binary",
            "not like binary",
            "rlike",
            "not rlike",
            "regexp",
            "not regexp",
            "regexp binary",
            "similar to",
            "not similar to",
            "glob",
            "not glob",
            "match",
            "is",
            "is not",
            "is distinct from",
            "is not distinct from",
            "sounds like",
            "div",
            "mod",
            "xor",
            "overlaps",
            "member of");

    private static final Set<String> ORDER = Set.of("=", "!=", "<>", "<", "<=", ">", ">=");

    private Operators() {}

    /** {@return whether it compares by order, which all databases can} */
    static boolean isOrder(String operator) {
        return ORDER.contains(operator);
    }

    /** {@return the operator in lower case and single spaces} */
    static String normalize(String column, @Nullable String operator) {
        if (operator == null) {
            throw new InvalidQueryException(
                    "The operator in where(\"" + column + "\", null, …) is missing: write \"=\" for an equality");
        }
        String normalized = operator.strip().toLowerCase(Locale.ROOT);
        if (isSigns(normalized)) {
            return normalized;
        }
        if (normalized.indexOf(' ') >= 0) {
            normalized = normalized.replaceAll("\\s+", " ");
        }
        if (!WORDS.contains(normalized)) {
            throw new InvalidQueryException("Unknown operator in where(\"" + column + "\", \"" + operator
                    + "\", …): to compare with that text, write where(\"" + column + "\", \"=\", …)");
        }
        return normalized;
    }

    private static boolean isSigns(String text) {
        if (text.isEmpty() || text.length() > 3) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (SIGNS.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return !text.contains("--") && !text.contains("/*") && !text.contains("*/");
    }
}
