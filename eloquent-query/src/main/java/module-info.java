/** Statements, and everything that makes and runs them. */
module io.eloquent.query {
    requires transitive io.eloquent.api;
    requires com.zaxxer.hikari;
    requires com.fasterxml.jackson.databind;
    requires org.slf4j;
}
