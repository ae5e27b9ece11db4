package io.eloquent.dialect.mysql;

import io.eloquent.query.ast.Excluded;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.ValuesList;
import io.eloquent.query.compile.SqlWriter;
import io.eloquent.query.compile.Syntax;
import java.math.BigDecimal;
import java.time.Duration;

/** Statements as MariaDB writes them, where MySQL writes others. */
final class MariaDbCompiler extends MySqlCompiler {

    MariaDbCompiler(Syntax syntax) {
        super(syntax);
    }

    @Override
    protected void values(ValuesList values, SqlWriter out) {
        valuesNamedByTheFirst(values, out);
    }

    /** The time holds for the one statement behind it. */
    @Override
    protected void timed(Select select, Duration timeout, SqlWriter out) {
        BigDecimal seconds = BigDecimal.valueOf(Math.max(1, timeout.toMillis()), 3);
        out.sql("set statement max_statement_time="
                + seconds.stripTrailingZeros().toPlainString() + " for ");
        select(select, out);
    }

    /** New rows have no name here: a function gives their values. */
    @Override
    void newRow(SqlWriter out) {}

    @Override
    public SqlWriter excluded(Excluded e, SqlWriter out) {
        return out.sql("values(").identifier(e.column()).sql(')');
    }

    /** An alias there is news of version 11.6. */
    @Override
    boolean isOfOneTable(Select rows) {
        return super.isOfOneTable(rows) && target(rows).alias() == null;
    }
}
