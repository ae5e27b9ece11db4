package io.eloquent.query.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorKindTest {
    @ParameterizedTest
    @CsvSource({
        "23505, UNIQUE",
        "23503, FOREIGN_KEY",
        "23502, NOT_NULL",
        "23514, CHECK",
        "40001, DEADLOCK",
        "57014, QUERY_TIMEOUT",
        "08001, CONNECTION",
        "08S01, CONNECTION",
        "42601, OTHER",
        ", OTHER",
    })
    void theSqlStateTells(String state, ErrorKind kind) {
        assertEquals(kind, ErrorKind.ofSqlState(new SQLException("?", state)));
    }

    @Test
    void theClassTellsWhereThereIsNoSqlState() {
        assertEquals(ErrorKind.CONNECTION, ErrorKind.ofSqlState(new SQLTransientConnectionException("?")));
        assertEquals(ErrorKind.CONNECTION, ErrorKind.ofSqlState(new SQLRecoverableException("?", "HY000")));
        assertEquals(ErrorKind.QUERY_TIMEOUT, ErrorKind.ofSqlState(new SQLTimeoutException("?")));
    }
}
