package io.eloquent.dialect.contract.property;

import io.eloquent.query.Database;
import io.eloquent.query.WhereBuilder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions on what another query finds. */
final class Asking {
    private Asking() {}

    /** Whether a query finds any row. */
    record Exists(Chain query, boolean negated) implements Condition {
        @Override
        public <Q extends WhereBuilder<Q>> Q addTo(Q builder, boolean or, Database db) {
            if (negated) {
                return or ? builder.orWhereNotExists(query.on(db)) : builder.whereNotExists(query.on(db));
            }
            return or ? builder.orWhereExists(query.on(db)) : builder.whereExists(query.on(db));
        }

        @Override
        public Truth of(Evaluator evaluator, Scope row) {
            return Truth.of(evaluator.rows(query, row).isEmpty() == negated);
        }

        @Override
        public String text(boolean or) {
            return (negated ? or ? ".orWhereNotExists(" : ".whereNotExists(" : or ? ".orWhereExists(" : ".whereExists(")
                    + query + ")";
        }

        @Override
        public List<Condition> simpler() {
            return Simpler.map(query.simpler(), simpler -> new Exists(simpler, negated));
        }
    }

    /** Whether a query of one column finds a value. */
    record In(Ref column, Chain query, boolean negated) implements Condition {
        @Override
        public <Q extends WhereBuilder<Q>> Q addTo(Q builder, boolean or, Database db) {
            String name = column.name();
            if (negated) {
                return or ? builder.orWhereNotIn(name, query.on(db)) : builder.whereNotIn(name, query.on(db));
            }
            return or ? builder.orWhereIn(name, query.on(db)) : builder.whereIn(name, query.on(db));
        }

        @Override
        public Truth of(Evaluator evaluator, Scope row) {
            Truth found = evaluator.rules().in(column.value(row), evaluator.firstColumn(query, row));
            return negated ? evaluator.rules().not(found) : found;
        }

        @Override
        public String text(boolean or) {
            return (negated ? or ? ".orWhereNotIn(" : ".whereNotIn(" : or ? ".orWhereIn(" : ".whereIn(")
                    + JavaText.of(column.name()) + ", " + query + ")";
        }

        @Override
        public List<Condition> simpler() {
            List<Condition> all = new ArrayList<>(List.of(new Comparing.WithNull(column, negated)));
            query.simpler().forEach(simpler -> all.add(new In(column, simpler, negated)));
            return all;
        }
    }

    /** A comparison of the one value of a query: with a column, or with a value if that is given. */
    record Compare(
            Ref column,
            String operator,
            Chain query,
            @Nullable Object value) implements Condition {
        @Override
        public <Q extends WhereBuilder<Q>> Q addTo(Q builder, boolean or, Database db) {
            if (value != null) {
                return or
                        ? builder.orWhere(query.on(db), operator, value)
                        : builder.where(query.on(db), operator, value);
            }
            return or
                    ? builder.orWhere(column.name(), operator, query.on(db))
                    : builder.where(column.name(), operator, query.on(db));
        }

        @Override
        public Truth of(Evaluator evaluator, Scope row) {
            Object only = evaluator.onlyValue(query, row);
            return value == null
                    ? evaluator.rules().compare(column.value(row), operator, only)
                    : evaluator.rules().compare(only, operator, value);
        }

        @Override
        public String text(boolean or) {
            String method = or ? ".orWhere(" : ".where(";
            return value == null
                    ? method + JavaText.of(column.name()) + ", " + JavaText.of(operator) + ", " + query + ")"
                    : method + query + ", " + JavaText.of(operator) + ", " + JavaText.of(value) + ")";
        }

        @Override
        public List<Condition> simpler() {
            List<Condition> all = new ArrayList<>(List.of(new Comparing.WithValue(column, operator, 0)));
            query.simpler().forEach(simpler -> all.add(new Compare(column, operator, simpler, value)));
            return all;
        }
    }
}
