package io.eloquent.test.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerTest {
    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://h:5432/postgres?user=me&password=p, jdbc:postgresql://h:5432/x, me, p",
        "jdbc:mysql://h/?user=me, jdbc:mysql://h/x, me, ''",
        "jdbc:mysql://h:1, jdbc:mysql://h:1/x, '', ''",
        "jdbc:mysql://h/db?a=b&user=me&c=d, jdbc:mysql://h/x?a=b&c=d, me, ''",
        "jdbc:mysql://h/db?password=a=b, jdbc:mysql://h/x, '', a=b",
    })
    void aUrlCarriesTheUserAndTheOptions(String url, String expected, String username, String password) {
        assertEquals(
                new TestServer(expected, username, password), Server.at(url).database("x"));
    }

    @Test
    void aFileIsNoServer() {
        assertThrows(IllegalArgumentException.class, () -> Server.at("jdbc:sqlite:file.db"));
    }
}
