package io.eloquent.dialect.mysql;

import io.eloquent.dialect.contract.DialectSession;
import io.eloquent.dialect.contract.ErrorKindContract;
import java.sql.SQLException;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = "ELOQUENT_TEST_MYSQL_URL", matches = ".+")
class MySqlErrorKindTest extends ErrorKindContract {
    @Override
    protected DialectSession open() throws SQLException {
        return Servers.mySql();
    }
}
