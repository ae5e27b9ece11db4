package io.eloquent.dialect.mysql;

import io.eloquent.dialect.contract.DialectSession;
import io.eloquent.dialect.contract.SchemaContract;
import java.sql.SQLException;

class MariaDbSchemaTest extends SchemaContract {
    @Override
    protected DialectSession open() throws SQLException {
        return Servers.mariaDb();
    }
}
