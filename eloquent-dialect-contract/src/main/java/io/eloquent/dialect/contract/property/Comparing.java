package io.eloquent.dialect.contract.property;

import io.eloquent.query.Database;
import io.eloquent.query.WhereBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Conditions on a column and values. */
final class Comparing {
    private Comparing() {}

    /** A comparison with a value, or with null, which asks for NULL. */
    record WithValue(Ref column, String operator, @Nullable Object value) implements Condition {
        @Override
        public <Q extends WhereBuilder<Q>> Q addTo(Q query, boolean or, Database db) {
            String name = column.name();
            if (operator.isEmpty()) {
                return or ? query.orWhere(name, value) : query.where(name, value);
            }
            return or ? query.orWhere(name, operator, value) : query.where(name, operator, value);
        }

        @Override
        public Truth of(Evaluator evaluator, Scope row) {
            Object found = column.value(row);
            if (value == null) {
                return Truth.of((found == null) == (operator.isEmpty() || operator.equals("=")));
            }
            return evaluator.rules().compare(found, operator.isEmpty() ? "=" : operator, value);
        }

        @Override
        public String text(boolean or) {
            String method = or ? "orWhere" : "where";
            return operator.isEmpty()
                    ? JavaText.call(method, column.name(), value)
                    : JavaText.call(method, column.name(), operator, value);
        }

        @Override
        public List<Condition> simpler() {
            return value == null || operator.endsWith("like") ? List.of() : simplerValues(value);
        }

        private List<Condition> simplerValues(Object given) {
            List<Condition> all = new ArrayList<>();
            for (Object simple : column.type().samples()) {
                if (simple.equals(given)) {
                    break;
                }
                all.add(new WithValue(column, operator, simple));
            }
            return all;
        }
    }

    /** Equalities of several columns, in one map. */
    record WithAll(Map<Ref, @Nullable Object> values) implements Condition {
        private Map<String, @Nullable Object> named() {
            Map<String, @Nullable Object> named = new LinkedHashMap<>();
            values.forEach((column, value) -> named.put(column.name(), value));
            return named;
        }

        @Override
        public <Q extends WhereBuilder<Q>> Q addTo(Q query, boolean or, Database db) {
            return or ? query.orWhere(named()) : query.where(named());
        }

        @Override
        public Truth of(Evaluator evaluator, Scope row) {
            Truth all = Truth.TRUE;
            for (Map.Entry<Ref, @Nullable Object> entry : values.entrySet()) {
                all = evaluator
                        .rules()
                        .and(all, new WithValue(entry.getKey(), "=", entry.getValue()).of(evaluator, row));
            }
            return all;
        }

        @Override
        public String text(boolean or) {
            return JavaText.call(or ? "orWhere" : "where", named());
        }

        @Override
        public List<Condition> simpler() {
            List<Condition> all = new ArrayList<>();
            values.forEach((column, value) -> all.add(new WithValue(column, "=", value)));
            return all;
        }

        @Override
        public boolean isNothing() {
            return values.isEmpty();
        }
    }

    /** A comparison of two columns. */
    record WithColumn(Ref left, String operator, Ref right) implements Condition {
        @Override
        public <Q extends WhereBuilder<Q>> Q addTo(Q query, boolean or, Database db) {
            return or
                    ? query.orWhereColumn(left.name(), operator, right.name())
                    : query.whereColumn(left.name(), operator, right.name());
        }

        @Override
        public Truth of(Evaluator evaluator, Scope row) {
            return evaluator.rules().compare(left.value(row), operator, right.value(row));
        }

        @Override
        public String text(boolean or) {
            return JavaText.call(or ? "orWhereColumn" : "whereColumn", left.name(), operator, right.name());
        }
    }

    /** Whether a column is NULL. */
    record WithNull(Ref column, boolean negated) implements Condition {
        @Override
        public <Q extends WhereBuilder<Q>> Q addTo(Q query, boolean or, Database db) {
            String name = column.name();
            return negated
                    ? or ? query.orWhereNotNull(name) : query.whereNotNull(name)
                    : or ? query.orWhereNull(name) : query.whereNull(name);
        }

        @Override
        public Truth of(Evaluator evaluator, Scope row) {
            return Truth.of((column.value(row) == null) != negated);
        }

        @Override
        public String text(boolean or) {
            return JavaText.call(
                    negated ? or ? "orWhereNotNull" : "whereNotNull" : or ? "orWhereNull" : "whereNull", column.name());
        }
    }

    /** Whether a column is one of a list. */
    record WithList(Ref column, List<Object> values, boolean negated) implements Condition {
        @Override
        public <Q extends WhereBuilder<Q>> Q addTo(Q query, boolean or, Database db) {
            String name = column.name();
            return negated
                    ? or ? query.orWhereNotIn(name, values) : query.whereNotIn(name, values)
                    : or ? query.orWhereIn(name, values) : query.whereIn(name, values);
        }

        @Override
        public Truth of(Evaluator evaluator, Scope row) {
            Truth found = evaluator.rules().in(column.value(row), values);
            return negated ? evaluator.rules().not(found) : found;
        }

        @Override
        public String text(boolean or) {
            return JavaText.call(
                    negated ? or ? "orWhereNotIn" : "whereNotIn" : or ? "orWhereIn" : "whereIn", column.name(), values);
        }

        @Override
        public List<Condition> simpler() {
            return Simpler.map(Simpler.shorter(values), fewer -> new WithList(column, fewer, negated));
        }
    }

    /** Whether a column is between two values. */
    record WithRange(Ref column, Object low, Object high, boolean negated) implements Condition {
        @Override
        public <Q extends WhereBuilder<Q>> Q addTo(Q query, boolean or, Database db) {
            String name = column.name();
            return negated
                    ? or ? query.orWhereNotBetween(name, low, high) : query.whereNotBetween(name, low, high)
                    : or ? query.orWhereBetween(name, low, high) : query.whereBetween(name, low, high);
        }

        @Override
        public Truth of(Evaluator evaluator, Scope row) {
            Truth inside = evaluator.rules().between(column.value(row), low, high);
            return negated ? evaluator.rules().not(inside) : inside;
        }

        @Override
        public String text(boolean or) {
            return JavaText.call(
                    negated ? or ? "orWhereNotBetween" : "whereNotBetween" : or ? "orWhereBetween" : "whereBetween",
                    column.name(),
                    low,
                    high);
        }

        @Override
        public List<Condition> simpler() {
            return negated ? List.of() : List.of(new WithValue(column, ">=", low), new WithValue(column, "<=", high));
        }
    }
}
