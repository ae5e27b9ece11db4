package io.eloquent.dialect.sqlite;

import io.eloquent.dialect.contract.DialectSession;
import java.sql.SQLException;

/** Databases in this JVM. */
final class Sqlite {
    private Sqlite() {}

    static DialectSession inMemory() throws SQLException {
        return at("jdbc:sqlite::memory:");
    }

    static DialectSession at(String url) throws SQLException {
        return DialectSession.open(new SqliteDialect(), url, "", "");
    }
}
