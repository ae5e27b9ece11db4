package io.eloquent.dialect.contract.property;

import io.eloquent.query.Database;
import io.eloquent.query.WhereBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A condition and what joins it to those before it.
 *
 * @param or whether it is {@code or}; of no meaning on the first
 * @param condition the condition
 */
record Term(boolean or, Condition condition) {

    /** {@return the query with all of these conditions} */
    static <Q extends WhereBuilder<Q>> Q addTo(Q query, List<Term> terms, Database db) {
        Q all = query;
        for (Term term : terms) {
            all = term.condition.addTo(all, term.or, db);
        }
        return all;
    }

    /** {@return what conditions say of a row} {@code and} binds more tightly than {@code or}. */
    static Truth of(List<Term> terms, Evaluator evaluator, Scope row) {
        Semantics rules = evaluator.rules();
        Truth any = Truth.FALSE;
        Truth all = Truth.TRUE;
        boolean first = true;
        for (Term term : terms) {
            if (term.condition.isNothing()) {
                continue;
            }
            Truth truth = term.condition.of(evaluator, row);
            if (first) {
                all = truth;
            } else if (term.or && !rules.andBindsTighter()) {
                all = rules.or(all, truth);
            } else if (term.or) {
                any = rules.or(any, all);
                all = truth;
            } else {
                all = rules.and(all, truth);
            }
            first = false;
        }
        return rules.or(any, all);
    }

    static String text(List<Term> terms) {
        return terms.stream().map(term -> term.condition.text(term.or)).collect(Collectors.joining());
    }

    static boolean areNothing(List<Term> terms) {
        return terms.stream().allMatch(term -> term.condition.isNothing());
    }

    /** {@return lists of which each is simpler: one without each term, and those with a simpler one in its place} */
    static List<List<Term>> simpler(List<Term> terms) {
        return Simpler.lists(terms, term -> {
            List<Term> simpler = new ArrayList<>();
            for (Condition condition : term.condition.simpler()) {
                simpler.add(new Term(term.or, condition));
            }
            if (term.or) {
                simpler.add(new Term(false, term.condition));
            }
            return simpler;
        });
    }
}
