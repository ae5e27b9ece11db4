/** PostgreSQL 13+. */
module io.eloquent.dialect.postgres {
    requires io.eloquent.query;
}
