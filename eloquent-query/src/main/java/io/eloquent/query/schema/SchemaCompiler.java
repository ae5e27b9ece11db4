package io.eloquent.query.schema;

/** Writes schema changes as DDL. */
public class SchemaCompiler {}
