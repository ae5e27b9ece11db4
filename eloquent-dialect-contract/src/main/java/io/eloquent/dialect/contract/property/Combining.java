package io.eloquent.dialect.contract.property;

import io.eloquent.query.Database;
import io.eloquent.query.WhereBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Conditions on several columns, and those that say in one call what others say in several. */
final class Combining {
    private Combining() {}

    private static String method(boolean or, String name) {
        return or ? "or" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) : name;
    }

    private static Truth not(Evaluator evaluator, boolean negated, Truth truth) {
        return negated ? evaluator.rules().not(truth) : truth;
    }

    private static List<String> names(List<Ref> columns) {
        return Simpler.map(columns, Ref::name);
    }

    /** One comparison of any, of all, or of none of the columns. */
    record Each(
            String kind,
            List<Ref> columns,
            String operator,
            @Nullable Object value) implements Condition {
        @Override
        public <Q extends WhereBuilder<Q>> Q addTo(Q query, boolean or, Database db) {
            List<String> names = names(columns);
            return switch (kind) {
                case "whereAny" ->
                    or ? query.orWhereAny(names, operator, value) : query.whereAny(names, operator, value);
                case "whereAll" ->
                    or ? query.orWhereAll(names, operator, value) : query.whereAll(names, operator, value);
                default -> or ? query.orWhereNone(names, operator, value) : query.whereNone(names, operator, value);
            };
        }

        @Override
        public Truth of(Evaluator evaluator, Scope row) {
            boolean all = kind.equals("whereAll");
            Truth truth = Truth.of(all);
            for (Ref column : columns) {
                Truth one = new Comparing.WithValue(column, operator, value).of(evaluator, row);
                truth = all
                        ? evaluator.rules().and(truth, one)
                        : evaluator.rules().or(truth, one);
            }
            return not(evaluator, kind.equals("whereNone"), truth);
        }

        @Override
        public String text(boolean or) {
            return JavaText.call(method(or, kind), names(columns), operator, value);
        }

        @Override
        public List<Condition> simpler() {
            List<Condition> all = new ArrayList<>();
            if (columns.size() > 1) {
                Simpler.shorter(columns).forEach(fewer -> all.add(new Each(kind, fewer, operator, value)));
            }
            return all;
        }
    }

    /** A comparison of rows, from left to right. */
    record Rows(List<Ref> columns, String operator, List<Object> values) implements Condition {
        @Override
        public <Q extends WhereBuilder<Q>> Q addTo(Q query, boolean or, Database db) {
            return or
                    ? query.orWhereRowValues(names(columns), operator, values)
                    : query.whereRowValues(names(columns), operator, values);
        }

        @Override
        public Truth of(Evaluator evaluator, Scope row) {
            Semantics rules = evaluator.rules();
            Truth equal = Truth.TRUE;
            Truth ordered = Truth.FALSE;
            for (int i = 0; i < columns.size(); i++) {
                Object value = columns.get(i).value(row);
                Truth before = rules.compare(value, operator.startsWith("<") ? "<" : ">", values.get(i));
                ordered = rules.or(ordered, rules.and(equal, before));
                equal = rules.and(equal, rules.compare(value, "=", values.get(i)));
            }
            return switch (operator) {
                case "=" -> equal;
                case "!=", "<>" -> rules.not(equal);
                case "<", ">" -> ordered;
                default -> rules.or(ordered, equal);
            };
        }

        @Override
        public String text(boolean or) {
            return JavaText.call(method(or, "whereRowValues"), names(columns), operator, values);
        }
    }

    /** Several comparisons of columns, as a list or as a map. */
    record Pairs(List<Comparing.WithColumn> pairs, boolean asMap) implements Condition {
        private Map<String, String> map() {
            Map<String, String> map = new LinkedHashMap<>();
            pairs.forEach(pair -> map.put(pair.left().name(), pair.right().name()));
            return map;
        }

        private List<List<String>> lists() {
            return Simpler.map(
                    pairs,
                    pair -> List.of(
                            pair.left().name(), pair.operator(), pair.right().name()));
        }

        @Override
        public <Q extends WhereBuilder<Q>> Q addTo(Q query, boolean or, Database db) {
            if (asMap) {
                return or ? query.orWhereColumn(map()) : query.whereColumn(map());
            }
            return or ? query.orWhereColumn(lists()) : query.whereColumn(lists());
        }

        @Override
        public Truth of(Evaluator evaluator, Scope row) {
            Truth all = Truth.TRUE;
            for (Comparing.WithColumn pair : pairs) {
                all = evaluator.rules().and(all, pair.of(evaluator, row));
            }
            return all;
        }

        @Override
        public String text(boolean or) {
            return JavaText.call(method(or, "whereColumn"), asMap ? map() : lists());
        }

        @Override
        public List<Condition> simpler() {
            return List.copyOf(pairs);
        }
    }

    /** Whether a column is between two others. */
    record BetweenColumns(Ref column, Ref low, Ref high, boolean negated) implements Condition {
        @Override
        public <Q extends WhereBuilder<Q>> Q addTo(Q query, boolean or, Database db) {
            String name = column.name();
            String from = low.name();
            String to = high.name();
            return negated
                    ? or ? query.orWhereNotBetweenColumns(name, from, to) : query.whereNotBetweenColumns(name, from, to)
                    : or ? query.orWhereBetweenColumns(name, from, to) : query.whereBetweenColumns(name, from, to);
        }

        @Override
        public Truth of(Evaluator evaluator, Scope row) {
            return not(
                    evaluator, negated, evaluator.rules().between(column.value(row), low.value(row), high.value(row)));
        }

        @Override
        public String text(boolean or) {
            return JavaText.call(
                    method(or, negated ? "whereNotBetweenColumns" : "whereBetweenColumns"),
                    column.name(),
                    low.name(),
                    high.name());
        }
    }

    /** Whether a value is between two columns. */
    record ValueBetween(Object value, Ref low, Ref high, boolean negated) implements Condition {
        @Override
        public <Q extends WhereBuilder<Q>> Q addTo(Q query, boolean or, Database db) {
            String from = low.name();
            String to = high.name();
            return negated
                    ? or ? query.orWhereValueNotBetween(value, from, to) : query.whereValueNotBetween(value, from, to)
                    : or ? query.orWhereValueBetween(value, from, to) : query.whereValueBetween(value, from, to);
        }

        @Override
        public Truth of(Evaluator evaluator, Scope row) {
            return not(evaluator, negated, evaluator.rules().between(value, low.value(row), high.value(row)));
        }

        @Override
        public String text(boolean or) {
            return JavaText.call(
                    method(or, negated ? "whereValueNotBetween" : "whereValueBetween"), value, low.name(), high.name());
        }
    }

    /** Whether a column is a value, of which NULL is one. */
    record NullSafe(Ref column, @Nullable Object value, boolean negated) implements Condition {
        @Override
        public <Q extends WhereBuilder<Q>> Q addTo(Q query, boolean or, Database db) {
            String name = column.name();
            return negated
                    ? or ? query.orWhereNotNullSafeEquals(name, value) : query.whereNotNullSafeEquals(name, value)
                    : or ? query.orWhereNullSafeEquals(name, value) : query.whereNullSafeEquals(name, value);
        }

        @Override
        public Truth of(Evaluator evaluator, Scope row) {
            Object found = column.value(row);
            boolean same = found == null || value == null
                    ? found == null && value == null
                    : evaluator.rules().compare(found, "=", value) == Truth.TRUE;
            return Truth.of(same != negated);
        }

        @Override
        public String text(boolean or) {
            return JavaText.call(
                    method(or, negated ? "whereNotNullSafeEquals" : "whereNullSafeEquals"), column.name(), value);
        }
    }

    /** What a comparison does not say. */
    record Negation(Comparing.WithValue comparison) implements Condition {
        @Override
        public <Q extends WhereBuilder<Q>> Q addTo(Q query, boolean or, Database db) {
            String name = comparison.column().name();
            String operator = comparison.operator();
            Object value = comparison.value();
            if (operator.isEmpty()) {
                return or ? query.orWhereNot(name, value) : query.whereNot(name, value);
            }
            return or ? query.orWhereNot(name, operator, value) : query.whereNot(name, operator, value);
        }

        @Override
        public Truth of(Evaluator evaluator, Scope row) {
            return evaluator.rules().not(comparison.of(evaluator, row));
        }

        @Override
        public String text(boolean or) {
            return comparison.text(or).replaceFirst("here", "hereNot");
        }

        @Override
        public List<Condition> simpler() {
            return List.of(comparison);
        }
    }

    /** Whether a text has a pattern. All texts are of lower case, so that the case is all one. */
    record Pattern(Ref column, String pattern, boolean caseSensitive, boolean negated) implements Condition {
        @Override
        public <Q extends WhereBuilder<Q>> Q addTo(Q query, boolean or, Database db) {
            String name = column.name();
            return negated
                    ? or
                            ? query.orWhereNotLike(name, pattern, caseSensitive)
                            : query.whereNotLike(name, pattern, caseSensitive)
                    : or
                            ? query.orWhereLike(name, pattern, caseSensitive)
                            : query.whereLike(name, pattern, caseSensitive);
        }

        @Override
        public Truth of(Evaluator evaluator, Scope row) {
            return not(evaluator, negated, evaluator.rules().compare(column.value(row), "like", pattern));
        }

        @Override
        public String text(boolean or) {
            return JavaText.call(
                    method(or, negated ? "whereNotLike" : "whereLike"), column.name(), pattern, caseSensitive);
        }
    }

    /** A comparison of a part of a date. */
    record DatePart(String kind, Ref column, String operator, Object value) implements Condition {
        @Override
        public <Q extends WhereBuilder<Q>> Q addTo(Q query, boolean or, Database db) {
            String name = column.name();
            return switch (kind) {
                case "whereDay" -> or ? query.orWhereDay(name, operator, value) : query.whereDay(name, operator, value);
                case "whereMonth" ->
                    or ? query.orWhereMonth(name, operator, value) : query.whereMonth(name, operator, value);
                case "whereYear" ->
                    or ? query.orWhereYear(name, operator, value) : query.whereYear(name, operator, value);
                default -> or ? query.orWhereDate(name, operator, value) : query.whereDate(name, operator, value);
            };
        }

        @Override
        public Truth of(Evaluator evaluator, Scope row) {
            return evaluator.rules().compare(part(column.value(row)), operator, value);
        }

        private @Nullable Object part(@Nullable Object found) {
            if (!(found instanceof LocalDate date)) {
                return null;
            }
            return switch (kind) {
                case "whereDay" -> date.getDayOfMonth();
                case "whereMonth" -> date.getMonthValue();
                case "whereYear" -> date.getYear();
                default -> date;
            };
        }

        @Override
        public String text(boolean or) {
            return JavaText.call(method(or, kind), column.name(), operator, value);
        }
    }
}
