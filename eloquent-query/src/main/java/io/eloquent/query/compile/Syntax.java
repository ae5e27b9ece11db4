package io.eloquent.query.compile;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one database spells SQL: the part of a dialect that is data. Start from {@link #standard} and change what differs.
 *
 * @param dialect the dialect's name, for messages
 * @param quote the character around identifiers; doubled where it occurs inside
 * @param operators the comparison operators that the database knows, in lower case
 * @param features what the database can
 * @param offsetAlone what stands for the missing limit before an offset; empty where an offset may stand alone
 * @param emptyInsert what follows {@code insert into t} for a row of nothing but defaults
 * @param rowId the hidden column that identifies a row, or null for none; through it updates and deletes get joins and
 *     limits that the database does not have itself. It is quoted as any column; where the database must not see quotes
 *     around it, override {@link SqlCompiler#column}
 * @param inListLimit how many values an {@code in} list may have before the compiler's
 *     {@link SqlCompiler#longIn long form} is used
 * @param maxBindings how many values one statement may have
 */
public record Syntax(
        String dialect,
        char quote,
        Set<String> operators,
        Set<Feature> features,
        String offsetAlone,
        String emptyInsert,
        @Nullable String rowId,
        int inListLimit,
        int maxBindings) {

    private static final List<String> STANDARD_OPERATORS =
            List.of("=", "<", ">", "<=", ">=", "<>", "!=", "like", "not like");

    /** Copies the sets. */
    public Syntax {
        operators = Set.copyOf(operators);
        features = Set.copyOf(features);
    }

    /**
     * {@return standard SQL: double quotes, the standard's operators, every feature, an offset that may stand alone}
     *
     * @param dialect the dialect's name
     */
    public static Syntax standard(String dialect) {
        return new Syntax(
                dialect,
                '"',
                Set.copyOf(STANDARD_OPERATORS),
                EnumSet.allOf(Feature.class),
                "",
                "default values",
                null,
                1000,
                Integer.MAX_VALUE);
    }

    /**
     * {@return a copy under another name}
     *
     * @param value the dialect's name
     */
    public Syntax withDialect(String value) {
        return new Syntax(value, quote, operators, features, offsetAlone, emptyInsert, rowId, inListLimit, maxBindings);
    }

    /**
     * {@return a copy}
     *
     * @param value the character around identifiers
     */
    public Syntax withQuote(char value) {
        return new Syntax(
                dialect, value, operators, features, offsetAlone, emptyInsert, rowId, inListLimit, maxBindings);
    }

    /**
     * {@return a copy that knows more operators}
     *
     * @param more the operators, in lower case
     */
    public Syntax plusOperators(String... more) {
        Set<String> all = new HashSet<>(operators);
        all.addAll(List.of(more));
        return new Syntax(dialect, quote, all, features, offsetAlone, emptyInsert, rowId, inListLimit, maxBindings);
    }

    /**
     * {@return a copy that can less}
     *
     * @param missing what the database cannot
     */
    public Syntax without(Feature... missing) {
        Set<Feature> rest = new HashSet<>(features);
        List.of(missing).forEach(rest::remove);
        return new Syntax(dialect, quote, operators, rest, offsetAlone, emptyInsert, rowId, inListLimit, maxBindings);
    }

    /**
     * {@return a copy that can more}
     *
     * @param more what the database can
     */
    public Syntax with(Feature... more) {
        Set<Feature> all = new HashSet<>(features);
        all.addAll(List.of(more));
        return new Syntax(dialect, quote, operators, all, offsetAlone, emptyInsert, rowId, inListLimit, maxBindings);
    }

    /**
     * {@return a copy}
     *
     * @param value what stands for the missing limit before an offset
     */
    public Syntax withOffsetAlone(String value) {
        return new Syntax(dialect, quote, operators, features, value, emptyInsert, rowId, inListLimit, maxBindings);
    }

    /**
     * {@return a copy}
     *
     * @param value what follows {@code insert into t} for a row of defaults
     */
    public Syntax withEmptyInsert(String value) {
        return new Syntax(dialect, quote, operators, features, offsetAlone, value, rowId, inListLimit, maxBindings);
    }

    /**
     * {@return a copy}
     *
     * @param value the hidden column that identifies a row
     */
    public Syntax withRowId(String value) {
        return new Syntax(
                dialect, quote, operators, features, offsetAlone, emptyInsert, value, inListLimit, maxBindings);
    }

    /**
     * {@return a copy}
     *
     * @param value how many values an {@code in} list may have before its long form is used
     */
    public Syntax withInListLimit(int value) {
        return new Syntax(dialect, quote, operators, features, offsetAlone, emptyInsert, rowId, value, maxBindings);
    }

    /**
     * {@return a copy}
     *
     * @param value how many values one statement may have
     */
    public Syntax withMaxBindings(int value) {
        return new Syntax(dialect, quote, operators, features, offsetAlone, emptyInsert, rowId, inListLimit, value);
    }

    /**
     * {@return whether the database can it}
     *
     * @param feature what
     */
    public boolean supports(Feature feature) {
        return features.contains(feature);
    }
}
