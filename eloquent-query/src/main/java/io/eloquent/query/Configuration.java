package io.eloquent.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.eloquent.api.error.ConfigurationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A whole configuration, checked.
 *
 * @param connections by name
 * @param defaultConnection the name of the default one
 * @param cursorSeal seals the cursors of pages
 */
record Configuration(Map<String, ConnectionConfig> connections, String defaultConnection, CursorSeal cursorSeal) {
    static final String DEFAULT = "default";

    private static final String CURSOR_KEY = "cursor_key";

    /** {@return a configuration as users write it: connections by name, and perhaps the default one's name} */
    static Configuration read(Map<String, ?> config) {
        Map<String, Object> entries = new LinkedHashMap<>(config);
        // a map of that name is a connection called so
        Object named = entries.get(DEFAULT) instanceof Map ? null : entries.remove(DEFAULT);
        Object cursorKey = entries.get(CURSOR_KEY) instanceof Map ? null : entries.remove(CURSOR_KEY);
        if (named == null || named instanceof String) {
            return read(entries, (String) named, cursorKey);
        }
        throw new ConfigurationException("\"default\" must be the name of a connection; it is of type "
                + named.getClass().getSimpleName());
    }

    static Configuration read(Map<String, ?> entries, @Nullable String defaultName, @Nullable Object cursorKey) {
        List<String> problems = new ArrayList<>();
        Map<String, ConnectionConfig> connections = new LinkedHashMap<>();
        entries.forEach((name, entry) -> {
            if (entry instanceof Map<?, ?> values) {
                connections.put(name, ConnectionConfig.read(name, texts(name, values, problems), problems));
            } else {
                problems.add(name + ": must be a map of the connection's settings"
                        + (entry == null
                                ? ""
                                : "; it is of type " + entry.getClass().getSimpleName()));
            }
        });
        String chosen = chosen(entries, defaultName, problems);
        CursorSeal seal = seal(cursorKey, problems);
        if (!problems.isEmpty()) {
            throw new ConfigurationException(
                    "The database configuration is wrong:\n- " + String.join("\n- ", problems));
        }
        return new Configuration(connections, chosen, seal);
    }

    private static CursorSeal seal(@Nullable Object key, List<String> problems) {
        if (key == null) {
            return CursorSeal.random();
        }
        byte[] bytes = key instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : new byte[0];
        if (bytes.length >= CursorSeal.KEY_BYTES) {
            return CursorSeal.of(bytes);
        }
        problems.add("\"" + CURSOR_KEY + "\" must be a text of at least " + CursorSeal.KEY_BYTES + " bytes; it is "
                + (key instanceof String
                        ? "shorter"
                        : "of type " + key.getClass().getSimpleName()));
        return CursorSeal.random();
    }

    private static Map<String, Object> texts(String name, Map<?, ?> values, List<String> problems) {
        Map<String, Object> texts = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (key instanceof String text) {
                texts.put(text, value);
            } else {
                problems.add(name + ": has a key that is no text");
            }
        });
        return texts;
    }

    private static String chosen(Map<String, ?> entries, @Nullable String defaultName, List<String> problems) {
        if (entries.isEmpty()) {
            problems.add("there is no connection; add one, as in"
                    + " Map.of(\"main\", Map.of(\"driver\", \"sqlite\", \"database\", \"app.db\"))");
            return "";
        }
        String names = String.join(", ", entries.keySet());
        if (defaultName != null) {
            if (!entries.containsKey(defaultName)) {
                problems.add("the default connection is \"" + defaultName + "\", but there are only: " + names);
            }
            return defaultName;
        }
        if (entries.size() == 1) {
            return entries.keySet().iterator().next();
        }
        if (!entries.containsKey(DEFAULT)) {
            problems.add("there are several connections (" + names
                    + ") and none is the default; name it with the key \"default\"");
        }
        return DEFAULT;
    }

    /** {@return the contents of a JSON file} Its text never gets into a message: it may hold passwords. */
    static Map<String, Object> json(Path file) {
        try {
            Map<String, Object> map = JsonMapper.builder()
                    .build()
                    .readValue(Files.readAllBytes(file), new TypeReference<@Nullable Map<String, Object>>() {});
            return map == null ? Map.of() : map;
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? ""
                    : ", line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            throw new ConfigurationException(file + where + ": no JSON object with a connection under each key");
        } catch (IOException e) {
            throw new ConfigurationException(file + " cannot be read", e);
        }
    }
}
