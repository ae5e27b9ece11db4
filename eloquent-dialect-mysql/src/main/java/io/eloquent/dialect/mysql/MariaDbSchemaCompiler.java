package io.eloquent.dialect.mysql;

import io.eloquent.query.compile.SqlWriter;
import io.eloquent.query.compile.Syntax;
import java.util.ArrayList;
import java.util.List;

/** Tables as MariaDB writes them, which has no expressions in keys. */
final class MariaDbSchemaCompiler extends MySqlSchemaCompiler {

    MariaDbSchemaCompiler(Syntax syntax) {
        super(syntax);
    }

    /** The part of the key that MySQL calculates is a column here, which {@code select *} does not show. */
    @Override
    void uniqueWhereNull(String name, List<String> columns, String whereNull, SqlWriter out) {
        out.identifier(name).sql(" tinyint as (");
        isNull(whereNull, out);
        out.sql(") virtual invisible, constraint ").identifier(name).sql(" unique ");
        List<String> parts = new ArrayList<>(columns);
        parts.add(name);
        columns(parts, out);
    }

    @Override
    protected void listedColumns(SqlWriter out) {
        out.sql(" and extra not like '%INVISIBLE%'");
    }
}
