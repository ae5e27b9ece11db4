package io.eloquent.dialect.postgres;

import io.eloquent.query.ast.Arithmetic;
import io.eloquent.query.ast.Comparison;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.In;
import io.eloquent.query.ast.Raw;
import io.eloquent.query.compile.CompiledSql;
import io.eloquent.query.compile.Feature;
import io.eloquent.query.compile.SqlCompiler;
import io.eloquent.query.compile.SqlWriter;
import io.eloquent.query.compile.Syntax;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Statements as PostgreSQL writes them. */
final class PostgresCompiler extends SqlCompiler {
    private static final Set<String> BITWISE = Set.of("&", "|", "#");

    private static final Syntax SYNTAX = Syntax.standard("postgres")
            .plusOperators("ilike", "not ilike", "similar to", "not similar to", "~", "~*", "!~", "!~*")
            .plusOperators("is distinct from", "is not distinct from", "&", "|", "#")
            // ranges, arrays, JSON and networks
            .plusOperators("@>", "<@", "&&", "<<", ">>", "<<=", ">>=", "&<", "&>", "-|-", "?", "?|", "?&", "@?", "@@")
            .without(Feature.WRITE_JOIN, Feature.WRITE_LIMIT)
            .without(Feature.HAVING_ALIAS, Feature.RANDOM_SEED, Feature.INDEX_HINTS)
            .withRowId("ctid")
            // the wire protocol counts a statement's values in 16 bits
            .withMaxBindings(65535);

    PostgresCompiler() {
        super(SYNTAX);
    }

    /**
     * Patterns are for texts, so that what is compared with one is made text. An operator of bits gives bits, which are
     * no condition here. A question mark that is no placeholder is doubled for the driver.
     */
    @Override
    public SqlWriter comparison(Comparison e, SqlWriter out) {
        String operator = e.operator();
        if (operator.endsWith("like")) {
            operator(operator);
            asText(e.left(), out).sql(' ').sql(operator).sql(' ');
            return e.right().accept(this, out);
        }
        if (BITWISE.contains(operator)) {
            super.comparison(e, out.sql('('));
            return out.sql(") <> 0");
        }
        if (operator.indexOf('?') >= 0) {
            operator(operator);
            e.left().accept(this, out).sql(' ').sql(operator.replace("?", "??")).sql(' ');
            return e.right().accept(this, out);
        }
        return super.comparison(e, out);
    }

    /** A cast binds more tightly than any operator. */
    private SqlWriter asText(Expr expr, SqlWriter out) {
        if (expr instanceof Arithmetic || expr instanceof Raw) {
            expr.accept(this, out.sql('(')).sql(')');
        } else {
            expr.accept(this, out);
        }
        return out.sql("::text");
    }

    @Override
    protected void longIn(In in, SqlWriter out) {
        in.expr().accept(this, out).sql(in.negated() ? " <> all(" : " = any(");
        out.bind(listOf(in)).sql(')');
    }

    @Override
    public List<CompiledSql> truncate(String table, String tablePrefix, Predicate<CompiledSql> finds) {
        return List.of(new SqlWriter(SYNTAX.quote(), tablePrefix)
                .sql("truncate table ")
                .table(table)
                .sql(" restart identity cascade")
                .finish());
    }
}
