package com.example.eloquent.h2;

import io.eloquent.dialect.contract.BadInputContract;
import io.eloquent.dialect.contract.CodecContract;
import io.eloquent.dialect.contract.ErrorContract;
import io.eloquent.dialect.contract.GeneratedModelContract;
import io.eloquent.dialect.contract.GoldenSqlContract;
import io.eloquent.dialect.contract.ModelContract;
import io.eloquent.dialect.contract.QueryContract;
import io.eloquent.dialect.contract.RelationContract;
import io.eloquent.dialect.contract.SchemaContract;
import io.eloquent.dialect.contract.TransactionContract;
import io.eloquent.dialect.contract.WriteContract;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;

/** H2 keeps what every dialect promises. */
class H2ContractTest {
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private static Map<String, Object> newDatabase() {
        return Map.of("driver", "h2", "database", "mem:contract" + COUNTER.incrementAndGet());
    }

    @Nested
    class Queries extends QueryContract {
        @Override
        protected Map<String, Object> config() {
            return newDatabase();
        }
    }

    @Nested
    class Sql extends GoldenSqlContract {
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
                        + " inner join \"posts\" on \"users\".\"id\" = \"posts\".\"user_id\" where \"posts\".\"score\" > ?)");

        @Override
        protected Map<String, Object> config() {
            return newDatabase();
        }

        /** The rest is as standard as any: it has to run. */
        @Override
        protected String expectedSql(String title) {
            return own.get(title);
        }
    }

    @Nested
    class Values extends CodecContract {
        @Override
        protected Map<String, Object> config() {
            return newDatabase();
        }
    }

    @Nested
    class Errors extends ErrorContract {
        @Override
        protected Map<String, Object> config() {
            return newDatabase();
        }
    }

    @Nested
    class Tables extends SchemaContract {
        @Override
        protected Map<String, Object> config() {
            return newDatabase();
        }
    }

    @Nested
    class Models extends ModelContract {
        @Override
        protected Map<String, Object> config() {
            return newDatabase();
        }
    }

    @Nested
    class Relations extends RelationContract {
        @Override
        protected Map<String, Object> config() {
            return newDatabase();
        }
    }

    @Nested
    class GeneratedModels extends GeneratedModelContract {
        @Override
        protected Map<String, Object> config() {
            return newDatabase();
        }
    }

    @Nested
    class Writes extends WriteContract {
        @Override
        protected Map<String, Object> config() {
            return newDatabase();
        }
    }

    @Nested
    class BadInput extends BadInputContract {
        @Override
        protected Map<String, Object> config() {
            return newDatabase();
        }
    }

    @Nested
    class Transactions extends TransactionContract {
        @Override
        protected Map<String, Object> config() {
            return newDatabase();
        }
    }
}
