package io.eloquent.query.ast;

import java.util.ArrayList;
import java.util.List;

/** Counts the placeholders in SQL that somebody wrote. */
final class Placeholders {
    private Placeholders() {}

    /**
     * {@return how many there are, or -1 if only the database could tell} A question mark in quotes or in a comment is
     * none, nor are two in a row, by which PostgreSQL's driver knows an operator. What a backslash or a dollar sign means
     * in a text differs from database to database.
     */
    static int count(String sql) {
        int count = 0;
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            switch (c) {
                case '\\', '$', '#' -> {
                    return -1;
                }
                case '\'', '"', '`' -> i = end(sql, i + 1, String.valueOf(c));
                case '-' -> i = sql.startsWith("--", i) ? end(sql, i, "\n") : i;
                case '/' -> i = sql.startsWith("/*", i) ? end(sql, i + 2, "*/") : i;
                case '?' -> {
                    if (sql.startsWith("??", i)) {
                        i++;
                    } else {
                        count++;
                    }
                }
                default -> {}
            }
            if (i < 0) {
                return -1;
            }
        }
        return count;
    }

    /** {@return the text between so many placeholders} Where quotes cannot be told apart, each question mark is one. */
    static List<String> pieces(String sql, int placeholders) {
        boolean plain = count(sql) == placeholders;
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < sql.length() && pieces.size() < placeholders; i++) {
            char c = sql.charAt(i);
            if (plain && (c == '\'' || c == '"' || c == '`')) {
                i = end(sql, i + 1, String.valueOf(c));
            } else if (plain && sql.startsWith("--", i)) {
                i = end(sql, i, "\n");
            } else if (plain && sql.startsWith("/*", i)) {
                i = end(sql, i + 2, "*/");
            } else if (sql.startsWith("??", i)) {
                i++;
            } else if (c == '?') {
                pieces.add(sql.substring(start, i));
                start = i + 1;
            }
        }
        pieces.add(sql.substring(start));
        return pieces;
    }

    /** {@return the last position of the mark that ends a quotation or a comment, or -1 if there is none in plain text} */
    private static int end(String sql, int from, String mark) {
        int end = sql.indexOf(mark, from);
        if (end < 0 || sql.substring(from, end).indexOf('\\') >= 0) {
            return -1;
        }
        return end + mark.length() - 1;
    }
}
