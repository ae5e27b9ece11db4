package io.eloquent.dialect.mysql;

import io.eloquent.query.ast.Derived;
import io.eloquent.query.ast.Exists;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.ValuesList;
import io.eloquent.query.compile.SqlWriter;
import io.eloquent.query.compile.Syntax;
import java.time.Duration;

/** Statements as MariaDB writes them, where MySQL writes others. */
final class MariaDbCompiler extends MySqlCompiler {
    private final MySqlJson json = new MariaDbJson(this);

    MariaDbCompiler(Syntax syntax) {
        super(syntax);
    }

    @Override
    protected MySqlJson json() {
        return json;
    }

    @Override
    protected void values(ValuesList values, SqlWriter out) {
        valuesNamedByTheFirst(values, out);
    }

    /** MariaDB could be told so, but its driver takes no answer to what begins with {@code set statement}. */
    @Override
    protected void timed(Select select, Duration timeout, SqlWriter out) {
        select(select, out.timeout(timeout));
    }

    /** New rows have no name here: a function gives their values. */
    @Override
    void newRow(SqlWriter out) {}

    @Override
    protected void newValue(String column, SqlWriter out) {
        out.sql("values(").identifier(column).sql(')');
    }

    /**
     * Of what an {@code exists} selects, MariaDB forgets all columns but one; where it forgets them in one part of a union
     * only, it says that the parts do not fit.
     */
    @Override
    public SqlWriter exists(Exists e, SqlWriter out) {
        return e.select().isSetOperation()
                ? super.exists(new Exists(Select.from(new Derived(e.select(), "operand")), e.negated()), out)
                : super.exists(e, out);
    }

    /** An alias there is news of version 11.6. */
    @Override
    boolean isOfOneTable(Select rows) {
        return super.isOfOneTable(rows) && target(rows).alias() == null;
    }
}
