package io.eloquent.dialect.mysql;

import io.eloquent.dialect.contract.CodecContract;
import io.eloquent.dialect.contract.DialectSession;
import java.sql.SQLException;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = "ELOQUENT_TEST_MYSQL_URL", matches = ".+")
class MySqlCodecTest extends CodecContract {
    @Override
    protected DialectSession open() throws SQLException {
        return Servers.mySql();
    }
}
