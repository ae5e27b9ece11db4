package io.eloquent.dialect.mysql;

import io.eloquent.dialect.contract.DialectSession;
import io.eloquent.dialect.contract.ErrorKindContract;
import java.sql.SQLException;

class MariaDbErrorKindTest extends ErrorKindContract {
    @Override
    protected DialectSession open() throws SQLException {
        return Servers.mariaDb();
    }
}
