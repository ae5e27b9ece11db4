package io.eloquent.dialect.mysql;

import io.eloquent.api.error.UnsupportedSqlException;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.JsonPath;
import io.eloquent.query.compile.SqlWriter;
import java.util.List;

/** JSON as MariaDB writes it, where MySQL writes something else. */
final class MariaDbJson extends MySqlJson {

    MariaDbJson(Expr.Visitor<SqlWriter, SqlWriter> expressions) {
        super(expressions);
    }

    /** MariaDB takes the sign for that of a position, quotes or not, and finds nothing. */
    @Override
    SqlWriter literal(List<JsonPath.Step> steps, SqlWriter out) {
        for (JsonPath.Step step : steps) {
            if (step instanceof JsonPath.Key key && key.name().startsWith("-")) {
                throw new UnsupportedSqlException(
                        "mariadb does not support JSON paths with a key that begins with a minus" + " sign: \""
                                + key.name() + "\"");
            }
        }
        return super.literal(steps, out);
    }

    /**
     * MariaDB's {@code json_unquote} gives texts of three bytes a character, with a question mark for any that has four,
     * and whose case does not matter. {@code json_value} does neither, but it knows no arrays, and makes 1 of true.
     */
    @Override
    public SqlWriter path(JsonPath e, SqlWriter out) {
        type(e, out.sql("if(")).sql(" in ('STRING', 'NULL'), ");
        call("json_value", e, out).sql(", ");
        return extract(e, out).sql(')');
    }
}
