package io.eloquent.dialect.postgres;

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

/** JSON with PostgreSQL's operators, for columns of type {@code json} and {@code jsonb} alike. */
final class PostgresJson implements JsonCompiler {
    private final Expr.Visitor<SqlWriter, SqlWriter> expressions;

    PostgresJson(Expr.Visitor<SqlWriter, SqlWriter> expressions) {
        this.expressions = expressions;
    }

    /** Writes the way to a value; the last step by its own operator. */
    private SqlWriter walk(JsonPath path, String last, SqlWriter out) {
        path.document().accept(expressions, out);
        int size = path.steps().size();
        for (int i = 0; i < size; i++) {
            out.sql(i == size - 1 ? last : "->");
            JsonPath.Step step = path.steps().get(i);
            if (step instanceof JsonPath.Key key) {
                text(key.name(), out);
            } else if (step instanceof JsonPath.Index index) {
                out.sql(Integer.toString(index.position()));
            } else {
                throw new AssertionError(step);
            }
        }
        return out;
    }

    /** Whether a backslash stands for itself depends on the server's settings, unless the literal says so. */
    private static SqlWriter text(String text, SqlWriter out) {
        String quoted = text.replace("'", "''");
        return quoted.indexOf('\\') < 0
                ? out.sql('\'').sql(quoted).sql('\'')
                : out.sql("E'").sql(quoted.replace("\\", "\\\\")).sql('\'');
    }

    private SqlWriter jsonb(JsonPath path, SqlWriter out) {
        if (path.steps().isEmpty()) {
            return path.document().accept(expressions, out).sql("::jsonb");
        }
        return walk(path, "->", out.sql('(')).sql(")::jsonb");
    }

    private SqlWriter type(JsonPath path, SqlWriter out) {
        return jsonb(path, out.sql("jsonb_typeof(")).sql(')');
    }

    @Override
    public SqlWriter path(JsonPath e, SqlWriter out) {
        return walk(e, "->>", out);
    }

    @Override
    public SqlWriter number(JsonNumber e, SqlWriter out) {
        type(e.path(), out.sql("case ")).sql(" when 'number' then ");
        return walk(e.path(), "->>", out.sql('(')).sql(")::numeric end");
    }

    @Override
    public SqlWriter is(JsonIs e, SqlWriter out) {
        return jsonb(e.path(), out).sql(e.value() ? " = 'true'::jsonb" : " = 'false'::jsonb");
    }

    /** JSON's null is a value to {@code ->}, and the operator {@code ?} would find a text in an array too. */
    @Override
    public SqlWriter has(JsonHas e, SqlWriter out) {
        return walk(e.path(), "->", out).sql(" is not null");
    }

    /** {@code jsonb_array_length} fails for all rows where one has no array. */
    @Override
    public SqlWriter length(JsonLength e, SqlWriter out) {
        type(e.path(), out.sql("case ")).sql(" when 'array' then jsonb_array_length(");
        return jsonb(e.path(), out).sql(") end");
    }

    @Override
    public SqlWriter contains(JsonContains e, SqlWriter out) {
        return document(e.candidate(), jsonb(e.target(), out).sql(" @> "));
    }

    @Override
    public SqlWriter document(JsonDocument e, SqlWriter out) {
        return out.bind(e.text()).sql("::jsonb");
    }

    /** {@code jsonb_set} makes the last member of a path only, so that the objects on the way are set before. */
    @Override
    public SqlWriter set(JsonSet e, SqlWriter out) {
        List<List<JsonPath.Step>> parents = e.parents();
        for (int i = parents.size() + e.changes().size(); i > 0; i--) {
            out.sql("jsonb_set(");
        }
        JsonPath whole = new JsonPath(e.document(), List.of());
        jsonb(whole, out.sql("coalesce(")).sql(", '{}')");
        for (List<JsonPath.Step> parent : parents) {
            array(parent, out.sql(", "));
            jsonb(whole, out.sql(", coalesce(nullif(")).sql("#>");
            array(parent, out).sql(", 'null'), '{}'))");
        }
        for (JsonSet.Change change : e.changes()) {
            array(change.steps(), out.sql(", ")).sql(", ");
            if (change.value() instanceof JsonDocument document) {
                document(document, out).sql(')');
            } else {
                change.value().accept(expressions, out.sql("to_jsonb(")).sql("))");
            }
        }
        return out;
    }

    /** Writes a path as an array of texts: {@code '{"tags","0"}'}. */
    private static SqlWriter array(List<JsonPath.Step> steps, SqlWriter out) {
        StringBuilder array = new StringBuilder();
        for (JsonPath.Step step : steps) {
            String element = step instanceof JsonPath.Key key
                    ? key.name().replace("\\", "\\\\").replace("\"", "\\\"")
                    : Integer.toString(((JsonPath.Index) step).position());
            array.append(array.length() == 0 ? "{\"" : ",\"").append(element).append('"');
        }
        return text(array.append('}').toString(), out);
    }
}
