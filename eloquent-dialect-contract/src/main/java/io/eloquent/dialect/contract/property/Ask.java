package io.eloquent.dialect.contract.property;

import io.eloquent.query.Database;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A chain and what ends it: what is asked of the database. */
interface Ask {
    Chain chain();

    /** {@return the same of another chain} */
    Ask of(Chain chain);

    /** {@return whether only one answer to the same of another chain is right} */
    default boolean takes(Chain other) {
        return true;
    }

    /** {@return the database's answer} */
    List<List<@Nullable Object>> answer(Database db);

    /** {@return the right answer: lists of rows, each in any order, one after the other} */
    List<List<List<@Nullable Object>>> expected(Evaluator evaluator);

    /** {@return the last call of the chain, as Java} */
    String end();

    /** {@return whether a number is right that is nearly so, since databases round in ways of their own} */
    default boolean isRounded() {
        return false;
    }

    /** {@return a single row as an answer} */
    static List<List<List<@Nullable Object>>> one(@Nullable Object value) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(Type.plain(value));
        return List.of(List.of(row));
    }

    /** {@return whether an answer is right} */
    default boolean isRight(List<List<List<@Nullable Object>>> expected, List<List<@Nullable Object>> answer) {
        if (isRounded()) {
            return isNear(expected.get(0).get(0).get(0), answer.get(0).get(0));
        }
        int from = 0;
        for (List<List<@Nullable Object>> bag : expected) {
            int to = from + bag.size();
            if (to > answer.size() || !counted(bag).equals(counted(answer.subList(from, to)))) {
                return false;
            }
            from = to;
        }
        return from == answer.size();
    }

    private static boolean isNear(@Nullable Object expected, @Nullable Object answer) {
        if (expected instanceof BigDecimal right && answer instanceof BigDecimal found) {
            return right.subtract(found).abs().compareTo(new BigDecimal("0.001")) < 0;
        }
        return expected == null && answer == null;
    }

    private static Map<List<@Nullable Object>, Integer> counted(List<List<@Nullable Object>> rows) {
        Map<List<@Nullable Object>, Integer> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(row, 1, Integer::sum));
        return counts;
    }
}
