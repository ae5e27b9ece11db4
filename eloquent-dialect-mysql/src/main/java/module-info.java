/** MySQL 8+ and MariaDB 10.6+. */
module io.eloquent.dialect.mysql {
    requires io.eloquent.query;
}
