import io.eloquent.dialect.postgres.PostgresDialect;
import io.eloquent.query.dialect.Dialect;

/** PostgreSQL 13+. */
module io.eloquent.dialect.postgres {
    requires io.eloquent.query;

    provides Dialect with
            PostgresDialect;
}
