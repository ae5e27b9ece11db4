package io.eloquent.dialect.contract.property;

import java.util.List;

/**
 * An answer that is not right.
 *
 * @param sample the tables and the question
 * @param kind what is wrong: two findings of one kind have one cause, most likely
 * @param expected the right answer
 * @param actual the database's answer, or its error
 * @param statements the SQL that was sent
 */
record Finding(Sample sample, String kind, String expected, String actual, List<String> statements) {
    @Override
    public String toString() {
        return sample + "\nSQL:      " + String.join("\n          ", statements) + "\nexpected: " + expected
                + "\nactual:   " + actual;
    }
}
