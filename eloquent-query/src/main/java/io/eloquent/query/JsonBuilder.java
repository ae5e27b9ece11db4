package io.eloquent.query;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.query.ast.Comparison;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.In;
import io.eloquent.query.ast.JsonContains;
import io.eloquent.query.ast.JsonHas;
import io.eloquent.query.ast.JsonLength;
import io.eloquent.query.ast.JsonPath;
import io.eloquent.query.ast.Not;
import io.eloquent.query.ast.Value;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What JSON documents contain. Paths into them are written as columns are, {@code meta->lang}, {@code meta->tags[0]};
 * comparisons with what is there are {@code where}.
 *
 * @param <Q> the class that has the conditions
 */
abstract class JsonBuilder<Q extends WhereBuilder<Q>> extends DateBuilder<Q> {

    /**
     * {@return a copy with the condition that the document has the value} An array has it as an element, an
     * object as members.
     *
     * @param path a column, or a path into its document: {@code "meta->tags"}
     * @param value a value, a list of which all elements are to be there, or a map of members
     */
    public Q whereJsonContains(String path, @Nullable Object value) {
        return and(contains(path, value));
    }

    /**
     * {@return a copy in which the document may have the value instead}
     *
     * @param path a column, or a path into its document: {@code "meta->tags"}
     * @param value a value, a list of which all elements are to be there, or a map of members
     */
    public Q orWhereJsonContains(String path, @Nullable Object value) {
        return or(contains(path, value));
    }

    /**
     * {@return a copy with the condition that the document does not have the value} Where there is no
     * document, nothing is known.
     *
     * @param path a column, or a path into its document: {@code "meta->tags"}
     * @param value see {@link #whereJsonContains}
     */
    public Q whereJsonDoesntContain(String path, @Nullable Object value) {
        return and(new Not(contains(path, value)));
    }

    /**
     * {@return a copy in which it may be instead that the document does not have the value}
     *
     * @param path a column, or a path into its document: {@code "meta->tags"}
     * @param value see {@link #whereJsonContains}
     */
    public Q orWhereJsonDoesntContain(String path, @Nullable Object value) {
        return or(new Not(contains(path, value)));
    }

    /**
     * {@return a copy with the condition that there is something at the path, be it null}
     *
     * @param path a path: {@code "meta->lang"}, {@code "meta->tags[0]"}
     */
    public Q whereJsonContainsKey(String path) {
        return and(has(path));
    }

    /**
     * {@return a copy in which there may be something at the path instead}
     *
     * @param path a path: {@code "meta->lang"}, {@code "meta->tags[0]"}
     */
    public Q orWhereJsonContainsKey(String path) {
        return or(has(path));
    }

    /**
     * {@return a copy with the condition that there is nothing at the path}
     *
     * @param path a path: {@code "meta->lang"}, {@code "meta->tags[0]"}
     */
    public Q whereJsonDoesntContainKey(String path) {
        return and(new Not(has(path)));
    }

    /**
     * {@return a copy in which there may be nothing at the path instead}
     *
     * @param path a path: {@code "meta->lang"}, {@code "meta->tags[0]"}
     */
    public Q orWhereJsonDoesntContainKey(String path) {
        return or(new Not(has(path)));
    }

    /**
     * {@return a copy with the condition that the array has so many elements}
     *
     * @param path a column, or a path into its document: {@code "meta->tags"}
     * @param length how many
     */
    public Q whereJsonLength(String path, long length) {
        return and(length(path, "=", length));
    }

    /**
     * {@return a copy in which the array may have so many elements instead}
     *
     * @param path a column, or a path into its document: {@code "meta->tags"}
     * @param length how many
     */
    public Q orWhereJsonLength(String path, long length) {
        return or(length(path, "=", length));
    }

    /**
     * {@return a copy with a comparison of the array's length}
     *
     * @param path a column, or a path into its document: {@code "meta->tags"}
     * @param operator {@code = != <> < <= >} or {@code >=}
     * @param length a number of elements
     */
    public Q whereJsonLength(String path, String operator, long length) {
        return and(length(path, operator, length));
    }

    /**
     * {@return a copy in which a comparison of the array's length may hold instead}
     *
     * @param path a column, or a path into its document: {@code "meta->tags"}
     * @param operator {@code = != <> < <= >} or {@code >=}
     * @param length a number of elements
     */
    public Q orWhereJsonLength(String path, String operator, long length) {
        return or(length(path, operator, length));
    }

    /**
     * {@return a copy with the condition that the document has at least one of the values}
     *
     * @param path a column, or a path into its document: {@code "meta->tags"}
     * @param values the values; of none, there is never one
     */
    public Q whereJsonOverlaps(String path, Collection<?> values) {
        return and(overlaps(path, values, false));
    }

    /**
     * {@return a copy in which the document may have one of the values instead}
     *
     * @param path a column, or a path into its document: {@code "meta->tags"}
     * @param values the values; of none, there is never one
     */
    public Q orWhereJsonOverlaps(String path, Collection<?> values) {
        return or(overlaps(path, values, false));
    }

    /**
     * {@return a copy with the condition that the document has none of the values}
     *
     * @param path a column, or a path into its document: {@code "meta->tags"}
     * @param values the values; of none, there is never one
     */
    public Q whereJsonDoesntOverlap(String path, Collection<?> values) {
        return and(overlaps(path, values, true));
    }

    /**
     * {@return a copy in which the document may have none of the values instead}
     *
     * @param path a column, or a path into its document: {@code "meta->tags"}
     * @param values the values; of none, there is never one
     */
    public Q orWhereJsonDoesntOverlap(String path, Collection<?> values) {
        return or(overlaps(path, values, true));
    }

    private JsonPath document(String path) {
        JsonPath place = path(path);
        requireComparable(JsonPaths.column(path));
        return place;
    }

    private Expr contains(String path, @Nullable Object value) {
        return new JsonContains(document(path), JsonPaths.document(path, value));
    }

    private Expr has(String path) {
        JsonPath place = document(path);
        if (place.steps().isEmpty()) {
            throw new InvalidQueryException(
                    "whereJsonContainsKey(\"" + path + "\") needs a path into the document: \"" + path + "->key\"");
        }
        return new JsonHas(place);
    }

    private Expr length(String path, String operator, long length) {
        String normalized = Operators.normalize(path, operator);
        if (!Operators.isOrder(normalized)) {
            throw new InvalidQueryException(
                    "A length is compared by =, !=, <>, <, <=, > or >=, not by \"" + normalized + "\"");
        }
        return new Comparison(new JsonLength(document(path)), normalized, new Value(length));
    }

    private Expr overlaps(String path, Collection<?> values, boolean negated) {
        if (values.isEmpty()) {
            return new In(document(path), List.of(), negated);
        }
        Expr any = any(values.stream().map(value -> contains(path, value)).toList());
        return negated ? new Not(any) : any;
    }
}
