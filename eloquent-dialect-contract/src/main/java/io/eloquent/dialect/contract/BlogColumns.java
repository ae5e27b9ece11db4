package io.eloquent.dialect.contract;

import io.eloquent.query.Column;
import io.eloquent.query.Columns;
import io.eloquent.query.JsonColumn;
import io.eloquent.query.NumberColumn;
import io.eloquent.query.OrderedColumn;
import io.eloquent.query.Row;
import io.eloquent.query.TextColumn;
import java.time.Instant;

/** The columns of the tables of {@link Blog} and {@link Notes} with their types. */
final class BlogColumns {
    private BlogColumns() {}

    static final NumberColumn<Row, Long> ID = Columns.number("id", Long.class);

    static final TextColumn<Row> NAME = Columns.text("name");
    static final TextColumn<Row> EMAIL = Columns.text("email");
    static final NumberColumn<Row, Integer> VOTES = Columns.number("votes", Integer.class);
    static final TextColumn<Row> CITY = Columns.text("city");
    static final OrderedColumn<Row, Instant> CREATED_AT = Columns.ordered("created_at", Instant.class);

    static final NumberColumn<Row, Long> AUTHOR = Columns.number("user_id", Long.class);
    static final TextColumn<Row> TITLE = Columns.text("title");
    static final NumberColumn<Row, Integer> SCORE = Columns.number("score", Integer.class);
    static final Column<Row, Boolean> PUBLISHED = Columns.column("published", Boolean.class);

    static final TextColumn<Row> BODY = Columns.text("body");
    static final JsonColumn<Row, Object> META = Columns.json("meta");
}
