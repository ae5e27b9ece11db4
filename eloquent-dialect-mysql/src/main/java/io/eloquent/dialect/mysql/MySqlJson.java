package io.eloquent.dialect.mysql;

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
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** JSON in the words that MySQL and MariaDB share. To MariaDB, JSON is text, so that nothing here rests on its type. */
class MySqlJson implements JsonCompiler {
    private final Expr.Visitor<SqlWriter, SqlWriter> expressions;

    MySqlJson(Expr.Visitor<SqlWriter, SqlWriter> expressions) {
        this.expressions = expressions;
    }

    final SqlWriter call(String function, JsonPath path, SqlWriter out) {
        path.document().accept(expressions, out.sql(function).sql('('));
        return literal(path.steps(), out.sql(", ")).sql(')');
    }

    final SqlWriter extract(JsonPath path, SqlWriter out) {
        return call("json_extract", path, out);
    }

    final SqlWriter type(JsonPath path, SqlWriter out) {
        return extract(path, out.sql("json_type(")).sql(')');
    }

    /** Whether a backslash stands for itself depends on the server's {@code sql_mode}; a hexadecimal text has none. */
    SqlWriter literal(List<JsonPath.Step> steps, SqlWriter out) {
        String path = JsonCompiler.dollarPath(steps);
        if (path.indexOf('\\') < 0 && path.indexOf('\'') < 0) {
            return out.sql('\'').sql(path).sql('\'');
        }
        return out.sql("_utf8mb4 x'")
                .sql(HexFormat.of().formatHex(path.getBytes(StandardCharsets.UTF_8)))
                .sql('\'');
    }

    /** Without the {@code if}, JSON's null would be the text "null", and unequal to any other. */
    @Override
    public SqlWriter path(JsonPath e, SqlWriter out) {
        type(e, out.sql("json_unquote(if(")).sql(" = 'NULL', null, ");
        return extract(e, out).sql("))");
    }

    /** Writes whether there is no value, or JSON's null. */
    SqlWriter isNull(JsonPath e, boolean negated, SqlWriter out) {
        extract(e, out.sql('(')).sql(negated ? " is not null and " : " is null or ");
        return type(e, out).sql(negated ? " <> 'NULL')" : " = 'NULL')");
    }

    @Override
    public SqlWriter number(JsonNumber e, SqlWriter out) {
        type(e.path(), out.sql("case when ")).sql(" in ('INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL') then ");
        return extract(e.path(), out).sql(" + 0 end");
    }

    /** As a text, true is neither 1 nor "true", which has quotes. */
    @Override
    public SqlWriter is(JsonIs e, SqlWriter out) {
        return extract(e.path(), out.sql("cast(")).sql(e.value() ? " as char) = 'true'" : " as char) = 'false'");
    }

    @Override
    public SqlWriter has(JsonHas e, SqlWriter out) {
        e.path().document().accept(expressions, out.sql("ifnull(json_contains_path("));
        return literal(e.path().steps(), out.sql(", 'one', ")).sql("), 0)");
    }

    @Override
    public SqlWriter length(JsonLength e, SqlWriter out) {
        type(e.path(), out.sql("case ")).sql(" when 'ARRAY' then json_length(");
        return extract(e.path(), out).sql(") end");
    }

    /** With a path of its own, MariaDB's {@code json_contains} is false where there is nothing, and MySQL's unknown. */
    @Override
    public SqlWriter contains(JsonContains e, SqlWriter out) {
        extract(e.target(), out.sql("json_contains("));
        return out.sql(", ").bind(e.candidate().text()).sql(')');
    }

    /** To MariaDB a cast to JSON makes a text; what a JSON function returns is JSON to both. */
    @Override
    public SqlWriter document(JsonDocument e, SqlWriter out) {
        return out.sql("json_extract(").bind(e.text()).sql(", '$')");
    }

    /**
     * {@code json_set} makes the last member of a path only, so that the objects on the way are set before. What is there
     * is set to itself.
     */
    @Override
    public SqlWriter set(JsonSet e, SqlWriter out) {
        e.document().accept(expressions, out.sql("json_set(coalesce(")).sql(", json_object())");
        for (List<JsonPath.Step> steps : e.parents()) {
            JsonPath parent = new JsonPath(e.document(), steps);
            literal(steps, out.sql(", ")).sql(", json_extract(if(ifnull(");
            type(parent, out).sql(", 'NULL') = 'NULL', '{}', ");
            extract(parent, out).sql("), '$')");
        }
        for (JsonSet.Change change : e.changes()) {
            literal(change.steps(), out.sql(", ")).sql(", ");
            change.value().accept(expressions, out);
        }
        return out.sql(')');
    }
}
