package io.eloquent.query;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One level of a configuration, read key by key. Whatever is wrong is noted, never thrown, so that one message can say
 * it all; a key that nobody asked for is wrong too. Values are never noted: they may be secrets.
 */
final class ConfigSection {
    private final String path;
    private final Map<String, ?> values;
    private final List<String> problems;
    private final Set<String> known = new LinkedHashSet<>();

    ConfigSection(String path, Map<String, ?> values, List<String> problems) {
        this.path = path;
        this.values = values;
        this.problems = problems;
    }

    void problem(String text) {
        problems.add(path + ": " + text);
    }

    boolean has(String key) {
        return values.get(key) != null;
    }

    /** {@return the first of these keys that is given, or the first of all} Its other names are known as well. */
    String anyOf(String key, String... synonyms) {
        known.add(key);
        for (String synonym : synonyms) {
            if (has(synonym)) {
                if (has(key)) {
                    problem("\"" + key + "\" and \"" + synonym + "\" are the same; give one of them");
                }
                known.add(synonym);
                return synonym;
            }
        }
        return key;
    }

    /** Takes note that these keys have a meaning. */
    void know(List<String> keys) {
        known.addAll(keys);
    }

    String text(String key) {
        Object value = value(key);
        if (value == null || value instanceof String) {
            return value == null ? "" : (String) value;
        }
        return wrong(key, "a text", value, "");
    }

    /** {@return a text, or each text of a list} */
    List<String> texts(String key) {
        if (value(key) instanceof List<?> list) {
            List<String> texts = new ArrayList<>();
            for (Object element : list) {
                if (element instanceof String text && !text.isBlank()) {
                    texts.add(text);
                } else {
                    return wrong(key, "a text or a list of texts", element, List.of());
                }
            }
            return texts;
        }
        String text = text(key);
        return text.isEmpty() ? List.of() : List.of(text);
    }

    OptionalInt number(String key, int min, int max) {
        Object value = value(key);
        if (value == null) {
            return OptionalInt.empty();
        }
        String wanted = "a whole number from " + min + " to " + max;
        if (value instanceof Integer || value instanceof Long || value instanceof String) {
            try {
                long number = Long.parseLong(value.toString().strip());
                if (number >= min && number <= max) {
                    return OptionalInt.of((int) number);
                }
                problem("\"" + key + "\" must be " + wanted + ", not " + number);
                return OptionalInt.empty();
            } catch (NumberFormatException e) {
                return wrong(key, wanted, value, OptionalInt.empty());
            }
        }
        return wrong(key, wanted, value, OptionalInt.empty());
    }

    boolean flag(String key) {
        Object value = value(key);
        if (value instanceof Boolean flag) {
            return flag;
        }
        if (value == null || "false".equals(value)) {
            return false;
        }
        return "true".equals(value) || wrong(key, "true or false", value, false);
    }

    /** {@return a time: a {@link Duration}, a number of seconds, or a text such as {@code PT30S}} */
    Duration time(String key, Duration otherwise, Duration min) {
        Object value = value(key);
        String wanted = "a number of seconds, or a Duration";
        Duration time = otherwise;
        if (value instanceof Duration duration) {
            time = duration;
        } else if (value instanceof Number number) {
            time = Duration.ofMillis(Math.round(number.doubleValue() * 1000));
        } else if (value instanceof String text) {
            try {
                time = Duration.parse(text);
            } catch (DateTimeParseException e) {
                return wrong(key, wanted, value, otherwise);
            }
        } else if (value != null) {
            return wrong(key, wanted, value, otherwise);
        }
        if (!time.isZero() && time.compareTo(min) < 0) {
            problem("\"" + key + "\" must be at least " + min.toMillis() / 1000.0 + " seconds");
            return otherwise;
        }
        return time;
    }

    @Nullable
    DataSource dataSource(String key) {
        Object value = value(key);
        if (value instanceof DataSource dataSource) {
            return dataSource;
        }
        if (value != null) {
            wrong(key, "a javax.sql.DataSource", value, value);
        }
        return null;
    }

    /** {@return a map, by text; empty if it is not given} */
    Map<String, Object> map(String key) {
        Object value = value(key);
        Map<String, Object> texts = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, element) -> {
                if (name instanceof String text && element != null) {
                    texts.put(text, element);
                } else {
                    problem("\"" + key + "\" has a key that is no text, or a value that is null");
                }
            });
            return texts;
        }
        return value == null ? texts : wrong(key, "a map", value, texts);
    }

    /** {@return a section in this one} */
    ConfigSection section(String key) {
        return new ConfigSection(path + "." + key, map(key), problems);
    }

    private @Nullable Object value(String key) {
        known.add(key);
        return values.get(key);
    }

    private <T> T wrong(String key, String wanted, @Nullable Object value, T otherwise) {
        problem("\"" + key + "\" must be " + wanted + "; it is "
                + (value == null ? "null" : "of type " + value.getClass().getSimpleName()));
        return otherwise;
    }

    /** Notes the keys that nobody has asked for. */
    void refuseOthers() {
        for (String key : values.keySet()) {
            if (!known.contains(key)) {
                String meant = nearest(key);
                problem("unknown key \"" + key + "\"; "
                        + (meant == null
                                ? "there are " + String.join(", ", known)
                                : "did you mean \"" + meant + "\"?"));
            }
        }
    }

    private @Nullable String nearest(String key) {
        String best = null;
        int least = 3;
        for (String candidate : known) {
            int distance = distance(plain(key), plain(candidate));
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best;
    }

    private static String plain(String key) {
        return key.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }

    /** {@return how many letters must change to make one word of the other} */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
