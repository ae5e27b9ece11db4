package io.eloquent.query.dialect;

import io.eloquent.query.compile.SqlCompiler;
import io.eloquent.query.schema.SchemaCompiler;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one kind of database does its own way. Implementations have a public constructor without parameters
 * (or a {@code provider} method), are immutable, and serve all threads.
 */
public interface Dialect {

    /** {@return the name, as in a configuration's {@code driver}: lower case, for example {@code postgres}} */
    String name();

    /** {@return other names under which a configuration may ask for it} */
    default Set<String> aliases() {
        return Set.of();
    }

    /**
     * {@return whether it speaks to the database behind a JDBC URL}
     *
     * @param jdbcUrl the URL
     */
    boolean accepts(String jdbcUrl);

    /**
     * {@return the JDBC URL of a database}
     *
     * @param address where it is
     * @throws io.eloquent.api.error.ConfigurationException if something that this database needs is missing
     */
    String jdbcUrl(Address address);

    /** {@return the compiler of its statements} */
    SqlCompiler compiler();

    /** {@return the compiler of its schema changes} */
    SchemaCompiler schemaCompiler();

    /** {@return how Java values travel to it and back} */
    Codecs codecs();

    /**
     * {@return what kind of failure the driver reports} What the standard's SQLState tells is the default.
     *
     * @param failure the driver's exception
     */
    default ErrorKind errorKind(SQLException failure) {
        return ErrorKind.ofSqlState(failure);
    }

    /** {@return driver properties that make good defaults; the user's own win} */
    default Map<String, String> driverDefaults() {
        return Map.of();
    }

    /** {@return SQL that readies each new connection} */
    default java.util.List<String> connectionSetup() {
        return java.util.List.of();
    }

    /**
     * {@return the dialect for the server that answered} A dialect that serves several products tells them apart here,
     * once, after the first connection.
     *
     * @param server what the server says of itself
     */
    default Dialect forServer(ServerVersion server) {
        return this;
    }

    /**
     * {@return whether {@link #forServer} may answer with another dialect} If so, the first statement is compiled only
     * once the server has been asked; if not, statements are compiled without a connection.
     */
    default boolean dependsOnServer() {
        return false;
    }

    /**
     * {@return whether the database lives and dies with its connection, as one in memory does} It gets a single
     * connection, which is never closed before its pool is.
     *
     * @param jdbcUrl the database's JDBC URL
     */
    default boolean isPerConnection(String jdbcUrl) {
        return false;
    }

    /**
     * {@return how a driver hands over the rows of a large result} By default it is left alone.
     *
     * @param driver the JDBC driver's name, as it gives itself
     */
    default ResultStreaming streaming(String driver) {
        return ResultStreaming.plain();
    }

    /**
     * {@return a text that says the same as a statement, but is refused where the statement would be taken for what it does
     * not mean; null where the database refuses by itself} It is prepared, and never run, once before the statement runs
     * for the first time.
     *
     * @param sql a query, an insert, an update or a delete
     */
    default @Nullable String strictForm(String sql) {
        return null;
    }

    /**
     * {@return whether the keys of new rows come back as rows} If so, inserts that want a key are written with
     * {@code returning}; if not, the driver is asked for its generated keys.
     */
    default boolean returnsKeysAsRows() {
        return false;
    }
}
