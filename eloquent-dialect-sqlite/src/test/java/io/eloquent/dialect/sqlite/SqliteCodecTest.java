package io.eloquent.dialect.sqlite;

import io.eloquent.dialect.contract.CodecContract;
import io.eloquent.dialect.contract.DialectSession;
import java.sql.SQLException;

class SqliteCodecTest extends CodecContract {
    @Override
    protected DialectSession open() throws SQLException {
        return Sqlite.inMemory();
    }
}
