package io.eloquent.query;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.query.ast.Comparison;
import io.eloquent.query.ast.DatePart;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.Value;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times, and parts of them. All of it is in UTC.
 *
 * @param <Q> the class that has the conditions
 */
abstract class DateBuilder<Q extends WhereBuilder<Q>> extends TextBuilder<Q> {

    /**
     * {@return a copy with the condition that the column's date is this one} In UTC, as the column is.
     *
     * @param column a column of dates, of times, or of both
     * @param value a date: a {@code LocalDate}, its text, or a moment, whose date in UTC counts
     * @throws InvalidQueryException if the value is none
     */
    public Q whereDate(String column, Object value) {
        return and(datePart(DatePart.Part.DATE, column, "=", value));
    }

    /**
     * {@return a copy in which the column's date may be this one instead}
     *
     * @param column a column of dates, of times, or of both
     * @param value a date: a {@code LocalDate}, its text, or a moment, whose date in UTC counts
     */
    public Q orWhereDate(String column, Object value) {
        return or(datePart(DatePart.Part.DATE, column, "=", value));
    }

    /**
     * {@return a copy with a comparison of the column's date}
     *
     * @param column a column of dates, of times, or of both
     * @param operator {@code = != <> < <= >} or {@code >=}
     * @param value a date: a {@code LocalDate}, its text, or a moment, whose date in UTC counts
     */
    public Q whereDate(String column, String operator, Object value) {
        return and(datePart(DatePart.Part.DATE, column, operator, value));
    }

    /**
     * {@return a copy in which a comparison of the column's date may hold instead}
     *
     * @param column a column of dates, of times, or of both
     * @param operator {@code = != <> < <= >} or {@code >=}
     * @param value a date: a {@code LocalDate}, its text, or a moment, whose date in UTC counts
     */
    public Q orWhereDate(String column, String operator, Object value) {
        return or(datePart(DatePart.Part.DATE, column, operator, value));
    }

    /**
     * {@return a copy with the condition that the column's time of day is this one}
     *
     * @param column a column of dates, of times, or of both
     * @param value a time: a {@code LocalTime}, its text, or a moment, whose time in UTC counts
     * @throws InvalidQueryException if the value is none
     */
    public Q whereTime(String column, Object value) {
        return and(datePart(DatePart.Part.TIME, column, "=", value));
    }

    /**
     * {@return a copy in which the column's time of day may be this one instead}
     *
     * @param column a column of dates, of times, or of both
     * @param value a time: a {@code LocalTime}, its text, or a moment, whose time in UTC counts
     */
    public Q orWhereTime(String column, Object value) {
        return or(datePart(DatePart.Part.TIME, column, "=", value));
    }

    /**
     * {@return a copy with a comparison of the column's time of day}
     *
     * @param column a column of dates, of times, or of both
     * @param operator {@code = != <> < <= >} or {@code >=}
     * @param value a time: a {@code LocalTime}, its text, or a moment, whose time in UTC counts
     */
    public Q whereTime(String column, String operator, Object value) {
        return and(datePart(DatePart.Part.TIME, column, operator, value));
    }

    /**
     * {@return a copy in which a comparison of the column's time of day may hold instead}
     *
     * @param column a column of dates, of times, or of both
     * @param operator {@code = != <> < <= >} or {@code >=}
     * @param value a time: a {@code LocalTime}, its text, or a moment, whose time in UTC counts
     */
    public Q orWhereTime(String column, String operator, Object value) {
        return or(datePart(DatePart.Part.TIME, column, operator, value));
    }

    /**
     * {@return a copy with the condition that the column's day of the month is this one}
     *
     * @param column a column of dates, of times, or of both
     * @param value a number from 1 to 31, its text, or a date
     * @throws InvalidQueryException if the value is none
     */
    public Q whereDay(String column, Object value) {
        return and(datePart(DatePart.Part.DAY, column, "=", value));
    }

    /**
     * {@return a copy in which the column's day of the month may be this one instead}
     *
     * @param column a column of dates, of times, or of both
     * @param value a number from 1 to 31, its text, or a date
     */
    public Q orWhereDay(String column, Object value) {
        return or(datePart(DatePart.Part.DAY, column, "=", value));
    }

    /**
     * {@return a copy with a comparison of the column's day of the month}
     *
     * @param column a column of dates, of times, or of both
     * @param operator {@code = != <> < <= >} or {@code >=}
     * @param value a number from 1 to 31, its text, or a date
     */
    public Q whereDay(String column, String operator, Object value) {
        return and(datePart(DatePart.Part.DAY, column, operator, value));
    }

    /**
     * {@return a copy in which a comparison of the column's day of the month may hold instead}
     *
     * @param column a column of dates, of times, or of both
     * @param operator {@code = != <> < <= >} or {@code >=}
     * @param value a number from 1 to 31, its text, or a date
     */
    public Q orWhereDay(String column, String operator, Object value) {
        return or(datePart(DatePart.Part.DAY, column, operator, value));
    }

    /**
     * {@return a copy with the condition that the column's month is this one}
     *
     * @param column a column of dates, of times, or of both
     * @param value a number from 1 to 12, its text, a {@code Month}, or a date
     * @throws InvalidQueryException if the value is none
     */
    public Q whereMonth(String column, Object value) {
        return and(datePart(DatePart.Part.MONTH, column, "=", value));
    }

    /**
     * {@return a copy in which the column's month may be this one instead}
     *
     * @param column a column of dates, of times, or of both
     * @param value a number from 1 to 12, its text, a {@code Month}, or a date
     */
    public Q orWhereMonth(String column, Object value) {
        return or(datePart(DatePart.Part.MONTH, column, "=", value));
    }

    /**
     * {@return a copy with a comparison of the column's month}
     *
     * @param column a column of dates, of times, or of both
     * @param operator {@code = != <> < <= >} or {@code >=}
     * @param value a number from 1 to 12, its text, a {@code Month}, or a date
     */
    public Q whereMonth(String column, String operator, Object value) {
        return and(datePart(DatePart.Part.MONTH, column, operator, value));
    }

    /**
     * {@return a copy in which a comparison of the column's month may hold instead}
     *
     * @param column a column of dates, of times, or of both
     * @param operator {@code = != <> < <= >} or {@code >=}
     * @param value a number from 1 to 12, its text, a {@code Month}, or a date
     */
    public Q orWhereMonth(String column, String operator, Object value) {
        return or(datePart(DatePart.Part.MONTH, column, operator, value));
    }

    /**
     * {@return a copy with the condition that the column's year is this one}
     *
     * @param column a column of dates, of times, or of both
     * @param value a number, its text, a {@code Year}, or a date
     * @throws InvalidQueryException if the value is none
     */
    public Q whereYear(String column, Object value) {
        return and(datePart(DatePart.Part.YEAR, column, "=", value));
    }

    /**
     * {@return a copy in which the column's year may be this one instead}
     *
     * @param column a column of dates, of times, or of both
     * @param value a number, its text, a {@code Year}, or a date
     */
    public Q orWhereYear(String column, Object value) {
        return or(datePart(DatePart.Part.YEAR, column, "=", value));
    }

    /**
     * {@return a copy with a comparison of the column's year}
     *
     * @param column a column of dates, of times, or of both
     * @param operator {@code = != <> < <= >} or {@code >=}
     * @param value a number, its text, a {@code Year}, or a date
     */
    public Q whereYear(String column, String operator, Object value) {
        return and(datePart(DatePart.Part.YEAR, column, operator, value));
    }

    /**
     * {@return a copy in which a comparison of the column's year may hold instead}
     *
     * @param column a column of dates, of times, or of both
     * @param operator {@code = != <> < <= >} or {@code >=}
     * @param value a number, its text, a {@code Year}, or a date
     */
    public Q orWhereYear(String column, String operator, Object value) {
        return or(datePart(DatePart.Part.YEAR, column, operator, value));
    }

    /**
     * {@return a copy with the condition that the moment has passed: {@code column < ?}} The time
     * is that of this call, see {@link CurrentTime}.
     *
     * @param column a column of moments
     */
    public Q wherePast(String column) {
        return and(moment(column, "<"));
    }

    /**
     * {@return a copy in which it may be instead that the moment has passed: {@code column < ?}}
     *
     * @param column a column of moments
     */
    public Q orWherePast(String column) {
        return or(moment(column, "<"));
    }

    /**
     * {@return a copy with the condition that the moment is still to come: {@code column > ?}}
     *
     * @param column a column of moments
     */
    public Q whereFuture(String column) {
        return and(moment(column, ">"));
    }

    /**
     * {@return a copy in which it may be instead that the moment is still to come: {@code column > ?}}
     *
     * @param column a column of moments
     */
    public Q orWhereFuture(String column) {
        return or(moment(column, ">"));
    }

    /**
     * {@return a copy with the condition that the moment has come: {@code column <= ?}}
     *
     * @param column a column of moments
     */
    public Q whereNowOrPast(String column) {
        return and(moment(column, "<="));
    }

    /**
     * {@return a copy in which it may be instead that the moment has come: {@code column <= ?}}
     *
     * @param column a column of moments
     */
    public Q orWhereNowOrPast(String column) {
        return or(moment(column, "<="));
    }

    /**
     * {@return a copy with the condition that the moment has not passed: {@code column >= ?}}
     *
     * @param column a column of moments
     */
    public Q whereNowOrFuture(String column) {
        return and(moment(column, ">="));
    }

    /**
     * {@return a copy in which it may be instead that the moment has not passed: {@code column >= ?}}
     *
     * @param column a column of moments
     */
    public Q orWhereNowOrFuture(String column) {
        return or(moment(column, ">="));
    }

    /**
     * {@return a copy with the condition that the date is today, in UTC} Today is the day of
     * this call, see {@link CurrentTime}.
     *
     * @param column a column of moments
     */
    public Q whereToday(String column) {
        return and(datePart(DatePart.Part.DATE, column, "=", CurrentTime.today()));
    }

    /**
     * {@return a copy in which it may be instead that the date is today, in UTC}
     *
     * @param column a column of moments
     */
    public Q orWhereToday(String column) {
        return or(datePart(DatePart.Part.DATE, column, "=", CurrentTime.today()));
    }

    /**
     * {@return a copy with the condition that the date is before today, in UTC}
     *
     * @param column a column of moments
     */
    public Q whereBeforeToday(String column) {
        return and(datePart(DatePart.Part.DATE, column, "<", CurrentTime.today()));
    }

    /**
     * {@return a copy in which it may be instead that the date is before today, in UTC}
     *
     * @param column a column of moments
     */
    public Q orWhereBeforeToday(String column) {
        return or(datePart(DatePart.Part.DATE, column, "<", CurrentTime.today()));
    }

    /**
     * {@return a copy with the condition that the date is after today, in UTC}
     *
     * @param column a column of moments
     */
    public Q whereAfterToday(String column) {
        return and(datePart(DatePart.Part.DATE, column, ">", CurrentTime.today()));
    }

    /**
     * {@return a copy in which it may be instead that the date is after today, in UTC}
     *
     * @param column a column of moments
     */
    public Q orWhereAfterToday(String column) {
        return or(datePart(DatePart.Part.DATE, column, ">", CurrentTime.today()));
    }

    /**
     * {@return a copy with the condition that the date is today or before, in UTC}
     *
     * @param column a column of moments
     */
    public Q whereTodayOrBefore(String column) {
        return and(datePart(DatePart.Part.DATE, column, "<=", CurrentTime.today()));
    }

    /**
     * {@return a copy in which it may be instead that the date is today or before, in UTC}
     *
     * @param column a column of moments
     */
    public Q orWhereTodayOrBefore(String column) {
        return or(datePart(DatePart.Part.DATE, column, "<=", CurrentTime.today()));
    }

    /**
     * {@return a copy with the condition that the date is today or after, in UTC}
     *
     * @param column a column of moments
     */
    public Q whereTodayOrAfter(String column) {
        return and(datePart(DatePart.Part.DATE, column, ">=", CurrentTime.today()));
    }

    /**
     * {@return a copy in which it may be instead that the date is today or after, in UTC}
     *
     * @param column a column of moments
     */
    public Q orWhereTodayOrAfter(String column) {
        return or(datePart(DatePart.Part.DATE, column, ">=", CurrentTime.today()));
    }

    private Expr moment(String column, String operator) {
        return new Comparison(compared(column), operator, new Value(CurrentTime.now()));
    }

    private Expr datePart(DatePart.Part part, String column, String operator, @Nullable Object value) {
        String normalized = Operators.normalize(column, operator);
        if (!Operators.isOrder(normalized)) {
            throw new InvalidQueryException("A date or time of \"" + column
                    + "\" is compared by =, !=, <>, <, <=, > or >=, not by \"" + normalized + "\"");
        }
        Expr known = expression(value);
        Expr right = known == null ? new Value(DateValues.of(part, column, value)) : known;
        return new Comparison(new DatePart(part, compared(column)), normalized, right);
    }
}
