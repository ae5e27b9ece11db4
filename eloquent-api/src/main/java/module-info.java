/** The words every layer shares. */
module io.eloquent.api {
    requires static transitive org.jspecify;
    requires transitive java.sql;
}
