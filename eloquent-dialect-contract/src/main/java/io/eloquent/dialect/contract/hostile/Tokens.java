package io.eloquent.dialect.contract.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a database sees in SQL. A name or a text is only told to be one; all else is told as it is. */
final class Tokens {
    private static final String NAME = "<name>";
    private static final String TEXT = "<text>";

    private final String sql;
    private final char quote;
    private final List<String> tokens = new ArrayList<>();
    private int at;

    private Tokens(String sql, char quote) {
        this.sql = sql;
        this.quote = quote;
    }

    /**
     * {@return the tokens of a statement}
     *
     * @param sql the statement
     * @param quote the character around the database's names; a backtick means that the rest is as on MySQL, too
     */
    static List<String> of(String sql, char quote) {
        Tokens tokens = new Tokens(sql, quote);
        while (tokens.at < sql.length()) {
            tokens.next();
        }
        return tokens.tokens;
    }

    private boolean isMySql() {
        return quote == '`';
    }

    private void next() {
        char c = sql.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
        } else if (c == quote) {
            quoted(c, false, NAME);
        } else if (c == '\'' || c == '"' && isMySql()) {
            quoted(c, isMySql(), TEXT);
        } else if (sql.startsWith("--", at) || c == '#' && isMySql()) {
            until("\n", "<comment>");
        } else if (sql.startsWith("/*", at)) {
            until("*/", "<comment>");
        } else if (c == '$' && !isMySql() && dollarQuote() > 0) {
            String tag = sql.substring(at, dollarQuote());
            at += tag.length();
            until(tag, TEXT);
        } else if (isWordPart(c)) {
            word();
        } else {
            tokens.add(String.valueOf(c));
            at++;
        }
    }

    /** {@return where the text begins that a dollar quotes, or -1 if it quotes none} */
    private int dollarQuote() {
        int end = at + 1;
        while (end < sql.length() && isWordPart(sql.charAt(end)) && sql.charAt(end) != '$') {
            end++;
        }
        return end < sql.length() && sql.charAt(end) == '$' ? end + 1 : -1;
    }

    private static boolean isWordPart(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }

    private void quoted(char mark, boolean escapes, String kind) {
        at++;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == '\\' && escapes) {
                at += 2;
            } else if (c != mark) {
                at++;
            } else if (at + 1 < sql.length() && sql.charAt(at + 1) == mark) {
                at += 2;
            } else {
                at++;
                tokens.add(kind);
                return;
            }
        }
        tokens.add("<unfinished " + kind + ">");
    }

    private void until(String end, String kind) {
        int found = sql.indexOf(end, at + (end.equals("*/") ? 2 : 0));
        at = found < 0 ? sql.length() : found + end.length();
        tokens.add(found < 0 && !end.equals("\n") ? "<unfinished " + kind + ">" : kind);
    }

    private void word() {
        int start = at;
        while (at < sql.length() && isWordPart(sql.charAt(at))) {
            at++;
        }
        String word = sql.substring(start, at).toLowerCase(Locale.ROOT);
        if (at < sql.length() && sql.charAt(at) == '\'' && word.matches("[xbne]")) {
            quoted('\'', isMySql() || word.equals("e"), TEXT);
        } else if (!(isMySql() && word.equals("_utf8mb4"))) { // says what the text behind it is
            tokens.add(word);
        }
    }
}
