import io.eloquent.dialect.mysql.MariaDbDialect;
import io.eloquent.dialect.mysql.MySqlDialect;
import io.eloquent.query.dialect.Dialect;

/** MySQL 8+ and MariaDB 10.6+. The driver is found by JDBC: its module has no name to rely on. */
module io.eloquent.dialect.mysql {
    requires io.eloquent.query;

    provides Dialect with
            MySqlDialect,
            MariaDbDialect;
}
