package com.example.app;

import io.eloquent.api.error.ConfigurationException;
import io.eloquent.model.Model;
import io.eloquent.query.DatabaseManager;
import java.util.Map;

/** Makes a user and finds it, in a database of the dialect that the argument names. */
public final class Main {
    private Main() {}

    /**
     * Runs the application.
     *
     * @param arguments the dialect
     */
    public static void main(String[] arguments) {
        try (DatabaseManager db = DatabaseManager.of(Map.of("main", Map.of("driver", arguments[0])))) {
            Model.setConnectionResolver(db);
            db.schema().create("users", table -> {
                table.increments("id");
                table.string("name");
            });
            User ann = User.create(user -> user.name = "Ann");
            String path = Main.class.getModule().isNamed() ? "module path" : "class path";
            System.out.println("Found " + User.findOrFail(ann.id).name + " on the " + path);
        } catch (ConfigurationException e) {
            System.out.println(e.getMessage());
        }
    }
}
