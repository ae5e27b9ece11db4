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
        String table = source.spelled();
        UnaryOperator<JoinClause> partners = clause -> Term.addTo(clause, on, db);
        if (kind != Kind.CROSS && on.size() == 1 && on.get(0).condition() instanceof Comparing.WithColumn pair) {
            return switch (kind) {
                case INNER ->
                    query.join(
                            table,
                            pair.left().name(),
                            pair.operator(),
                            pair.right().name());
                case LEFT ->
                    query.leftJoin(
                            table,
                            pair.left().name(),
                            pair.operator(),
                            pair.right().name());
                default ->
                    query.rightJoin(
                            table,
                            pair.left().name(),
                            pair.operator(),
                            pair.right().name());
            };
        }
        return switch (kind) {
            case INNER -> query.join(table, partners);
            case LEFT -> query.leftJoin(table, partners);
            case RIGHT -> query.rightJoin(table, partners);
            case CROSS -> query.crossJoin(table);
        };
    }

    @Override
    public String toString() {
        String method = kind == Kind.INNER ? "join" : kind.name().toLowerCase(Locale.ROOT) + "Join";
        return "." + method + "(" + JavaText.of(source.spelled())
                + (kind == Kind.CROSS ? "" : ", on -> on" + Term.text(on)) + ")";
    }
}
