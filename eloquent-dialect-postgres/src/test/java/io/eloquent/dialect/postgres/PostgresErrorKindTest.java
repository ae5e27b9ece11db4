package io.eloquent.dialect.postgres;

import io.eloquent.dialect.contract.DialectSession;
import io.eloquent.dialect.contract.ErrorKindContract;
import java.sql.SQLException;

class PostgresErrorKindTest extends ErrorKindContract {
    @Override
    protected DialectSession open() throws SQLException {
        return Postgres.open();
    }
}
