package io.eloquent.examples.chinook;

import java.util.ArrayList;
import java.util.List;

/** A script of SQL statements, each of which ends with a semicolon. */
final class Script {
    private final String text;
    private int position;

    private Script(String text) {
        this.text = text;
    }

    /** {@return the statements, without comments before them and without the commands of a client} */
    static List<String> statements(String text) {
        Script script = new Script(text);
        List<String> statements = new ArrayList<>();
        while (script.skipToStatement()) {
            statements.add(script.statement());
        }
        return statements;
    }

    private boolean skipToStatement() {
        while (position < text.length()) {
            char c = text.charAt(position);
            if (Character.isWhitespace(c) || c == ';' || c == '\uFEFF') {
                position++;
            } else if (text.startsWith("/*", position)) {
                position = after("*/");
            } else if (text.startsWith("--", position) || c == '\\') {
                position = after("\n");
            } else {
                return true;
            }
        }
        return false;
    }

    /** A semicolon between quotes ends nothing. A quote in a text is doubled, which looks like two texts. */
    private String statement() {
        int begin = position;
        boolean quoted = false;
        for (; position < text.length() && (quoted || text.charAt(position) != ';'); position++) {
            if (text.charAt(position) == '\'') {
                quoted = !quoted;
            }
        }
        return text.substring(begin, position).strip();
    }

    private int after(String end) {
        int found = text.indexOf(end, position);
        return found < 0 ? text.length() : found + end.length();
    }
}
