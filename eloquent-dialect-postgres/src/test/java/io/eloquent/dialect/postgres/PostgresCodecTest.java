package io.eloquent.dialect.postgres;

import io.eloquent.dialect.contract.CodecContract;
import io.eloquent.dialect.contract.DialectSession;
import java.sql.SQLException;

class PostgresCodecTest extends CodecContract {
    @Override
    protected DialectSession open() throws SQLException {
        return Postgres.open();
    }
}
