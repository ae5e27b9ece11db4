package io.eloquent.dialect.sqlite;

import io.eloquent.dialect.contract.DialectSession;
import io.eloquent.dialect.contract.ErrorKindContract;
import java.sql.SQLException;

class SqliteErrorKindTest extends ErrorKindContract {
    @Override
    protected DialectSession open() throws SQLException {
        return Sqlite.inMemory();
    }
}
