package io.eloquent.query.dialect;

import io.eloquent.api.error.InvalidQueryException;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Binds texts of whole characters. Of half a surrogate pair, drivers would make a question mark and say nothing. */
final class WholeText {
    private WholeText() {}

    static void bind(PreparedStatement statement, int index, String text) throws SQLException {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                requirePairs(text, i, index);
                break;
            }
        }
        statement.setString(index, text);
    }

    private static void requirePairs(String text, int from, int index) {
        for (int i = from; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    throw new InvalidQueryException("The text of binding " + index
                            + " has half a surrogate pair, which no database stores: was it cut in the middle of a"
                            + " character? Cut at offsetByCodePoints");
                }
                i++;
            }
        }
    }
}
