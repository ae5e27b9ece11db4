package com.example.eloquent.h2;

import io.eloquent.query.compile.Syntax;
import io.eloquent.query.schema.ColumnType;
import io.eloquent.query.schema.SchemaCompiler;
import io.eloquent.query.schema.SchemaSyntax;
import java.util.Map;

/** Tables as H2 writes them: nearly as the standard does. */
final class H2SchemaCompiler extends SchemaCompiler {
    H2SchemaCompiler(Syntax syntax) {
        super(SchemaSyntax.standard(syntax)
                .withTypes(Map.of(ColumnType.TINY_INTEGER, "tinyint", ColumnType.UUID, "uuid"))
                .withNameLimit(256));
    }
}
