package io.eloquent.query.ast;

/**
 * A part of a date and time: its date, its time of day, or its year, month or day as a number. The moment is read as the
 * database keeps it, which is UTC.
 *
 * @param part which part
 * @param expr the date, the time, or both
 */
public record DatePart(Part part, Expr expr) implements Expr {
    @Override
    public <P, R> R accept(Visitor<P, R> visitor, P param) {
        return visitor.datePart(this, param);
    }

    /** What there is to take out of a date and time. */
    public enum Part {
        /** The date, compared with a {@link java.time.LocalDate}. */
        DATE,
        /** The time of day with its fraction, compared with a {@link java.time.LocalTime}. */
        TIME,
        /** The year, a number. */
        YEAR,
        /** The month, a number from 1 to 12. */
        MONTH,
        /** The day of the month, a number from 1 to 31. */
        DAY
    }
}
