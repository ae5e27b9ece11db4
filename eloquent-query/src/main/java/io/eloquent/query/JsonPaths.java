package io.eloquent.query;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.query.ast.Between;
import io.eloquent.query.ast.Comparison;
import io.eloquent.query.ast.Conditions;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.Group;
import io.eloquent.query.ast.In;
import io.eloquent.query.ast.JsonDocument;
import io.eloquent.query.ast.JsonIs;
import io.eloquent.query.ast.JsonNumber;
import io.eloquent.query.ast.JsonPath;
import io.eloquent.query.ast.NullSafeEquals;
import io.eloquent.query.ast.Raw;
import io.eloquent.query.ast.Value;
import io.eloquent.query.dialect.JsonCodec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads paths into JSON documents, {@code meta->tags[0]->name}, and compares what is there. A number is compared with
 * numbers, a boolean with booleans, and anything else with texts: of a value of another type, each such comparison is
 * unknown or false.
 */
final class JsonPaths {
    private static final String ARROW = "->";

    private JsonPaths() {}

    static boolean isPath(String column) {
        return column.contains(ARROW);
    }

    /** {@return the name of the column in which the document is} */
    static String column(String path) {
        int arrow = path.indexOf(ARROW);
        if (arrow == 0) {
            throw new InvalidQueryException(
                    "The path \"" + path + "\" needs a column before its first arrow: \"meta->lang\"");
        }
        return arrow < 0 ? path : path.substring(0, arrow);
    }

    /** {@return the way into the document; none for the document itself} */
    static List<JsonPath.Step> steps(String path) {
        List<JsonPath.Step> steps = new ArrayList<>();
        int start = path.indexOf(ARROW);
        while (start >= 0) {
            start += ARROW.length();
            int end = path.indexOf(ARROW, start);
            segment(path, path.substring(start, end < 0 ? path.length() : end), steps);
            start = end;
        }
        return steps;
    }

    /** Adds a member's name and the positions behind it: {@code tags[0][1]}, or {@code [0]} alone. */
    private static void segment(String path, String segment, List<JsonPath.Step> steps) {
        int end = segment.length();
        List<JsonPath.Step> positions = new ArrayList<>();
        while (end > 0 && segment.charAt(end - 1) == ']') {
            int open = segment.lastIndexOf('[', end - 1);
            if (open < 0 || !isPosition(segment, open + 1, end - 1)) {
                break;
            }
            positions.add(0, new JsonPath.Index(Integer.parseInt(segment, open + 1, end - 1, 10)));
            end = open;
        }
        if (end == 0 && positions.isEmpty()) {
            throw new InvalidQueryException("The path \"" + path
                    + "\" has an empty step: each arrow leads to a name, or a position such as [0]");
        }
        if (end > 0) {
            steps.add(new JsonPath.Key(segment.substring(0, end)));
        }
        steps.addAll(positions);
    }

    private static boolean isPosition(String text, int start, int end) {
        if (start >= end || end - start > 9) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /**
     * {@return any value as a JSON document}
     *
     * @param path where it goes, for messages
     * @param value a value that Jackson writes, or null
     */
    static JsonDocument document(String path, @Nullable Object value) {
        if (value instanceof QueryBuilder<?> || value instanceof RawExpression) {
            throw new InvalidQueryException(
                    "\"" + path + "\" is compared with a JSON document: give a plain value, not a query or raw SQL");
        }
        try {
            return new JsonDocument(JsonCodec.write(value));
        } catch (IllegalArgumentException e) {
            throw new InvalidQueryException("The value for \"" + path + "\" cannot become JSON: " + e.getMessage(), e);
        }
    }

    /** {@return the comparison of what is at a path with a value} */
    static Expr comparison(JsonPath path, String column, String operator, Object value) {
        Expr expression = ConditionBuilder.expression(value);
        if (expression != null) {
            return new Comparison(path, operator, expression);
        }
        Object plain = plain(column, value);
        if (plain instanceof Boolean truth) {
            return switch (operator) {
                case "=", "is" -> new JsonIs(path, truth);
                case "!=", "<>", "is not" -> new JsonIs(path, !truth);
                default ->
                    throw new InvalidQueryException("where(\"" + column + "\", \"" + operator
                            + "\", …): true and false have no order, compare them by = or !=");
            };
        }
        return plain instanceof Number && Operators.isOrder(operator)
                ? new Comparison(new JsonNumber(path), operator, new Value(plain))
                : new Comparison(path, operator, new Value(plain.toString()));
    }

    /** {@return whether what is at a path is the value; what is missing is not} */
    static Expr nullSafe(JsonPath path, String column, Object value, boolean negated) {
        Expr expression = ConditionBuilder.expression(value);
        Object plain = expression == null ? plain(column, value) : null;
        if (plain instanceof Boolean truth) {
            return new NullSafeEquals(
                    new Group(Conditions.of(new JsonIs(path, truth))), new Raw("true", List.of()), negated);
        }
        Expr right = expression == null ? new Value(plain) : expression;
        return new NullSafeEquals(plain instanceof Number ? new JsonNumber(path) : path, right, negated);
    }

    /** {@return whether what is at a path is one of these values, all numbers or all texts} */
    static Expr in(JsonPath path, String column, Collection<?> values, boolean negated) {
        List<Expr> list = values.stream().map(value -> operand(column, value)).toList();
        return new In(left(path, "whereIn", column, list), list, negated);
    }

    /** {@return whether what is at a path lies between two values, both numbers or both texts} */
    static Expr between(JsonPath path, String column, Object low, Object high, boolean negated) {
        List<Expr> ends = List.of(operand(column, low), operand(column, high));
        return new Between(left(path, "whereBetween", column, ends), ends.get(0), ends.get(1), negated);
    }

    private static Expr operand(String column, Object value) {
        Expr expression = ConditionBuilder.expression(value);
        return expression == null ? new Value(plain(column, value)) : expression;
    }

    /** {@return what is at a path, as what it is compared with} Queries and the user's own SQL fit either. */
    private static Expr left(JsonPath path, String method, String column, List<Expr> operands) {
        boolean numbers = false;
        boolean texts = false;
        for (Expr operand : operands) {
            Object value = operand instanceof Value plain ? plain.value() : null;
            if (value instanceof Boolean) {
                throw new InvalidQueryException(method + "(\"" + column
                        + "\", …) takes numbers or texts: compare with true and false by where");
            }
            numbers |= value instanceof Number;
            texts |= value instanceof String;
        }
        if (numbers && texts) {
            throw new InvalidQueryException(
                    method + "(\"" + column + "\", …) takes numbers or texts, not both: they are not equal in JSON");
        }
        return numbers ? new JsonNumber(path) : path;
    }

    /** {@return the text, the number or the boolean that a value is in JSON} */
    private static Object plain(String column, Object value) {
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        Object plain;
        try {
            plain = JsonCodec.plain(value);
        } catch (IllegalArgumentException e) {
            throw new InvalidQueryException(
                    "The value for \"" + column + "\" cannot become JSON: " + e.getMessage(), e);
        }
        if (plain == null || plain instanceof Map || plain instanceof Collection) {
            throw new InvalidQueryException("\"" + column + "\" is compared with a document: use whereJsonContains(\""
                    + column + "\", …), or name a value within it");
        }
        return plain;
    }
}
