package io.eloquent.query.compile;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.Raw;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Collects one statement's text and bindings in a single pass. Made for each call, used by one thread, thrown away.
 */
public final class SqlWriter {
    private static final @Nullable Object[] NOTHING = {};

    private final StringBuilder text = new StringBuilder(160);
    private @Nullable Object[] bindings = NOTHING;
    private int bound;
    private @Nullable Duration timeout;
    private boolean varies;
    private Map<String, Expr> aliases = Map.of();
    private @Nullable String owner;
    private final char quote;
    private final String tablePrefix;
    private final @Nullable Function<@Nullable Object, String> literals;

    /**
     * Creates a writer.
     *
     * @param quote the character around identifiers
     * @param tablePrefix what stands before each table's name; may be empty
     */
    public SqlWriter(char quote, String tablePrefix) {
        this(quote, tablePrefix, null);
    }

    /** Creates a writer that writes values into the text, if there is a function that makes SQL of them. */
    SqlWriter(char quote, String tablePrefix, @Nullable Function<@Nullable Object, String> literals) {
        this.quote = quote;
        this.tablePrefix = tablePrefix;
        this.literals = literals;
    }

    /** {@return the table of columns that name none, where they must name one; null where they need not} */
    @Nullable
    String owner() {
        return owner;
    }

    /**
     * {@return the table of columns that name none until now}
     *
     * @param value the table, or null
     */
    @Nullable
    String owner(@Nullable String value) {
        String before = owner;
        owner = value;
        return before;
    }

    /** {@return a new writer with this one's quotes and prefix, to try something out} */
    SqlWriter blank() {
        return new SqlWriter(quote, tablePrefix);
    }

    /**
     * {@return whether the text has a column of a table in it, quoted or not} What the user wrote as raw SQL is not
     * understood: the table's name before a dot counts wherever it stands.
     *
     * @param table the table's name or alias, as {@link #table} takes it
     */
    boolean mentions(String table) {
        String name = tablePrefix + table.substring(table.lastIndexOf('.') + 1);
        for (int at = 0; at + name.length() < text.length(); at++) {
            boolean begins = at == 0 || !Character.isJavaIdentifierPart(text.charAt(at - 1));
            if (begins && isAt(at, name)) {
                int after = at + name.length();
                after += text.charAt(after) == quote ? 1 : 0;
                if (after < text.length() && text.charAt(after) == '.') {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isAt(int position, String name) {
        return text.substring(position, position + name.length()).equalsIgnoreCase(name);
    }

    /**
     * {@return this writer, after taking the text as it is}
     *
     * @param sql the dialect's own words, never a user's
     */
    public SqlWriter sql(String sql) {
        text.append(sql);
        return this;
    }

    /**
     * {@return this writer, after taking the character as it is}
     *
     * @param sql one character
     */
    public SqlWriter sql(char sql) {
        text.append(sql);
        return this;
    }

    /**
     * {@return this writer, after quoting a name}
     *
     * @param name one name, in which a dot is just a character
     */
    public SqlWriter identifier(String name) {
        text.append(quote);
        quoted(name, 0, name.length());
        text.append(quote);
        return this;
    }

    /**
     * {@return this writer, after quoting a table's name} The connection's prefix goes before it, and a dot divides it
     * from its schema.
     *
     * @param name {@code table} or {@code schema.table}
     */
    public SqlWriter table(String name) {
        int start = 0;
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', start)) {
            text.append(quote);
            quoted(name, start, dot);
            text.append(quote).append('.');
            start = dot + 1;
        }
        text.append(quote);
        if (!tablePrefix.isEmpty()) {
            quoted(tablePrefix, 0, tablePrefix.length());
        }
        quoted(name, start, name.length());
        text.append(quote);
        return this;
    }

    /**
     * A backslash is a character like any other to the database, but to MySQL's driver it hides the quote behind it: the
     * driver would then look for placeholders inside the name, or overlook those after it.
     */
    private void quoted(String name, int start, int end) {
        if (end > start && name.charAt(end - 1) == '\\') {
            throw misread(name);
        }
        if (name.indexOf(quote, start) < 0) {
            text.append(name, start, end);
            return;
        }
        for (int i = start; i < end; i++) {
            char c = name.charAt(i);
            if (c == quote) {
                if (i > start && name.charAt(i - 1) == '\\') {
                    throw misread(name);
                }
                text.append(c);
            }
            text.append(c);
        }
    }

    private InvalidQueryException misread(String name) {
        return new InvalidQueryException("The name \"" + name + "\" has a backslash at its end or before a " + quote
                + ", which drivers do not read as the database does: use another name");
    }

    /**
     * {@return this writer, after adding a placeholder and its value}
     *
     * @param value the value, or null
     */
    public SqlWriter bind(@Nullable Object value) {
        if (literals != null) {
            text.append(literals.apply(value));
            return this;
        }
        text.append('?');
        return bound(value);
    }

    /** {@return this writer, after taking the user's own SQL as it is, with its values} */
    SqlWriter raw(Raw raw) {
        if (literals == null) {
            text.append(raw.sql());
            raw.bindings().forEach(this::bound);
            return this;
        }
        List<String> pieces = raw.pieces();
        for (int i = 0; i < pieces.size(); i++) {
            text.append(i == 0 ? "" : literals.apply(raw.bindings().get(i - 1))).append(pieces.get(i));
        }
        return this;
    }

    /**
     * {@return this writer, after adding a value whose placeholder is already in the text}
     *
     * @param value the value
     */
    public SqlWriter bound(@Nullable Object value) {
        if (bound == bindings.length) {
            bindings = Arrays.copyOf(bindings, Math.max(8, bound * 2));
        }
        bindings[bound++] = value;
        return this;
    }

    /**
     * {@return this writer, after taking note that the statement is to be cancelled if it takes too long} For databases
     * that cannot be told so in the statement's text.
     *
     * @param duration how long it may run
     */
    public SqlWriter timeout(Duration duration) {
        timeout = duration;
        return this;
    }

    /**
     * {@return what a name stands for, where the database does not know it; null if it does}
     *
     * @param name the name of a column of the result
     */
    @Nullable
    Expr meaning(String name) {
        return aliases.get(name);
    }

    /**
     * {@return the names that the database did not know so far}
     *
     * @param value the names that it does not know from here on
     */
    Map<String, Expr> aliases(Map<String, Expr> value) {
        Map<String, Expr> before = aliases;
        aliases = value;
        return before;
    }

    /** Notes that what was written depends on the moment, so that the statement is not to be remembered. */
    void varies() {
        varies = true;
    }

    /** {@return the finished statement} */
    public CompiledSql finish() {
        List<@Nullable Object> values =
                bound == 0 ? List.of() : Collections.unmodifiableList(Arrays.asList(Arrays.copyOf(bindings, bound)));
        return new CompiledSql(text.toString(), values, timeout, varies);
    }
}
