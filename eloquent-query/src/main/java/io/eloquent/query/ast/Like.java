package io.eloquent.query.ast;

import io.eloquent.api.error.InvalidQueryException;

/**
 * Whether a text fits a pattern, in the same way on every database: {@code %} stands for any text, {@code _} for any
 * character, and a backslash before either of them, or before a backslash, for that character itself.
 *
 * @param expr the text
 * @param pattern the pattern, which is bound
 * @param caseSensitive whether {@code a} and {@code A} are different
 * @param negated whether it is {@code not like}
 */
public record Like(Expr expr, String pattern, boolean caseSensitive, boolean negated) implements Expr {

    /** Refuses a backslash that has nothing behind it: each database would read it in its own way. */
    public Like {
        int backslashes = 0;
        while (backslashes < pattern.length() && pattern.charAt(pattern.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        if (backslashes % 2 == 1) {
            throw new InvalidQueryException("A pattern must not end with a backslash that nothing follows: write two of"
                    + " them for one that is meant");
        }
    }

    @Override
    public <P, R> R accept(Visitor<P, R> visitor, P param) {
        return visitor.like(this, param);
    }
}
