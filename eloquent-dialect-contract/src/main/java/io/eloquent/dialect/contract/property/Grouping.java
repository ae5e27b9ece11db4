package io.eloquent.dialect.contract.property;

import io.eloquent.query.Database;
import io.eloquent.query.WhereBuilder;
import java.util.ArrayList;
import java.util.List;

/** Conditions in parentheses. */
record Grouping(List<Term> terms, boolean negated) implements Condition {
    @Override
    public <Q extends WhereBuilder<Q>> Q addTo(Q query, boolean or, Database db) {
        if (negated) {
            return or
                    ? query.orWhereNot(group -> Term.addTo(group, terms, db))
                    : query.whereNot(group -> Term.addTo(group, terms, db));
        }
        return or
                ? query.orWhere(group -> Term.addTo(group, terms, db))
                : query.where(group -> Term.addTo(group, terms, db));
    }

    @Override
    public Truth of(Evaluator evaluator, Scope row) {
        Truth truth = Term.of(terms, evaluator, row);
        return negated ? evaluator.rules().not(truth) : truth;
    }

    @Override
    public String text(boolean or) {
        String group = "q -> q" + Term.text(terms) + ")";
        return (negated ? or ? ".orWhereNot(" : ".whereNot(" : or ? ".orWhere(" : ".where(") + group;
    }

    @Override
    public List<Condition> simpler() {
        List<Condition> all = new ArrayList<>();
        if (!negated) {
            terms.forEach(term -> all.add(term.condition()));
        } else {
            all.add(new Grouping(terms, false));
        }
        Term.simpler(terms).forEach(simpler -> all.add(new Grouping(simpler, negated)));
        return all;
    }

    @Override
    public boolean isNothing() {
        return Term.areNothing(terms);
    }
}
