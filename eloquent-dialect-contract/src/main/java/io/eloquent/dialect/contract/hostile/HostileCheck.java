package io.eloquent.dialect.contract.hostile;

import io.eloquent.api.error.EloquentException;
import io.eloquent.query.Database;
import io.eloquent.query.compile.CompiledSql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts hostile strings into chains, and sees whether the SQL that comes out is what it is with a harmless string in that
 * place.
 */
public final class HostileCheck {
    /** What some places give a meaning to, beside quoting it: it must have the same meaning in the harmless string. */
    private static final Pattern STRUCTURE = Pattern.compile("(?i) as |->>|->|\\.|\\[\\d+]");

    /** A day has a number. */
    private static final Pattern OF_NUMBERS = Pattern.compile("here(Day|Month|Year)\\[.*\\(value\\)");

    private final Database db;
    private final Places places;
    private final char quote;
    private final Map<String, Seen> known = new HashMap<>();
    private final Map<String, String> failures = new TreeMap<>();
    private final Map<String, Integer> accepted = new HashMap<>();
    private long checks;

    /**
     * Creates a check.
     *
     * @param db the connection, to which nothing is sent
     */
    public HostileCheck(Database db) {
        this.db = db;
        this.places = new Places(db);
        this.quote = db.dialect().compiler().syntax().quote();
    }

    /** What a chain has become: statements and how many values each has, or nothing. */
    private record Seen(List<List<String>> tokens, List<Integer> bindings, List<String> sql) {
        boolean isRefused() {
            return sql.isEmpty();
        }

        boolean isLike(Seen other) {
            return tokens.equals(other.tokens) && bindings.equals(other.bindings);
        }
    }

    /**
     * Tries strings.
     *
     * @param seed where chance starts
     * @param strings how many
     * @param each how many places each is tried in, one after the other; all of them if there are fewer
     */
    public void run(long seed, int strings, int each) {
        HostileStrings hostile = new HostileStrings(seed);
        List<Place> all = places.all();
        int next = 0;
        for (int i = 0; i < strings; i++) {
            String text = hostile.next();
            for (int tried = 0; tried < Math.min(each, all.size()); tried++) {
                check(all.get(next), text);
                next = (next + 1) % all.size();
            }
        }
    }

    private void check(Place place, String text) {
        checks++;
        Seen seen;
        try {
            seen = see(place, text);
        } catch (RuntimeException error) {
            failures.putIfAbsent(place.title(), HostileStrings.quoted(text) + "\n  is no refusal: " + error);
            return;
        }
        if (seen.isRefused()) {
            return;
        }
        accepted.merge(place.title(), 1, Integer::sum);
        if (place.keyword()) {
            if (!isKeyword(text)) {
                failures.putIfAbsent(place.title(), HostileStrings.quoted(text) + "\n  is taken: " + seen.sql);
            }
            return;
        }
        String harmless = harmless(text);
        Seen expected = known.computeIfAbsent(place.title() + "\0" + harmless, none -> see(place, harmless));
        if (!seen.isLike(expected)) {
            failures.putIfAbsent(
                    place.title(),
                    HostileStrings.quoted(text) + "\n  becomes       " + seen.sql + "\n  while "
                            + HostileStrings.quoted(harmless) + "\n  becomes       " + expected.sql);
        }
    }

    private boolean isKeyword(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return word.equals("asc")
                || word.equals("desc")
                || db.dialect().compiler().syntax().operators().contains(word);
    }

    private Seen see(Place place, String text) {
        List<RuntimeException> errors = new ArrayList<>();
        List<CompiledSql> statements = db.pretend(() -> {
            try {
                place.use().run(db, text);
            } catch (RuntimeException error) {
                errors.add(error);
            }
        });
        // what comes after the statement is no business of ours: there are no rows while the thread pretends
        if (statements.isEmpty() && !errors.isEmpty() && !(errors.get(0) instanceof EloquentException)) {
            throw errors.get(0);
        }
        List<List<String>> tokens = new ArrayList<>();
        List<Integer> bindings = new ArrayList<>();
        List<String> sql = new ArrayList<>();
        for (CompiledSql statement : statements) {
            tokens.add(Tokens.of(statement.sql(), quote));
            bindings.add(statement.bindings().size());
            sql.add(statement.sql());
        }
        return new Seen(tokens, bindings, sql);
    }

    /** {@return a string of the same structure, of nothing but plain names} */
    static String harmless(String text) {
        StringBuilder harmless = new StringBuilder();
        Matcher mark = STRUCTURE.matcher(text);
        int from = 0;
        while (mark.find()) {
            harmless.append(plain(text.substring(from, mark.start()))).append(mark.group());
            from = mark.end();
        }
        return harmless.append(plain(text.substring(from))).toString();
    }

    private static String plain(String part) {
        return part.isEmpty() || part.equals("*") ? part : "x";
    }

    /** {@return what is wrong, by place; nothing if all is well} */
    public Map<String, String> failures() {
        return failures;
    }

    /** {@return how many strings were put into places} */
    public long checks() {
        return checks;
    }

    /** {@return how many places there are} */
    public int places() {
        return places.all().size();
    }

    /** {@return the methods that take strings and could not be tried} */
    public Set<String> untried() {
        return places.unknown();
    }

    /** {@return the places that are for any text and took none, which would say nothing} */
    public List<String> alwaysRefused() {
        return places.all().stream()
                .filter(place -> !place.keyword())
                .map(Place::title)
                .filter(title -> !accepted.containsKey(title)
                        && !OF_NUMBERS.matcher(title).find())
                .toList();
    }
}
