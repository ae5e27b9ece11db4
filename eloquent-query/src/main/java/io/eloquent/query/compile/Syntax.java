package io.eloquent.query.compile;

import io.eloquent.query.ast.StandardFunction;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * How one database spells SQL: the part of a dialect that is data. Start from {@link #standard} and change what differs.
 *
 * @param dialect the dialect's name, for messages
 * @param quote the character around identifiers; doubled where it occurs inside
 * @param operators the comparison operators that the database knows, in lower case
 * @param features what the database can
 * @param offsetAlone what stands for the missing limit before an offset; empty where an offset may stand alone
 * @param emptyInsert what follows {@code insert into t} for a row of nothing but defaults
 * @param rowId the hidden columns that together identify a row, or none; through them updates and deletes get joins and
 *     limits that the database does not have itself. They are quoted as any column; where the database must not see
 *     quotes around them, override {@link SqlCompiler#column}
 * @param inListLimit how many values an {@code in} list may have before the compiler's
 *     {@link SqlCompiler#longIn long form} is used
 * @param nullsSmallest whether NULL is smaller than any value in an order that does not say so, else it is larger
 * @param maxBindings how many values one statement may have
 * @param random the function that makes random numbers
 * @param updateLock the words behind a query that lock its rows; empty where a transaction that writes is alone anyway
 * @param shareLock the words behind a query that keep others from changing its rows; empty as for {@code updateLock}
 * @param explain the words before a query that ask how it will be run
 * @param functions how functions are written that databases spell differently; see {@link #withFunction}
 * @param literalTypes what a value of a class is cast to where it stands alone; a class that is not there needs none,
 *     and {@code Enum} stands for all of them
 */
public record Syntax(
        String dialect,
        char quote,
        Set<String> operators,
        Set<Feature> features,
        String offsetAlone,
        String emptyInsert,
        List<String> rowId,
        int inListLimit,
        boolean nullsSmallest,
        int maxBindings,
        String random,
        String updateLock,
        String shareLock,
        String explain,
        Map<StandardFunction, String> functions,
        Map<Class<?>, String> literalTypes) {

    private static final Set<Feature> STANDARD_FEATURES = EnumSet.of(
            Feature.RIGHT_JOIN,
            Feature.FULL_JOIN,
            Feature.LATERAL,
            Feature.INTERSECT_ALL,
            Feature.RECURSIVE_CTE,
            Feature.OPERAND_CTE,
            Feature.NULLS_ORDER,
            Feature.WINDOW_DEFAULT,
            Feature.SAVEPOINTS);

    private static final List<String> STANDARD_OPERATORS =
            List.of("=", "<", ">", "<=", ">=", "<>", "!=", "like", "not like");

    private static final Map<StandardFunction, String> STANDARD_FUNCTIONS = Map.of(
            StandardFunction.NOW, "current_timestamp(6)",
            StandardFunction.CURRENT_DATE, "current_date",
            StandardFunction.LENGTH, "char_length({0})",
            StandardFunction.CONCAT, "({ || })",
            StandardFunction.ROUND, "round({0}, {1})",
            StandardFunction.TEXT, "cast({0} as varchar)");

    /** Copies the collections. */
    public Syntax {
        operators = Set.copyOf(operators);
        features = Set.copyOf(features);
        rowId = List.copyOf(rowId);
        functions = Map.copyOf(functions);
        literalTypes = Map.copyOf(literalTypes);
    }

    /**
     * {@return standard SQL: double quotes, the standard's operators, an offset that may stand alone, and of the
     *     features those that the standard has}
     *
     * @param dialect the dialect's name
     */
    public static Syntax standard(String dialect) {
        return new Syntax(
                dialect,
                '"',
                Set.copyOf(STANDARD_OPERATORS),
                STANDARD_FEATURES,
                "",
                "default values",
                List.of(),
                1000,
                true,
                Integer.MAX_VALUE,
                "random",
                "for update",
                "for share",
                "explain",
                STANDARD_FUNCTIONS,
                Map.of());
    }

    /**
     * {@return a copy under another name}
     *
     * @param value the dialect's name
     */
    public Syntax withDialect(String value) {
        return change(draft -> draft.dialect = value);
    }

    /**
     * {@return a copy}
     *
     * @param value the character around identifiers
     */
    public Syntax withQuote(char value) {
        return change(draft -> draft.quote = value);
    }

    /**
     * {@return a copy that knows more operators}
     *
     * @param more the operators, in lower case
     */
    public Syntax plusOperators(String... more) {
        Set<String> all = new HashSet<>(operators);
        all.addAll(List.of(more));
        return change(draft -> draft.operators = all);
    }

    /**
     * {@return a copy that can less}
     *
     * @param missing what the database cannot
     */
    public Syntax without(Feature... missing) {
        Set<Feature> rest = new HashSet<>(features);
        List.of(missing).forEach(rest::remove);
        return change(draft -> draft.features = rest);
    }

    /**
     * {@return a copy that can more}
     *
     * @param more what the database can
     */
    public Syntax with(Feature... more) {
        Set<Feature> all = new HashSet<>(features);
        all.addAll(List.of(more));
        return change(draft -> draft.features = all);
    }

    /**
     * {@return a copy}
     *
     * @param value what stands for the missing limit before an offset
     */
    public Syntax withOffsetAlone(String value) {
        return change(draft -> draft.offsetAlone = value);
    }

    /**
     * {@return a copy}
     *
     * @param value what follows {@code insert into t} for a row of defaults
     */
    public Syntax withEmptyInsert(String value) {
        return change(draft -> draft.emptyInsert = value);
    }

    /**
     * {@return a copy}
     *
     * @param columns the hidden columns that together identify a row
     */
    public Syntax withRowId(String... columns) {
        return change(draft -> draft.rowId = List.of(columns));
    }

    /**
     * {@return a copy}
     *
     * @param value how many values an {@code in} list may have before its long form is used
     */
    public Syntax withInListLimit(int value) {
        return change(draft -> draft.inListLimit = value);
    }

    /**
     * {@return a copy}
     *
     * @param value whether NULL is smaller than any value in an order that does not say so, else it is larger
     */
    public Syntax withNullsSmallest(boolean value) {
        return change(draft -> draft.nullsSmallest = value);
    }

    /**
     * {@return a copy}
     *
     * @param value how many values one statement may have
     */
    public Syntax withMaxBindings(int value) {
        return change(draft -> draft.maxBindings = value);
    }

    /**
     * {@return a copy}
     *
     * @param value the function that makes random numbers
     */
    public Syntax withRandom(String value) {
        return change(draft -> draft.random = value);
    }

    /**
     * {@return a copy that locks rows otherwise}
     *
     * @param update the words that lock rows; empty for none
     * @param share the words that keep others from changing rows; empty for none
     */
    public Syntax withLocks(String update, String share) {
        return change(draft -> {
            draft.updateLock = update;
            draft.shareLock = share;
        });
    }

    /**
     * {@return a copy}
     *
     * @param value the words before a query that ask how it will be run
     */
    public Syntax withExplain(String value) {
        return change(draft -> draft.explain = value);
    }

    /**
     * {@return a copy that writes a function in its own way}
     *
     * @param function the function
     * @param template its SQL, in which <code>{0}</code> stands for the first argument and <code>{ || }</code> for all of
     *     them with the text in the braces between each two
     */
    public Syntax withFunction(StandardFunction function, String template) {
        Map<StandardFunction, String> all = new EnumMap<>(functions);
        all.put(function, template);
        return change(draft -> draft.functions = all);
    }

    /**
     * {@return a copy that casts values which stand alone, where nothing else tells the database their type}
     *
     * @param types what values of a class are cast to; {@code Enum} stands for all of them
     */
    public Syntax withLiteralTypes(Map<Class<?>, String> types) {
        return change(draft -> draft.literalTypes = types);
    }

    /**
     * {@return whether the database can it}
     *
     * @param feature what
     */
    public boolean supports(Feature feature) {
        return features.contains(feature);
    }

    private Syntax change(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.syntax();
    }

    /** A copy under way: each {@code with} method changes one of its fields. */
    private static final class Draft {
        private String dialect;
        private char quote;
        private Set<String> operators;
        private Set<Feature> features;
        private String offsetAlone;
        private String emptyInsert;
        private List<String> rowId;
        private int inListLimit;
        private boolean nullsSmallest;
        private int maxBindings;
        private String random;
        private String updateLock;
        private String shareLock;
        private String explain;
        private Map<StandardFunction, String> functions;
        private Map<Class<?>, String> literalTypes;

        Draft(Syntax syntax) {
            dialect = syntax.dialect;
            quote = syntax.quote;
            operators = syntax.operators;
            features = syntax.features;
            offsetAlone = syntax.offsetAlone;
            emptyInsert = syntax.emptyInsert;
            rowId = syntax.rowId;
            inListLimit = syntax.inListLimit;
            nullsSmallest = syntax.nullsSmallest;
            maxBindings = syntax.maxBindings;
            random = syntax.random;
            updateLock = syntax.updateLock;
            shareLock = syntax.shareLock;
            explain = syntax.explain;
            functions = syntax.functions;
            literalTypes = syntax.literalTypes;
        }

        Syntax syntax() {
            return new Syntax(
                    dialect,
                    quote,
                    operators,
                    features,
                    offsetAlone,
                    emptyInsert,
                    rowId,
                    inListLimit,
                    nullsSmallest,
                    maxBindings,
                    random,
                    updateLock,
                    shareLock,
                    explain,
                    functions,
                    literalTypes);
        }
    }
}
