package io.eloquent.dialect.sqlite;

import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.JsonContains;
import io.eloquent.query.ast.JsonDocument;
import io.eloquent.query.ast.JsonHas;
import io.eloquent.query.ast.JsonIs;
import io.eloquent.query.ast.JsonLength;
import io.eloquent.query.ast.JsonNumber;
import io.eloquent.query.ast.JsonPath;
import io.eloquent.query.ast.JsonSet;
import io.eloquent.query.compile.JsonCompiler;
import io.eloquent.query.compile.SqlWriter;
import java.util.List;

/** JSON as SQLite's functions take it: https://www.sqlite.org/json1.html. */
final class SqliteJson implements JsonCompiler {
    private final Expr.Visitor<SqlWriter, SqlWriter> expressions;

    SqliteJson(Expr.Visitor<SqlWriter, SqlWriter> expressions) {
        this.expressions = expressions;
    }

    private SqlWriter call(String function, JsonPath path, SqlWriter out) {
        path.document().accept(expressions, out.sql(function).sql('('));
        return literal(path.steps(), out.sql(", ")).sql(')');
    }

    private static SqlWriter literal(List<JsonPath.Step> steps, SqlWriter out) {
        return out.sql('\'')
                .sql(JsonCompiler.dollarPath(steps).replace("'", "''"))
                .sql('\'');
    }

    @Override
    public SqlWriter path(JsonPath e, SqlWriter out) {
        return call("json_extract", e, out);
    }

    @Override
    public SqlWriter number(JsonNumber e, SqlWriter out) {
        call("json_type", e.path(), out.sql("case when ")).sql(" in ('integer', 'real') then ");
        return call("json_extract", e.path(), out).sql(" end");
    }

    /** SQLite reads both as numbers, 1 and 0; only the type tells them from those. */
    @Override
    public SqlWriter is(JsonIs e, SqlWriter out) {
        return call("json_type", e.path(), out).sql(e.value() ? " = 'true'" : " = 'false'");
    }

    @Override
    public SqlWriter has(JsonHas e, SqlWriter out) {
        return call("json_type", e.path(), out).sql(" is not null");
    }

    @Override
    public SqlWriter length(JsonLength e, SqlWriter out) {
        call("json_type", e.path(), out.sql("case ")).sql(" when 'array' then ");
        return call("json_array_length", e.path(), out).sql(" end");
    }

    /**
     * Each element that is looked for, or the one value, is among the target's. The document is named before
     * {@code json_each}, whose columns could be called like it. Whole and other numbers are one type in JSON; true is not
     * 1, nor a text that looks like an array an array.
     */
    @Override
    public SqlWriter contains(JsonContains e, SqlWriter out) {
        String key = e.candidate().text().startsWith("{") ? "t.key is c.key" : "typeof(t.key) <> 'text'";
        call("json_type", e.target(), out.sql("case when "))
                .sql(" is not null then not exists (select 1 from (select ");
        e.target().document().accept(expressions, out).sql(" as document) as d, json_each(");
        out.bind(e.candidate().text()).sql(") as c where not exists (select 1 from json_each(d.document, ");
        literal(e.target().steps(), out).sql(") as t where ").sql(key);
        return out.sql(" and t.value is c.value and replace(t.type, 'real', 'integer')")
                .sql(" = replace(c.type, 'real', 'integer'))) end");
    }

    @Override
    public SqlWriter document(JsonDocument e, SqlWriter out) {
        return out.sql("json(").bind(e.text()).sql(')');
    }

    /** {@code json_set} makes the objects on the way itself, but not of JSON's null. */
    @Override
    public SqlWriter set(JsonSet e, SqlWriter out) {
        e.document().accept(expressions, out.sql("json_set(coalesce(")).sql(", '{}')");
        for (List<JsonPath.Step> parent : e.parents()) {
            literal(parent, out.sql(", "));
            e.document().accept(expressions, out.sql(", json(coalesce(nullif(")).sql(" -> ");
            literal(parent, out).sql(", 'null'), '{}'))");
        }
        for (JsonSet.Change change : e.changes()) {
            literal(change.steps(), out.sql(", ")).sql(", ");
            change.value().accept(expressions, out);
        }
        return out.sql(')');
    }
}
