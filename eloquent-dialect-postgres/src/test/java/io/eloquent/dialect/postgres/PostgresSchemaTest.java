package io.eloquent.dialect.postgres;

import io.eloquent.dialect.contract.DialectSession;
import io.eloquent.dialect.contract.SchemaContract;
import java.sql.SQLException;

class PostgresSchemaTest extends SchemaContract {
    @Override
    protected DialectSession open() throws SQLException {
        return Postgres.open();
    }
}
