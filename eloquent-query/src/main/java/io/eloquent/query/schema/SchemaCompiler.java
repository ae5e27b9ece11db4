package io.eloquent.query.schema;

/** Writes schema changes as DDL. */
public class SchemaCompiler {

    /** Creates a compiler. */
    public SchemaCompiler() {}
}
