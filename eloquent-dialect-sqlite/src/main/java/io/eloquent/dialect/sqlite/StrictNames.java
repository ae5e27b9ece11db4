package io.eloquent.dialect.sqlite;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites a statement so that SQLite takes no name for a text: what stands in double quotes becomes a text where there is
 * no such column, what stands in backticks never does (https://www.sqlite.org/quirks.html#dblquote). Literals, comments
 * and other quoted names stay as they are.
 */
final class StrictNames {
    private static final Set<String> STATEMENTS = Set.of("select", "with", "insert", "replace", "update", "delete");

    private final String sql;
    private final StringBuilder strict;
    private int at;

    private StrictNames(String sql) {
        this.sql = sql;
        this.strict = new StringBuilder(sql.length() + 16);
    }

    /** {@return the statement with its names in backticks, or null if it has none in double quotes, or is of another kind} */
    static @Nullable String in(String sql) {
        return sql.indexOf('"') < 0 || !STATEMENTS.contains(firstWord(sql)) ? null : new StrictNames(sql).rewrite();
    }

    private static String firstWord(String sql) {
        int start = 0;
        while (start < sql.length() && (sql.charAt(start) == '(' || Character.isWhitespace(sql.charAt(start)))) {
            start++;
        }
        int end = start;
        while (end < sql.length() && Character.isLetter(sql.charAt(end))) {
            end++;
        }
        return sql.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private String rewrite() {
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == '"') {
                name(end('"'));
            } else if (c == '\'' || c == '`') {
                copyTo(end(c));
            } else if (c == '[') {
                copyTo(after("]", at + 1));
            } else if (sql.startsWith("--", at)) {
                copyTo(after("\n", at + 2));
            } else if (sql.startsWith("/*", at)) {
                copyTo(after("*/", at + 2));
            } else {
                copyTo(at + 1);
            }
        }
        return strict.toString();
    }

    /** Puts a name from double quotes, where a quote is written twice, into backticks, where a backtick is. */
    private void name(int end) {
        int close = end - 1 > at && sql.charAt(end - 1) == '"' ? end - 1 : end;
        strict.append('`')
                .append(sql.substring(at + 1, close).replace("\"\"", "\"").replace("`", "``"))
                .append('`');
        at = end;
    }

    /** {@return where the text goes on after what is quoted here; a quote written twice does not end it} */
    private int end(char quote) {
        int next = at + 1;
        while (next < sql.length()) {
            if (sql.charAt(next) != quote) {
                next++;
            } else if (next + 1 < sql.length() && sql.charAt(next + 1) == quote) {
                next += 2;
            } else {
                return next + 1;
            }
        }
        return sql.length();
    }

    private int after(String mark, int from) {
        int found = sql.indexOf(mark, from);
        return found < 0 ? sql.length() : found + mark.length();
    }

    private void copyTo(int end) {
        strict.append(sql, at, end);
        at = end;
    }
}
