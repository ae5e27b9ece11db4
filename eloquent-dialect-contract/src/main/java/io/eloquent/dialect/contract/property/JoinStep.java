package io.eloquent.dialect.contract.property;

import io.eloquent.query.Database;
import io.eloquent.query.JoinClause;
import io.eloquent.query.Query;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * A join in a chain.
 *
 * @param kind how rows without a partner are treated
 * @param source what is joined
 * @param on which rows are partners; the first is a comparison of columns, none for a cross join
 */
record JoinStep(Kind kind, Source source, List<Term> on) {

    enum Kind {
        INNER,
        LEFT,
        RIGHT,
        CROSS
    }

    Query addTo(Query query, Database db) {
        UnaryOperator<JoinClause> partners = clause -> Term.addTo(clause, on, db);
        if (source.query() != null) {
            return joinQuery(query, source.requireQuery().on(db), partners);
        }
        String table = source.spelled();
        if (kind != Kind.CROSS && on.size() == 1 && on.get(0).condition() instanceof Comparing.WithColumn pair) {
            String left = pair.left().name();
            String right = pair.right().name();
            return switch (kind) {
                case INNER -> query.join(table, left, pair.operator(), right);
                case LEFT -> query.leftJoin(table, left, pair.operator(), right);
                default -> query.rightJoin(table, left, pair.operator(), right);
            };
        }
        return switch (kind) {
            case INNER -> query.join(table, partners);
            case LEFT -> query.leftJoin(table, partners);
            case RIGHT -> query.rightJoin(table, partners);
            case CROSS -> query.crossJoin(table);
        };
    }

    private Query joinQuery(Query query, Query joined, UnaryOperator<JoinClause> partners) {
        return switch (kind) {
            case INNER -> query.joinSub(joined, source.name(), partners);
            case LEFT -> query.leftJoinSub(joined, source.name(), partners);
            case RIGHT -> query.rightJoinSub(joined, source.name(), partners);
            case CROSS -> query.crossJoinSub(joined, source.name());
        };
    }

    @Override
    public String toString() {
        String method = kind == Kind.INNER ? "join" : kind.name().toLowerCase(Locale.ROOT) + "Join";
        String what = source.query() == null
                ? "(" + JavaText.of(source.spelled())
                : "Sub(" + source.query() + ", " + JavaText.of(source.name());
        return "." + method + what + (kind == Kind.CROSS ? "" : ", on -> on" + Term.text(on)) + ")";
    }
}
