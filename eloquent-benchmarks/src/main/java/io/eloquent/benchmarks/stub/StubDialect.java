package io.eloquent.benchmarks.stub;

import io.eloquent.query.compile.SqlCompiler;
import io.eloquent.query.compile.Syntax;
import io.eloquent.query.dialect.Address;
import io.eloquent.query.dialect.Codecs;
import io.eloquent.query.dialect.Dialect;
import io.eloquent.query.schema.SchemaCompiler;
import io.eloquent.query.schema.SchemaSyntax;

/** Standard SQL, for the stub database. */
public final class StubDialect implements Dialect {
    static final String URL = "jdbc:stub:";

    private static final Syntax SYNTAX = Syntax.standard("stub");

    private final SqlCompiler compiler = new SqlCompiler(SYNTAX);
    private final SchemaCompiler schemaCompiler = new SchemaCompiler(SchemaSyntax.standard(SYNTAX));
    private final Codecs codecs = Codecs.standard();

    /** For {@link java.util.ServiceLoader}. */
    public StubDialect() {}

    @Override
    public String name() {
        return "stub";
    }

    @Override
    public boolean accepts(String jdbcUrl) {
        return jdbcUrl.startsWith(URL);
    }

    @Override
    public String jdbcUrl(Address address) {
        return URL + address.database();
    }

    @Override
    public SqlCompiler compiler() {
        return compiler;
    }

    @Override
    public SchemaCompiler schemaCompiler() {
        return schemaCompiler;
    }

    @Override
    public Codecs codecs() {
        return codecs;
    }
}
