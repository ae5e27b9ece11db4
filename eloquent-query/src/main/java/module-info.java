/** Statements: the fluent query builder, its AST and compiler, execution, the schema builder, and the dialect SPI. */
module io.eloquent.query {
    requires transitive io.eloquent.api;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires com.zaxxer.hikari;
    requires org.slf4j;
    requires static transitive org.jspecify;

    exports io.eloquent.query;
    exports io.eloquent.query.ast;
    exports io.eloquent.query.compile;
    exports io.eloquent.query.dialect;
    exports io.eloquent.query.exec;
    exports io.eloquent.query.schema;

    uses io.eloquent.query.dialect.Dialect;
}
