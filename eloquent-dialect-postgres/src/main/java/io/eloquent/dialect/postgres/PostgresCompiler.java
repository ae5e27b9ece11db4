package io.eloquent.dialect.postgres;

import io.eloquent.api.error.UnsupportedSqlException;
import io.eloquent.query.ast.Arithmetic;
import io.eloquent.query.ast.Comparison;
import io.eloquent.query.ast.DatePart;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.FullText;
import io.eloquent.query.ast.In;
import io.eloquent.query.ast.JsonPath;
import io.eloquent.query.ast.Like;
import io.eloquent.query.ast.Raw;
import io.eloquent.query.ast.StandardFunction;
import io.eloquent.query.compile.CompiledSql;
import io.eloquent.query.compile.Feature;
import io.eloquent.query.compile.JsonCompiler;
import io.eloquent.query.compile.SqlCompiler;
import io.eloquent.query.compile.SqlWriter;
import io.eloquent.query.compile.Syntax;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Statements as PostgreSQL writes them. */
final class PostgresCompiler extends SqlCompiler {
    private static final Set<String> BITWISE = Set.of("&", "|", "#");

    static final String NOW = "(current_timestamp(6) at time zone 'UTC')";

    /** Texts travel without a type, and so do moments; a place that tells none makes texts of them. */
    private static final Map<Class<?>, String> TYPES = Map.ofEntries(
            Map.entry(String.class, "text"),
            Map.entry(Enum.class, "text"),
            Map.entry(Character.class, "text"),
            Map.entry(Byte.class, "smallint"),
            Map.entry(Short.class, "smallint"),
            Map.entry(Integer.class, "integer"),
            Map.entry(Long.class, "bigint"),
            Map.entry(BigInteger.class, "numeric"),
            Map.entry(BigDecimal.class, "numeric"),
            Map.entry(Float.class, "real"),
            Map.entry(Double.class, "double precision"),
            Map.entry(Boolean.class, "boolean"),
            Map.entry(LocalDate.class, "date"),
            Map.entry(LocalTime.class, "time"),
            Map.entry(LocalDateTime.class, "timestamp"),
            Map.entry(Instant.class, "timestamp"),
            Map.entry(OffsetDateTime.class, "timestamptz"),
            Map.entry(UUID.class, "uuid"),
            Map.entry(byte[].class, "bytea"));

    private static final Syntax SYNTAX = Syntax.standard("postgres")
            .plusOperators("ilike", "not ilike", "similar to", "not similar to", "~", "~*", "!~", "!~*")
            .plusOperators("is distinct from", "is not distinct from", "&", "|", "#")
            // ranges, arrays, JSON and networks
            .plusOperators("@>", "<@", "&&", "<<", ">>", "<<=", ">>=", "&<", "&>", "-|-", "?", "?|", "?&", "@?", "@@")
            .with(Feature.INSERT_RETURNING, Feature.UPDATE_RETURNING, Feature.DELETE_RETURNING)
            .with(Feature.INSERT_OR_IGNORE, Feature.UPSERT, Feature.UPDATE_FROM)
            .with(Feature.DISTINCT_ON, Feature.WRITE_CTE, Feature.WRITABLE_CTE)
            .with(Feature.LOCK_WAIT, Feature.LOCK_OF)
            .with(Feature.JSON, Feature.FULL_TEXT, Feature.TRANSACTIONAL_DDL, Feature.PARTIAL_UNIQUE)
            // partitions of a table count their rows each for itself
            .withRowId("tableoid", "ctid")
            .withNullsSmallest(false)
            .withLiteralTypes(TYPES)
            .withFunction(StandardFunction.NOW, NOW)
            .withFunction(StandardFunction.CURRENT_DATE, "(current_timestamp at time zone 'UTC')::date")
            .withFunction(StandardFunction.TEXT, "cast({0} as text)")
            .withFunction(StandardFunction.ROUND, "round(cast({0} as numeric), {1})")
            // the wire protocol counts a statement's values in 16 bits
            .withMaxBindings(65535);

    private final JsonCompiler json = new PostgresJson(this);

    PostgresCompiler() {
        super(SYNTAX);
    }

    @Override
    protected JsonCompiler json() {
        return json;
    }

    /**
     * An operator of bits gives bits, which are no condition here. A question mark that is no placeholder is doubled for
     * the driver.
     */
    @Override
    public SqlWriter comparison(Comparison e, SqlWriter out) {
        String operator = e.operator();
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

    /** Patterns are for texts. What is within JSON is a text already. */
    @Override
    protected SqlWriter matched(Expr expr, SqlWriter out) {
        return expr instanceof JsonPath ? expr.accept(this, out) : cast(expr, "text", out);
    }

    /** A cast binds more tightly than any operator. */
    private SqlWriter cast(Expr expr, String type, SqlWriter out) {
        if (expr instanceof Arithmetic || expr instanceof JsonPath || expr instanceof Raw) {
            expr.accept(this, out.sql('(')).sql(')');
        } else {
            expr.accept(this, out);
        }
        return out.sql("::").sql(type);
    }

    @Override
    public SqlWriter datePart(DatePart e, SqlWriter out) {
        return switch (e.part()) {
            case DATE -> cast(e.expr(), "date", out);
            case TIME -> cast(e.expr(), "time", out);
            case YEAR -> extract("year", e.expr(), out);
            case MONTH -> extract("month", e.expr(), out);
            case DAY -> extract("day", e.expr(), out);
        };
    }

    /** What is within JSON is a text, which has no parts. */
    private SqlWriter extract(String part, Expr expr, SqlWriter out) {
        out.sql("extract(").sql(part).sql(" from ");
        return (expr instanceof JsonPath ? cast(expr, "timestamp", out) : expr.accept(this, out)).sql(')');
    }

    @Override
    public SqlWriter like(Like e, SqlWriter out) {
        matched(e.expr(), out).sql(e.negated() ? " not" : "").sql(e.caseSensitive() ? " like " : " ilike ");
        return out.bind(e.pattern());
    }

    /**
     * Writes the words of columns, as an index has them and a search asks for them. One that is NULL has none, and takes
     * none from the others.
     */
    static <C> void vector(String language, List<C> columns, BiConsumer<C, SqlWriter> write, SqlWriter out) {
        boolean several = columns.size() > 1;
        for (int i = 0; i < columns.size(); i++) {
            out.sql(i == 0 ? "to_tsvector('" : " || to_tsvector('").sql(language);
            write.accept(columns.get(i), out.sql(several ? "', coalesce(" : "', "));
            out.sql(several ? ", ''))" : ")");
        }
    }

    /** The language is a literal, so that the expression is that of the index. */
    @Override
    public SqlWriter fullText(FullText e, SqlWriter out) {
        String query = switch (e.mode()) {
            case NATURAL -> "plainto_tsquery('";
            case PHRASE -> "phraseto_tsquery('";
            case WEBSEARCH -> "websearch_to_tsquery('";
            case BOOLEAN, EXPANDED ->
                throw new UnsupportedSqlException("postgres does not support full-text search for "
                        + e.mode().title() + ": search for words, a phrase, or as on the web");
        };
        String language = e.language() == null ? PostgresSchemaCompiler.LANGUAGE : e.language();
        vector(language, e.columns(), (column, writer) -> column.accept(this, writer), out.sql('('));
        return out.sql(") @@ ")
                .sql(query)
                .sql(language)
                .sql("', ")
                .bind(e.text())
                .sql(')');
    }

    @Override
    protected void longIn(In in, SqlWriter out) {
        in.expr().accept(this, out).sql(in.negated() ? " <> all(" : " = any(");
        out.bind(listOf(in)).sql(')');
    }

    @Override
    protected String bytes(byte[] bytes) {
        return "'\\x" + HexFormat.of().formatHex(bytes) + "'";
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
