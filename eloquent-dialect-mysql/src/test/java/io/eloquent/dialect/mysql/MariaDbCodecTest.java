package io.eloquent.dialect.mysql;

import io.eloquent.dialect.contract.CodecContract;
import io.eloquent.dialect.contract.DialectSession;
import java.sql.SQLException;

class MariaDbCodecTest extends CodecContract {
    @Override
    protected DialectSession open() throws SQLException {
        return Servers.mariaDb();
    }
}
