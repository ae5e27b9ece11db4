package io.eloquent.query;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.Like;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Patterns and full-text search.
 *
 * @param <Q> the class that has the conditions
 */
abstract class TextBuilder<Q extends WhereBuilder<Q>> extends RowBuilder<Q> {

    /**
     * {@return a copy with the condition that the text fits the pattern, in upper or lower case} What is no
     * letter of ASCII has its case on SQLite.
     *
     * @param column the column
     * @param pattern the pattern: {@code %} is any text, {@code _} any character, a backslash takes their meaning away
     */
    public Q whereLike(String column, String pattern) {
        return and(like(column, pattern, false, false));
    }

    /**
     * {@return a copy in which the text may fit the pattern instead, in upper or lower case}
     *
     * @param column the column
     * @param pattern the pattern: {@code %} is any text, {@code _} any character, a backslash takes their meaning away
     */
    public Q orWhereLike(String column, String pattern) {
        return or(like(column, pattern, false, false));
    }

    /**
     * {@return a copy with the condition that the text fits the pattern}
     *
     * @param column the column
     * @param pattern the pattern: {@code %} is any text, {@code _} any character, a backslash takes their meaning away
     * @param caseSensitive whether {@code a} and {@code A} are different
     */
    public Q whereLike(String column, String pattern, boolean caseSensitive) {
        return and(like(column, pattern, caseSensitive, false));
    }

    /**
     * {@return a copy in which the text may fit the pattern instead}
     *
     * @param column the column
     * @param pattern the pattern: {@code %} is any text, {@code _} any character, a backslash takes their meaning away
     * @param caseSensitive whether {@code a} and {@code A} are different
     */
    public Q orWhereLike(String column, String pattern, boolean caseSensitive) {
        return or(like(column, pattern, caseSensitive, false));
    }

    /**
     * {@return a copy with the condition that the text does not fit the pattern, in upper or lower case}
     *
     * @param column the column
     * @param pattern the pattern: {@code %} is any text, {@code _} any character, a backslash takes their meaning away
     */
    public Q whereNotLike(String column, String pattern) {
        return and(like(column, pattern, false, true));
    }

    /**
     * {@return a copy in which the text may not fit the pattern instead, in upper or lower case}
     *
     * @param column the column
     * @param pattern the pattern: {@code %} is any text, {@code _} any character, a backslash takes their meaning away
     */
    public Q orWhereNotLike(String column, String pattern) {
        return or(like(column, pattern, false, true));
    }

    /**
     * {@return a copy with the condition that the text does not fit the pattern}
     *
     * @param column the column
     * @param pattern the pattern: {@code %} is any text, {@code _} any character, a backslash takes their meaning away
     * @param caseSensitive whether {@code a} and {@code A} are different
     */
    public Q whereNotLike(String column, String pattern, boolean caseSensitive) {
        return and(like(column, pattern, caseSensitive, true));
    }

    /**
     * {@return a copy in which the text may not fit the pattern instead}
     *
     * @param column the column
     * @param pattern the pattern: {@code %} is any text, {@code _} any character, a backslash takes their meaning away
     * @param caseSensitive whether {@code a} and {@code A} are different
     */
    public Q orWhereNotLike(String column, String pattern, boolean caseSensitive) {
        return or(like(column, pattern, caseSensitive, true));
    }

    /**
     * {@return a copy with the condition that the column has the words that are searched for}
     *
     * @param column the column, which has a full-text index
     * @param text what is searched for
     */
    public Q whereFullText(String column, String text) {
        return and(fullText(List.of(column), text, TextSearch.naturalLanguage()));
    }

    /**
     * {@return a copy in which the column may have the words instead}
     *
     * @param column the column, which has a full-text index
     * @param text what is searched for
     */
    public Q orWhereFullText(String column, String text) {
        return or(fullText(List.of(column), text, TextSearch.naturalLanguage()));
    }

    /**
     * {@return a copy with the condition that the columns have the words that are searched for}
     *
     * @param columns the columns, as they are indexed together
     * @param text what is searched for
     */
    public Q whereFullText(Collection<String> columns, String text) {
        return and(fullText(columns, text, TextSearch.naturalLanguage()));
    }

    /**
     * {@return a copy in which the columns may have the words instead}
     *
     * @param columns the columns, as they are indexed together
     * @param text what is searched for
     */
    public Q orWhereFullText(Collection<String> columns, String text) {
        return or(fullText(columns, text, TextSearch.naturalLanguage()));
    }

    /**
     * {@return a copy with the condition that the columns have the words that are searched for}
     *
     * @param columns the columns, as they are indexed together
     * @param text what is searched for
     * @param search how the text is read
     */
    public Q whereFullText(Collection<String> columns, String text, TextSearch search) {
        return and(fullText(columns, text, search));
    }

    /**
     * {@return a copy in which the columns may have the words instead}
     *
     * @param columns the columns, as they are indexed together
     * @param text what is searched for
     * @param search how the text is read
     */
    public Q orWhereFullText(Collection<String> columns, String text, TextSearch search) {
        return or(fullText(columns, text, search));
    }

    private Expr like(String column, @Nullable String pattern, boolean caseSensitive, boolean negated) {
        if (pattern == null) {
            throw new InvalidQueryException("whereLike(\"" + column + "\", null) would never hold: use whereNull(\""
                    + column + "\") or whereNotNull");
        }
        return new Like(compared(column), pattern, caseSensitive, negated);
    }

    private Expr fullText(Collection<String> columns, @Nullable String text, TextSearch search) {
        if (text == null) {
            throw new InvalidQueryException("whereFullText(" + columns + ", null) has nothing to search for");
        }
        return search.of(
                columns.stream()
                        .peek(this::requireComparable)
                        .<Expr>map(this::column)
                        .toList(),
                text);
    }
}
