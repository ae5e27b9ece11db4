/** The suite that every dialect passes. */
module io.eloquent.dialect.contract {
    requires transitive io.eloquent.model;
    requires transitive org.junit.jupiter.api;
    requires transitive org.junit.jupiter.params;

    exports io.eloquent.dialect.contract;
    exports io.eloquent.dialect.contract.model;
    exports io.eloquent.dialect.contract.plain;

    opens io.eloquent.dialect.contract.plain to
            io.eloquent.model;
}
