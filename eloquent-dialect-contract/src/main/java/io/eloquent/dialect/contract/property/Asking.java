package io.eloquent.dialect.contract.property;

import io.eloquent.query.Database;
import io.eloquent.query.WhereBuilder;
import java.util.List;

/** Conditions on what another query finds. */
final class Asking {
    private Asking() {}

    /** Whether a query finds any row. */
    record Exists(Chain query, boolean negated) implements Condition {
        @Override
        public <Q extends WhereBuilder<Q>> Q addTo(Q builder, boolean or, Database db) {
            if (negated) {
                return Simpler.either(builder, or, q -> q.whereNotExists(query.on(db)));
            }
            return or ? builder.orWhereExists(query.on(db)) : builder.whereExists(query.on(db));
        }

        @Override
        public Truth of(Evaluator evaluator, Scope row) {
            return Truth.of(evaluator.rows(query, row).isEmpty() == negated);
        }

        @Override
        public String text(boolean or) {
            return negated
                    ? Simpler.eitherText(or, ".whereNotExists(" + query + ")")
                    : (or ? ".orWhereExists(" : ".whereExists(") + query + ")";
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
            return Simpler.either(
                    builder, or, q -> negated ? q.whereNotIn(name, query.on(db)) : q.whereIn(name, query.on(db)));
        }

        @Override
        public Truth of(Evaluator evaluator, Scope row) {
            Truth found = evaluator.rules().in(column.value(row), evaluator.firstColumn(query, row));
            return negated ? evaluator.rules().not(found) : found;
        }

        @Override
        public String text(boolean or) {
            return Simpler.eitherText(
                    or,
                    "." + (negated ? "whereNotIn" : "whereIn") + "(" + JavaText.of(column.name()) + ", " + query + ")");
        }

        @Override
        public List<Condition> simpler() {
            return Simpler.map(query.simpler(), simpler -> new In(column, simpler, negated));
        }
    }

    /** A comparison with the one value of a query. */
    record Compare(Ref column, String operator, Chain query) implements Condition {
        @Override
        public <Q extends WhereBuilder<Q>> Q addTo(Q builder, boolean or, Database db) {
            return or
                    ? builder.orWhere(column.name(), operator, query.on(db))
                    : builder.where(column.name(), operator, query.on(db));
        }

        @Override
        public Truth of(Evaluator evaluator, Scope row) {
            return evaluator.rules().compare(column.value(row), operator, evaluator.onlyValue(query, row));
        }

        @Override
        public String text(boolean or) {
            return (or ? ".orWhere(" : ".where(") + JavaText.of(column.name()) + ", " + JavaText.of(operator) + ", "
                    + query + ")";
        }

        @Override
        public List<Condition> simpler() {
            return Simpler.map(query.simpler(), simpler -> new Compare(column, operator, simpler));
        }
    }
}
