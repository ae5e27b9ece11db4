package io.eloquent.query.compile;

import io.eloquent.query.ast.JsonContains;
import io.eloquent.query.ast.JsonDocument;
import io.eloquent.query.ast.JsonHas;
import io.eloquent.query.ast.JsonIs;
import io.eloquent.query.ast.JsonLength;
import io.eloquent.query.ast.JsonNumber;
import io.eloquent.query.ast.JsonPath;
import io.eloquent.query.ast.JsonSet;

/**
 * Writes what is asked of JSON documents, for which no two databases have the same words. A dialect's compiler hands its
 * own to {@link ExpressionCompiler#json}. The steps of a path are written into the statement, as literals that nothing
 * can break out of, so that equal paths are equal to the database: in a {@code group by}, and for its indexes.
 */
public interface JsonCompiler {

    /**
     * {@return the writer, after a value as text}
     *
     * @param e the expression
     * @param out the writer
     */
    SqlWriter path(JsonPath e, SqlWriter out);

    /**
     * {@return the writer, after a value as a number}
     *
     * @param e the expression
     * @param out the writer
     */
    SqlWriter number(JsonNumber e, SqlWriter out);

    /**
     * {@return the writer, after the condition that a value is true, or false}
     *
     * @param e the expression
     * @param out the writer
     */
    SqlWriter is(JsonIs e, SqlWriter out);

    /**
     * {@return the writer, after the condition that there is a value}
     *
     * @param e the expression
     * @param out the writer
     */
    SqlWriter has(JsonHas e, SqlWriter out);

    /**
     * {@return the writer, after the number of an array's elements}
     *
     * @param e the expression
     * @param out the writer
     */
    SqlWriter length(JsonLength e, SqlWriter out);

    /**
     * {@return the writer, after the condition that a document contains another}
     *
     * @param e the expression
     * @param out the writer
     */
    SqlWriter contains(JsonContains e, SqlWriter out);

    /**
     * {@return the writer, after a bound document}
     *
     * @param e the expression
     * @param out the writer
     */
    SqlWriter document(JsonDocument e, SqlWriter out);

    /**
     * {@return the writer, after a document with other values}
     *
     * @param e the expression
     * @param out the writer
     */
    SqlWriter set(JsonSet e, SqlWriter out);

    /**
     * {@return a path in the notation that MySQL, MariaDB and SQLite share: {@code $."tags"[0]}} Each name is quoted as
     * a JSON text.
     *
     * @param steps the way to a value
     */
    static String dollarPath(Iterable<JsonPath.Step> steps) {
        StringBuilder path = new StringBuilder("$");
        for (JsonPath.Step step : steps) {
            if (step instanceof JsonPath.Key key) {
                quoted(key.name(), path.append('.'));
            } else if (step instanceof JsonPath.Index index) {
                path.append('[').append(index.position()).append(']');
            } else {
                throw new AssertionError(step);
            }
        }
        return path.toString();
    }

    private static void quoted(String name, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(c < 0x10 ? "\\u000" : "\\u00").append(Integer.toHexString(c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
