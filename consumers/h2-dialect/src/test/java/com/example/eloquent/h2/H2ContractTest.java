package com.example.eloquent.h2;

import io.eloquent.dialect.contract.WholeContract;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** H2 keeps what every dialect promises. */
class H2ContractTest extends WholeContract {
    private static final AtomicInteger COUNTER = new AtomicInteger();

    @Override
    protected Map<String, Object> config() {
        return Map.of("driver", "h2", "database", "mem:contract" + COUNTER.incrementAndGet());
    }

    private final Map<String, String> own = Map.of(
            "everything",
            "select * from \"users\"",
            "another regular expression",
            "! Operator \"~*\" is not one of h2's",
            "an update of a few",
            "update \"users\" set \"city\" = ? where _ROWID_ in"
                    + " (select \"users\"._ROWID_ from \"users\" where \"votes\" > ? order by \"votes\" asc limit ?)",
            "a delete of those with a partner",
            "delete from \"users\" where _ROWID_ in (select \"users\"._ROWID_ from \"users\""
                    + " inner join \"posts\" on \"users\".\"id\" = \"posts\".\"user_id\" where \"posts\".\"score\" > ?)",
            "rows, and one column of those that are there",
            "merge into \"members\" using (values (?, ?, ?), (?, ?, ?)) as \"new_row\" (\"email\", \"name\", \"votes\")"
                    + " on \"members\".\"email\" = \"new_row\".\"email\""
                    + " when matched then update set \"votes\" = \"new_row\".\"votes\""
                    + " when not matched then insert (\"email\", \"name\", \"votes\")"
                    + " values (\"new_row\".\"email\", \"new_row\".\"name\", \"new_row\".\"votes\")",
            "rows of a query, without those that are there",
            "! h2 does not support insertOrIgnore",
            "a row whose columns come back",
            "select \"id\", \"votes\" from final table (insert into \"users\" (\"name\") values (?)) as \"users\"",
            "an update whose rows come back",
            "select \"id\", \"city\" from final table"
                    + " (update \"users\" set \"city\" = ? where \"votes\" = ?) as \"users\"",
            "a delete whose rows come back",
            "select \"id\", \"name\" from old table (delete from \"users\" where \"votes\" = ?) as \"users\"");

    /** The rest is as standard as any: it has to run. */
    @Override
    protected String expectedSql(String title) {
        return own.get(title);
    }
}
