package io.eloquent.examples.chinook;

import io.eloquent.query.Database;
import io.eloquent.query.DatabaseManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Runs a Chinook script in an empty database, and gives its tables and columns the names that the models expect: the
 * script for PostgreSQL says {@code invoice_line}, the others say {@code InvoiceLine}.
 */
public final class Load {
    private static final List<String> TABLES = List.of(
            "Album",
            "Artist",
            "Customer",
            "Employee",
            "Genre",
            "Invoice",
            "InvoiceLine",
            "MediaType",
            "Playlist",
            "PlaylistTrack",
            "Track");

    /** Statements that make the database, or choose it: there is one already. */
    private static final Pattern OTHER_DATABASE =
            Pattern.compile("(drop|create) database .*|use .*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Load() {}

    /**
     * Loads a script.
     *
     * @param arguments a JDBC URL, the script's file, and perhaps the user's name and password
     * @throws IOException if the script cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2 && arguments.length != 4) {
            System.err.println("usage: Load JDBC-URL SCRIPT [USER PASSWORD]");
            System.exit(2);
        }
        try (DatabaseManager db = arguments.length == 2
                ? DatabaseManager.of(arguments[0])
                : DatabaseManager.of(arguments[0], arguments[2], arguments[3])) {
            load(db.connection(), Path.of(arguments[1]));
        }
    }

    static void load(Database db, Path script) throws IOException {
        for (String statement : Script.statements(Files.readString(script))) {
            if (!OTHER_DATABASE.matcher(statement).matches()) {
                db.unprepared(statement);
            }
        }
        TABLES.forEach(table -> rename(db, table));
    }

    private static void rename(Database db, String table) {
        if (!db.schema().hasTable(table)) {
            db.schema().rename(snake(table), table);
        }
        for (String column : db.schema().getColumnListing(table)) {
            if (!column.equals(pascal(column))) {
                db.unprepared(
                        "alter table \"%s\" rename column \"%s\" to \"%s\"".formatted(table, column, pascal(column)));
            }
        }
    }

    private static String snake(String pascal) {
        return pascal.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private static String pascal(String snake) {
        return Pattern.compile("(?:^|_)([a-z])")
                .matcher(snake)
                .replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }
}
