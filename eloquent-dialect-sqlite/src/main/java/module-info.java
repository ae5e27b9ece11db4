import io.eloquent.dialect.sqlite.SqliteDialect;
import io.eloquent.query.dialect.Dialect;

/** SQLite 3.35+. */
module io.eloquent.dialect.sqlite {
    requires io.eloquent.query;

    provides Dialect with
            SqliteDialect;
}
