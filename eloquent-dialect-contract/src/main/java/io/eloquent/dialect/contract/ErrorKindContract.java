package io.eloquent.dialect.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.eloquent.query.ast.Insert;
import io.eloquent.query.ast.Table;
import io.eloquent.query.ast.Value;
import io.eloquent.query.dialect.ErrorKind;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A failure is of the same kind on every database. */
public abstract class ErrorKindContract {
    private DialectSession db;

    /** Creates the suite. */
    protected ErrorKindContract() {}

    /**
     * {@return a new session on a database of the test's own, without tables}
     *
     * @throws SQLException if there is none
     */
    protected abstract DialectSession open() throws SQLException;

    /** Opens the session. @throws SQLException if there is none */
    @BeforeEach
    public void openSession() throws SQLException {
        db = open();
        db.create("users", table -> {
            table.id();
            table.string("email").unique();
        });
        db.create("posts", table -> {
            table.integer("id").primary();
            table.foreignId("user_id").constrained("users");
            table.enumeration("status", "draft", "published").defaultTo("draft");
        });
        insert("users", List.of("email"), "a@example.com");
        insert("posts", List.of("id", "user_id"), 1, 1L);
    }

    /** Closes the session. @throws SQLException if it cannot be closed */
    @AfterEach
    public void closeSession() throws SQLException {
        db.close();
    }

    private void insert(String table, List<String> columns, @Nullable Object... values) throws SQLException {
        List<Value> row = java.util.Arrays.stream(values).map(Value::new).toList();
        db.execute(db.compile(new Insert(new Table(table, null), columns, List.of(List.copyOf(row)), List.of())));
    }

    private void assertInsertFails(ErrorKind kind, String table, List<String> columns, @Nullable Object... values) {
        SQLException failure = assertThrows(SQLException.class, () -> insert(table, columns, values));
        assertEquals(kind, db.dialect().errorKind(failure), failure.toString());
    }

    /** A value that is there already. */
    @Test
    public void aUniqueKeyIsViolated() {
        assertInsertFails(ErrorKind.UNIQUE, "users", List.of("email"), "a@example.com");
    }

    /** A primary key that is there already. */
    @Test
    public void aPrimaryKeyIsViolated() {
        assertInsertFails(ErrorKind.UNIQUE, "users", List.of("id", "email"), 1L, "b@example.com");
        assertInsertFails(ErrorKind.UNIQUE, "posts", List.of("id", "user_id"), 1, 1L);
    }

    /** A row that points to none. */
    @Test
    public void aForeignKeyPointsNowhere() {
        assertInsertFails(ErrorKind.FOREIGN_KEY, "posts", List.of("id", "user_id"), 2, 99L);
    }

    /** A row that is pointed to. */
    @Test
    public void aForeignKeyHoldsARow() {
        SQLException failure = assertThrows(
                SQLException.class,
                () -> db.execute(db.compile(new io.eloquent.query.ast.Delete(
                        io.eloquent.query.ast.Select.from(new Table("users", null))))));
        assertEquals(ErrorKind.FOREIGN_KEY, db.dialect().errorKind(failure), failure.toString());
    }

    /** NULL, said or not, where a value is needed. */
    @Test
    public void aValueIsMissing() {
        assertInsertFails(ErrorKind.NOT_NULL, "users", List.of("email"), (Object) null);
        assertInsertFails(ErrorKind.NOT_NULL, "users", List.of("id"), 5L);
    }

    /** What is wrong with the statement itself is of no special kind. */
    @Test
    public void anUnknownTableIsSomethingElse() {
        assertInsertFails(ErrorKind.OTHER, "nowhere", List.of("id"), 1);
    }

    /** A check that says no. @throws SQLException if the database refuses */
    @Test
    public void aCheckIsViolated() throws SQLException {
        db.execute("create table checked (a integer, check (a > 0))");
        assertInsertFails(ErrorKind.CHECK, "checked", List.of("a"), -1);
    }
}
