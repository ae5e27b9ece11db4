package io.eloquent.dialect.contract.property;

import io.eloquent.query.Query;
import java.util.List;

/**
 * A condition on a group.
 *
 * @param or whether it may hold instead of those before it
 * @param subject a key of the groups, or an aggregate
 * @param operator how it is compared
 * @param value what it is compared with
 */
record Having(boolean or, Expression subject, String operator, Object value) {

    Query addTo(Query query) {
        if (subject instanceof Ref key) {
            return or ? query.orHaving(key.name(), operator, value) : query.having(key.name(), operator, value);
        }
        return or ? query.orHavingRaw(sql(), value) : query.havingRaw(sql(), value);
    }

    private String sql() {
        return subject instanceof Aggregate aggregate ? aggregate.sql() + " " + operator + " ?" : "";
    }

    /** {@return what conditions say of a group} */
    static Truth of(List<Having> havings, Evaluator evaluator, List<Scope> group) {
        Truth any = Truth.FALSE;
        Truth all = Truth.TRUE;
        for (int i = 0; i < havings.size(); i++) {
            Having having = havings.get(i);
            Truth truth =
                    evaluator.rules().compare(having.subject.value(evaluator, group), having.operator, having.value);
            if (i > 0 && having.or) {
                any = evaluator.rules().or(any, all);
                all = truth;
            } else {
                all = i == 0 ? truth : evaluator.rules().and(all, truth);
            }
        }
        return evaluator.rules().or(any, all);
    }

    @Override
    public String toString() {
        return subject instanceof Ref key
                ? JavaText.call(or ? "orHaving" : "having", key.name(), operator, value)
                : JavaText.call(or ? "orHavingRaw" : "havingRaw", sql(), value);
    }
}
