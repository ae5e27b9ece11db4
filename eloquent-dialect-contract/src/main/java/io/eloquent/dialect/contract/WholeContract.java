package io.eloquent.dialect.contract;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;

/**
 * All suites of the contract. What a dialect claims in its {@link io.eloquent.query.compile.Syntax#features features}
 * must work, and what it does not claim must refuse by name.
 *
 * <p>A dialect of your own runs them with this artifact as a test dependency, beside its JDBC driver, and one class that
 * says where its server is:
 *
 * <pre>{@code
 * class DuckDbContractTest extends WholeContract {
 *     @Override
 *     protected Map<String, Object> config() {
 *         return Map.of("driver", "duckdb", "database", ":memory:");
 *     }
 * }
 * }</pre>
 */
public abstract class WholeContract {

    /** For subclasses. */
    protected WholeContract() {}

    /**
     * {@return the configuration of one connection, as {@link io.eloquent.query.DatabaseManager#of(Map)} wants it, to a
     * database that is fresh, empty, and nobody else's} Called once a suite.
     */
    protected abstract Map<String, Object> config();

    /**
     * {@return the SQL of a golden chain; see {@link GoldenSqlContract#expectedSql}}
     *
     * @param title the chain's title
     */
    protected @Nullable String expectedSql(String title) {
        return null;
    }

    /** {@return how many random chains are tried; see {@link PropertyContract#chains}} */
    protected int chains() {
        return 1000;
    }

    /** Finds rows. */
    @Nested
    public class Queries extends QueryContract {
        /** For the test engine. */
        public Queries() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }

    /** Finds rows by queries that are made of queries. */
    @Nested
    public class Compositions extends ComposedQueryContract {
        /** For the test engine. */
        public Compositions() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }

    /** Finds rows in an order and in parts, and what becomes of them together. */
    @Nested
    public class Results extends ResultContract {
        /** For the test engine. */
        public Results() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }

    /** Finds rows by every kind of condition. */
    @Nested
    public class Conditions extends ConditionContract {
        /** For the test engine. */
        public Conditions() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }

    /** Finds rows by dates and times. */
    @Nested
    public class Dates extends DateContract {
        /** For the test engine. */
        public Dates() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }

    /** Finds and changes what is within JSON. */
    @Nested
    public class Json extends JsonContract {
        /** For the test engine. */
        public Json() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }

    /** Finds models by queries that are made of queries. */
    @Nested
    public class ModelCompositions extends ComposedModelContract {
        /** For the test engine. */
        public ModelCompositions() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }

    /** Compares the SQL itself. */
    @Nested
    public class Sql extends GoldenSqlContract {
        /** For the test engine. */
        public Sql() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }

        @Override
        protected @Nullable String expectedSql(String title) {
            return WholeContract.this.expectedSql(title);
        }
    }

    /** Says with types what the others say with names. */
    @Nested
    public class Typed extends TypedContract {
        /** For the test engine. */
        public Typed() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }

    /** Changes rows. */
    @Nested
    public class Writes extends WriteContract {
        /** For the test engine. */
        public Writes() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }

    /** Shows results page by page. */
    @Nested
    public class Pages extends PaginationContract {
        /** For the test engine. */
        public Pages() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }

    /** Inserts what may be there already. */
    @Nested
    public class Upserts extends UpsertContract {
        /** For the test engine. */
        public Upserts() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }

    /** Reads models in pages and writes them in bulk. */
    @Nested
    public class ModelsInBulk extends ModelBulkContract {
        /** For the test engine. */
        public ModelsInBulk() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }

    /** Refuses what makes no sense. */
    @Nested
    public class BadInput extends BadInputContract {
        /** For the test engine. */
        public BadInput() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }

    /** Keeps or undoes what was done. */
    @Nested
    public class Transactions extends TransactionContract {
        /** For the test engine. */
        public Transactions() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }

    /** Reads much, a row at a time. */
    @Nested
    public class Streams extends StreamingContract {
        /** For the test engine. */
        public Streams() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }

    /** Reads much in a small heap. */
    @Nested
    public class Memory extends MemoryContract {
        /** For the test engine. */
        public Memory() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }

    /** Carries values there and back. */
    @Nested
    public class Values extends CodecContract {
        /** For the test engine. */
        public Values() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }

    /** Tells failures apart. */
    @Nested
    public class Errors extends ErrorContract {
        /** For the test engine. */
        public Errors() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }

    /** Makes tables. */
    @Nested
    public class Tables extends SchemaContract {
        /** For the test engine. */
        public Tables() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }

    /** Does with models what the others do without. */
    @Nested
    public class Models extends ModelContract {
        /** For the test engine. */
        public Models() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }

    /** Finds models of models. */
    @Nested
    public class Relations extends RelationContract {
        /** For the test engine. */
        public Relations() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }

    /** Stores, finds and reads values of all types. */
    @Nested
    public class ValueTypes extends TypesContract {
        /** For the test engine. */
        public ValueTypes() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }

    /** Shows models as maps and JSON. */
    @Nested
    public class Serialized extends SerializationContract {
        /** For the test engine. */
        public Serialized() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }

    /** Sets attributes from outside. */
    @Nested
    public class Assigned extends MassAssignmentContract {
        /** For the test engine. */
        public Assigned() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }

    /** Asks lists of models. */
    @Nested
    public class ModelLists extends ModelListContract {
        /** For the test engine. */
        public ModelLists() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }

    /** Uses what the processor writes. */
    @Nested
    public class GeneratedModels extends GeneratedModelContract {
        /** For the test engine. */
        public GeneratedModels() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }

    /** Makes models of what classes say of themselves. */
    @Nested
    public class ModelClasses extends ModelClassContract {
        /** For the test engine. */
        public ModelClasses() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }

    /** Finds models, or makes them where there are none. */
    @Nested
    public class Finders extends FinderContract {
        /** For the test engine. */
        public Finders() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }

    /** Narrows queries of models. */
    @Nested
    public class Scopes extends ScopeContract {
        /** For the test engine. */
        public Scopes() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }

    /** Deletes models and keeps their rows. */
    @Nested
    public class SoftDeletion extends SoftDeleteContract {
        /** For the test engine. */
        public SoftDeletion() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }

    /** Finds the rows of random chains. */
    @Nested
    public class Properties extends PropertyContract {
        /** For the test engine. */
        public Properties() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }

        @Override
        protected int chains() {
            return WholeContract.this.chains();
        }
    }

    /** Quotes what is hostile. */
    @Nested
    public class HostileInput extends HostileInputContract {
        /** For the test engine. */
        public HostileInput() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }

    /** Loads relations with their models. */
    @Nested
    public class Loading extends LoadingContract {
        /** For the test engine. */
        public Loading() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }

    /** Leads from models to others in every way. */
    @Nested
    public class KindsOfRelations extends RelationKindContract {
        /** For the test engine. */
        public KindsOfRelations() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }

    /** Asks for models by their relations. */
    @Nested
    public class QueriesOfRelations extends RelationQueryContract {
        /** For the test engine. */
        public QueriesOfRelations() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }

    /** Touches the models that others belong to. */
    @Nested
    public class TouchedModels extends TouchContract {
        /** For the test engine. */
        public TouchedModels() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }

    /** Looks at the tables between models. */
    @Nested
    public class TablesBetween extends PivotContract {
        /** For the test engine. */
        public TablesBetween() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }

    /** Saves models with their relations. */
    @Nested
    public class PushedModels extends PushContract {
        /** For the test engine. */
        public PushedModels() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }

    /** Makes records of models and their relations. */
    @Nested
    public class RecordsOfModels extends RecordContract {
        /** For the test engine. */
        public RecordsOfModels() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }

    /** Tells of what happens to models. */
    @Nested
    public class Happenings extends EventContract {
        /** For the test engine. */
        public Happenings() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }

    /** Notices that somebody else has changed a row. */
    @Nested
    public class Versions extends VersionContract {
        /** For the test engine. */
        public Versions() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }

    /** Writes models of all kinds of keys. */
    @Nested
    public class Keys extends KeyContract {
        /** For the test engine. */
        public Keys() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }

    /** Knows what the database said of a row that was written. */
    @Nested
    public class ReadingBack extends ReadBackContract {
        /** For the test engine. */
        public ReadingBack() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }

    /** Saves many models, or none. */
    @Nested
    public class Batches extends BatchContract {
        /** For the test engine. */
        public Batches() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }

    /** Writes models, and those around them. */
    @Nested
    public class Writing extends WritingContract {
        /** For the test engine. */
        public Writing() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }

    /** Knows what has changed of a model. */
    @Nested
    public class Changes extends DirtyContract {
        /** For the test engine. */
        public Changes() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }

    /** Reads and sets attributes by methods. */
    @Nested
    public class Attributes extends AttributeContract {
        /** For the test engine. */
        public Attributes() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }

    /** Keeps when rows were made and changed. */
    @Nested
    public class Timestamps extends TimestampContract {
        /** For the test engine. */
        public Timestamps() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }

    /** Has models that say everything otherwise. */
    @Nested
    public class Declarations extends DeclarationContract {
        /** For the test engine. */
        public Declarations() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }

    /** Refuses what fields cannot hold. */
    @Nested
    public class FieldValues extends ValueContract {
        /** For the test engine. */
        public FieldValues() {}

        @Override
        protected Map<String, Object> config() {
            return WholeContract.this.config();
        }
    }
}
