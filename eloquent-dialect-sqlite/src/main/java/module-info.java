/** SQLite 3.35+. */
module io.eloquent.dialect.sqlite {
    requires io.eloquent.query;
}
