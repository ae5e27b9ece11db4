package io.eloquent.examples.chinook;

import io.eloquent.model.Model;
import io.eloquent.query.DatabaseManager;

/** Prints a report on the music shop. */
public final class Chinook {
    private Chinook() {}

    /**
     * Prints the report.
     *
     * @param arguments a JDBC URL, and perhaps the user's name and password
     */
    public static void main(String[] arguments) {
        if (arguments.length != 1 && arguments.length != 3) {
            System.err.println("usage: Chinook JDBC-URL [USER PASSWORD]");
            System.exit(2);
        }
        try (DatabaseManager db = connect(arguments)) {
            Model.setConnectionResolver(db);
            System.out.print(new Report().text());
        }
    }

    private static DatabaseManager connect(String... arguments) {
        return arguments.length == 1
                ? DatabaseManager.of(arguments[0])
                : DatabaseManager.of(arguments[0], arguments[1], arguments[2]);
    }
}
