package io.eloquent.dialect.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.MappingException;
import io.eloquent.query.Database;
import io.eloquent.query.DatabaseManager;
import io.eloquent.query.ast.Arithmetic;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Comparison;
import io.eloquent.query.ast.Conditions;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.Table;
import io.eloquent.query.ast.Value;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clauses that PostgreSQL writes its own way. */
@EnabledIf("io.eloquent.test.servers.PostgresServer#available")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresStatementsTest {
    private final DatabaseManager manager = DatabaseManager.of(Map.of("main", PostgresContractTest.newDatabase()));
    private final Database db = manager.connection();

    @BeforeAll
    void createTables() {
        db.schema().create("users", table -> {
            table.id();
            table.string("name");
            table.integer("flags");
            table.bigInteger("more_flags");
            table.jsonb("data");
            table.rawColumn("tags", "text[]");
            table.rawColumn("address", "inet");
        });
        db.insert("insert into users (name, flags, more_flags, data, tags, address) values"
                + " ('Ann', 6, 6, '{\"a\": 1}', '{x,y}', '10.0.0.1'), ('Bob', 1, 1, '{\"b\": 2}', '{z}', '::1')");
    }

    @AfterAll
    void close() {
        manager.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "name ; like ; A%",
                "id ; not like ; 2%",
                "name ; ilike ; a%",
                "name ; not ilike ; b%",
                "name ; ~ ; ^A",
                "name ; ~* ; ^a",
                "name ; !~ ; ^B",
                "name ; !~* ; ^b",
                "name ; similar to ; A%",
                "name ; not similar to ; B%",
                "name ; is distinct from ; Bob",
                "name ; is not distinct from ; Ann",
                "data ; @> ; {\"a\": 1}",
                "data ; ? ; a",
                "data ; ?| ; {a,c}",
                "data ; ?& ; {a}",
                "data ; @? ; $.a",
                "data ; @@ ; $.a == 1",
                "tags ; @> ; {x}",
                "tags ; && ; {x,q}",
                "tags ; <@ ; {x,y,z}",
                "address ; << ; 10.0.0.0/8",
                "address ; <<= ; 10.0.0.1",
            })
    void itsOwnOperatorsWork(String column, String operator, String value) {
        long expected = operator.equals("<@") ? 2 : 1;
        assertEquals(expected, db.table("users").where(column, operator, value).count());
        assertEquals(
                "Ann",
                db.table("users")
                        .where(column, operator, value)
                        .orderBy("id")
                        .get()
                        .get(0)
                        .get("name"));
    }

    @ParameterizedTest
    @CsvSource({"flags, &, 2", "more_flags, &, 2", "flags, #, 1"})
    void bitsAreAConditionWhereAnyIsSet(String column, String operator, int bits) {
        assertEquals(1, db.table("users").where(column, operator, bits).count());
        assertEquals(2, db.table("users").where(column, "|", bits).count());
    }

    @Test
    void aPatternIsComparedWithAText() {
        assertEquals(
                "select * from \"users\" where \"name\"::text like ?",
                db.table("users").where("name", "like", "x").toSql());
        Comparison sum =
                new Comparison(new Arithmetic(ColumnRef.of("flags"), '+', ColumnRef.of("id")), "like", new Value("7%"));
        Select select = Select.from(new Table("users", null)).withWhere(Conditions.of(sum));
        assertEquals(
                "select * from \"users\" where (\"flags\" + \"id\")::text like ?",
                db.compile(select).sql());
        assertEquals("Ann", db.readRows(db.compile(select), false).get(0).get("name"));
    }

    @Test
    void bitsAndQuestionMarksAreSpelled() {
        assertEquals(
                "select * from \"users\" where (\"flags\" & ?) <> 0",
                db.table("users").where("flags", "&", 1).toSql());
        assertEquals(
                "select * from \"users\" where \"data\" ??| ?",
                db.table("users").where("data", "?|", "{a}").toSql());
    }

    @Test
    void aLongListIsOneArray() {
        List<Long> ids = LongStream.rangeClosed(2, 2_000).boxed().toList();
        assertEquals(
                "select * from \"users\" where \"id\" = any(?)",
                db.table("users").whereIn("id", ids).toSql());
        assertEquals(
                "select * from \"users\" where \"id\" <> all(?)",
                db.table("users").whereNotIn("id", ids).toSql());
        assertEquals(1, db.table("users").whereIn("id", ids).count());
        assertEquals(1, db.table("users").whereNotIn("id", ids).count());
    }

    @Test
    void aLongListUsesTheIndex() {
        db.transaction(() -> {
            db.statement("set local enable_seqscan = off");
            List<Long> ids = LongStream.rangeClosed(2, 2_000).boxed().toList();
            String sql = db.table("users").whereIn("id", ids).toSql();
            String array =
                    "{" + String.join(",", ids.stream().map(String::valueOf).toList()) + "}";
            String plan = db.select("explain " + sql, array).toString();
            assertTrue(plan.contains("users_pkey"), plan);
        });
    }

    @Test
    void aLongListOfWhatHasNoTextIsRefused() {
        List<Thread.State[]> odd = Collections.nCopies(2_000, new Thread.State[0]);
        MappingException refused = assertThrows(
                MappingException.class,
                () -> db.table("users").whereIn("name", odd).get());
        assertTrue(String.valueOf(refused.getMessage()).contains("not a State[]"), refused::toString);
    }

    @Test
    void writesWithJoinsAndLimitsGoThroughTheRowId() {
        assertEquals(
                "delete from \"users\" where (\"tableoid\", \"ctid\") in"
                        + " (select \"users\".\"tableoid\", \"users\".\"ctid\" from \"users\" order by \"id\" asc limit ?)",
                db.pretend(() -> db.table("users").orderBy("id").limit(1).delete())
                        .get(0)
                        .sql());
        assertEquals(1, db.table("users").orderByDesc("id").limit(1).update(Map.of("flags", 1)));
        assertEquals(
                1,
                db.table("users")
                        .join("users as u", "users.id", "u.id")
                        .where("u.name", "Bob")
                        .update(Map.of("flags", 1)));
    }

    @Test
    void truncatingCascades() {
        db.schema().create("parents", table -> table.id());
        db.schema().create("children", table -> {
            table.id();
            table.foreignId("parent_id").constrained("parents");
        });
        long parent = db.table("parents").insertGetId(Map.of());
        db.table("children").insert(Map.of("parent_id", parent));
        db.truncate("parents");
        assertEquals(0, db.table("children").count());
        assertEquals(1, db.table("parents").insertGetId(Map.of()));
    }

    @Test
    void aWriteToAFewRowsOfAPartitionedTableTouchesNoOthers() {
        db.statement("create table readings (id bigint, region text, seen boolean default false)"
                + " partition by list (region)");
        db.statement("create table readings_north partition of readings for values in ('north')");
        db.statement("create table readings_south partition of readings for values in ('south')");
        db.insert("insert into readings (id, region) select i, case when i % 2 = 0 then 'north' else 'south' end"
                + " from generate_series(1, 20) as i");

        assertEquals(5, db.table("readings").orderBy("id").limit(5).update(Map.of("seen", true)));
        assertEquals(
                5, db.table("readings").where("seen", true).where("id", "<=", 5).count());
        assertEquals(5, db.table("readings").where("seen", true).count());
        assertEquals(3, db.table("readings").orderByDesc("id").limit(3).delete());
        assertEquals(17, db.table("readings").count());
        assertEquals(0, db.table("readings").where("id", ">", 17).count());
    }
}
