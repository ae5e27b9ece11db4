package io.eloquent.model.relation;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.model.meta.Connections;
import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.ModelSelect;
import io.eloquent.model.meta.Origin;
import io.eloquent.model.meta.RelationDefinition;
import io.eloquent.model.meta.State;
import io.eloquent.query.Database;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Comparison;
import io.eloquent.query.ast.Conditions;
import io.eloquent.query.ast.Connective;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.GroupLimit;
import io.eloquent.query.ast.In;
import io.eloquent.query.ast.OrderBy;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.Subquery;
import io.eloquent.query.ast.Table;
import io.eloquent.query.ast.Tuple;
import io.eloquent.query.ast.Value;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A relation in which values of the parent select the related models: that of one column, or, of a key of several, the list
 * of theirs. The loader needs no more than these methods.
 */
public abstract class KeyedRelation extends RelationDefinition {
    private static final int ALTERNATIVES = 100;

    private final @Nullable UnaryOperator<ModelSelect<?>> condition;
    private volatile @Nullable Consumer<Object> otherwise;
    private volatile @Nullable UnaryOperator<ModelSelect<?>> oneOfMany;
    private volatile @Nullable List<String> parentColumns;
    private volatile @Nullable List<String> relatedColumns;

    KeyedRelation(
            ModelMeta<?> owner, int ordinal, Class<?> relatedClass, @Nullable UnaryOperator<ModelSelect<?>> condition) {
        super(owner, ordinal, relatedClass);
        this.condition = condition;
    }

    @Override
    public final List<String> parentColumns() {
        List<String> known = parentColumns;
        if (known == null) {
            known = KeyColumns.of(this, owner(), findParentColumns());
            parentColumns = known;
        }
        return known;
    }

    /** {@return the columns in which related models, or the table between, hold the values of those} */
    protected final List<String> relatedColumns() {
        List<String> known = relatedColumns;
        if (known == null) {
            known = KeyColumns.of(this, holder(), findRelatedColumns());
            relatedColumns = known;
        }
        return known;
    }

    /** {@return the parent's columns} Asked once, and not before the classes of both sides can be described. */
    protected abstract List<String> findParentColumns();

    /** {@return the related columns} Asked once, and not before the classes of both sides can be described. */
    protected abstract List<String> findRelatedColumns();

    /** {@return the model whose table has the related columns, or null if that table has none} */
    protected @Nullable ModelMeta<?> holder() {
        return related();
    }

    /** {@return the names of these columns in a query that {@link #constrain} made} */
    public List<String> matchColumns() {
        return relatedColumns();
    }

    /**
     * {@return the Java types of what the parent's columns store}
     */
    public final List<Type> keyTypes() {
        return parentColumns().stream().map(owner()::storedType).toList();
    }

    /** {@return the Java types of what the matching columns store} */
    public List<Type> matchTypes() {
        return relatedColumns().stream().map(related()::storedType).toList();
    }

    /** {@return what sets the fields of a model that stands in where there is none, or null if none does} */
    public final @Nullable Consumer<Object> otherwise() {
        return otherwise;
    }

    /**
     * Says that a new model stands in where there is none; what was said first holds.
     *
     * @param attributes sets its fields
     */
    public final void setOtherwise(Consumer<Object> attributes) {
        if (otherwise == null) {
            otherwise = attributes;
        }
    }

    /**
     * Says that of all models that would be related only the one counts that stands first in an order; what was said first
     * holds.
     *
     * @param order narrows and orders a query of them
     */
    public final void setOneOfMany(UnaryOperator<ModelSelect<?>> order) {
        if (oneOfMany == null) {
            oneOfMany = order;
        }
    }

    /** {@return whether only one of several models that point to a parent is the related one} */
    public final boolean isOneOfMany() {
        return oneOfMany != null;
    }

    // ---- of models that were read ----

    /**
     * {@return the value of the parent by which its related models are found, or null if it has none}
     *
     * @param parent the parent
     */
    public final @Nullable Object keyOf(Entity parent) {
        return values(parent, parentColumns());
    }

    /**
     * {@return the value by which a related model's parent is found; called once for each model that was read}
     *
     * @param related the model
     */
    public @Nullable Object matchOf(Entity related) {
        return values(related, relatedColumns());
    }

    /**
     * {@return the value of one column, or the list of those of several; null if one of them is null}
     *
     * @param columns the columns
     * @param values their values
     */
    public static @Nullable Object key(List<String> columns, Function<String, ? extends @Nullable Object> values) {
        if (columns.size() == 1) {
            return values.apply(columns.get(0));
        }
        List<Object> key = new ArrayList<>(columns.size());
        for (String column : columns) {
            Object value = values.apply(column);
            if (value == null) {
                return null;
            }
            key.add(value);
        }
        return key;
    }

    /** {@return the value of one column, or the list of those of several; null if one of them is null} */
    static @Nullable Object values(Entity model, List<String> columns) {
        return columns.size() == 1
                ? State.stored(model, columns.get(0))
                : key(columns, column -> State.stored(model, column));
    }

    /**
     * {@return what {@link #keyOf} returns}
     *
     * @param parent the parent
     * @throws InvalidQueryException if the parent was read without the key that the relation needs
     */
    public final @Nullable Object requireKeyOf(Entity parent) {
        Object key = keyOf(parent);
        boolean isKey =
                key == null && State.exists(parent) && owner().primaryKey().containsAll(parentColumns());
        if (isKey || isUnread(parent, parentColumns()) || key == null && isUnknown(parent, parentColumns())) {
            throw new InvalidQueryException(withoutKey());
        }
        return key;
    }

    /** {@return whether a row was read in which there was no such column, and no field would hold it} */
    static boolean isUnknown(Entity model, List<String> columns) {
        if (!State.exists(model) || State.wasRecentlyCreated(model) || State.origin(model) == null) {
            return false;
        }
        ModelMeta<?> meta = State.meta(model);
        for (String column : columns) {
            if (meta.ordinal(column) < 0 && !State.attributes(model).containsKey(column)) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether a column's field is empty because the query that found the model did not read it} */
    static boolean isUnread(Entity model, List<String> columns) {
        if (!isPartial(model)) {
            return false;
        }
        for (String column : columns) {
            if (State.isUnread(model, column)) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether the query that found the model did not read all columns that have a field} */
    private static boolean isPartial(Entity model) {
        Origin origin = State.origin(model);
        return origin != null && !origin.unread().isEmpty();
    }

    /**
     * {@return what {@link #matchOf} returns}
     *
     * @param related the model
     * @throws InvalidQueryException if the model was read without the columns that the relation needs
     */
    public final Object requireMatchOf(Entity related) {
        Object match = matchOf(related);
        if (match == null || isPartial(related) && isUnread(related, matchColumns())) {
            throw new InvalidQueryException(withoutMatch());
        }
        return match;
    }

    /** {@return what is wrong with parents that were read without the key that the relation needs, and what would help} */
    public final String withoutKey() {
        return this + " needs " + quoted(parentColumns()) + ", and the " + owner().name()
                + " was read without it: select it as well";
    }

    /** {@return what is wrong with related models that were read without the columns that the relation needs, and what
     * would help} */
    public final String withoutMatch() {
        return this + " needs " + quoted(relatedColumns()) + " to know whose each "
                + related().name() + " is: select it as well";
    }

    static String quoted(List<String> columns) {
        return '"' + String.join("\", \"", columns) + '"';
    }

    /**
     * {@return a key in the form in which keys of different Java types are equal}
     *
     * @param key the key
     */
    public static Object canonical(Object key) {
        if (key instanceof Integer || key instanceof Short || key instanceof Byte) {
            return ((Number) key).longValue();
        }
        if (key instanceof BigInteger big && big.bitLength() < Long.SIZE) {
            return big.longValue();
        }
        if (key instanceof BigDecimal big && big.stripTrailingZeros().scale() <= 0) {
            return canonical(big.toBigInteger());
        }
        if (key instanceof List<?> several) {
            return several.stream().map(KeyedRelation::canonical).toList();
        }
        return key instanceof UUID uuid ? uuid.toString() : key;
    }

    // ---- in queries ----

    /** {@return a query of the related models of any parent, with what the relation itself says of them} */
    public final ModelSelect<?> query() {
        return conditioned(ModelSelect.of(related()));
    }

    /** {@return whether another table stands between the two, and is joined to that of the related models} */
    protected boolean isOverAnother() {
        return false;
    }

    /**
     * {@return where the related models are read: where their parents were, unless their class has a connection of its own}
     *
     * @param parents where the parents were read
     */
    public final Database database(Database parents) {
        return Connections.of(related(), owner(), parents);
    }

    /** {@return whether the relation itself says more of the related models than whose they are} */
    public final boolean isConditioned() {
        return condition != null;
    }

    /** {@return a query with what the relation itself says, which no condition of the user's can undo} */
    private ModelSelect<?> conditioned(ModelSelect<?> table) {
        ModelSelect<?> all = isOverAnother() ? table.besideOther() : table;
        if (condition == null) {
            return all;
        }
        ModelSelect<?> narrowed = condition.apply(all);
        Conditions where = narrowed.select().where();
        return narrowed.withSelect(narrowed.select().withWhere(Conditions.NONE)).within(where);
    }

    /**
     * {@return a query, narrowed to the models that are related to these parents, which reads the columns that tell whose
     * each is}
     *
     * @param related the query
     * @param keys the parents' values
     * @param <R> the related model
     */
    public final <R> ModelSelect<R> constrain(ModelSelect<R> related, Collection<?> keys) {
        ModelSelect<R> constrained = constrained(related, keys);
        UnaryOperator<ModelSelect<?>> order = oneOfMany;
        return order == null ? constrained : constrained.within(firstOf(order, constrained.tableName(), keys));
    }

    /** {@return a query, narrowed to the models that point to these parents, which reads the columns that tell whose each is} */
    protected <R> ModelSelect<R> constrained(ModelSelect<R> related, Collection<?> keys) {
        return related.reading(relatedColumns()).within(Conditions.of(in(related.tableName(), relatedColumns(), keys)));
    }

    /**
     * {@return the columns that hold the parents' values, in a query that {@link #constrain} made}
     *
     * @param related the name by which it knows the related table
     */
    protected List<Expr> matches(String related) {
        return columns(related, relatedColumns());
    }

    static List<Expr> columns(@Nullable String table, List<String> columns) {
        return columns.stream()
                .<Expr>map(column -> new ColumnRef(table, column))
                .toList();
    }

    /**
     * {@return a query that {@link #constrain} made, whose limit and offset hold for each parent by itself}
     *
     * @param related the query
     * @param <R> the related model
     */
    public final <R> ModelSelect<R> limitedEach(ModelSelect<R> related) {
        Select select = related.select();
        Long limit = select.limit();
        Long offset = select.offset();
        if (limit == null && offset == null) {
            return related;
        }
        GroupLimit each = new GroupLimit(limit, offset == null ? 0 : offset, matches(related.tableName()));
        return related.withSelect(select.withLimit(null).withOffset(null).withGroupLimit(each));
    }

    /**
     * {@return a query, narrowed to the models that are related to the row of the statement around it}
     *
     * @param related the query
     * @param parent the name by which the statement around it knows the parent's table
     * @param <R> the related model
     */
    public final <R> ModelSelect<R> correlate(ModelSelect<R> related, String parent) {
        UnaryOperator<ModelSelect<?>> order = oneOfMany;
        return order == null
                ? correlated(related, parent)
                : correlated(
                        first(
                                related,
                                isFirst(
                                        related.tableName(),
                                        correlated(candidates(order, related.tableName()), parent))),
                        parent);
    }

    /** {@return a query, narrowed to the models that point to the row of the statement around it} */
    protected <R> ModelSelect<R> correlated(ModelSelect<R> related, String parent) {
        return first(related, equal(parent, parentColumns(), related.tableName(), relatedColumns()));
    }

    /**
     * {@return a query of the related models, for within a statement about the parents} Where both are of one table, theirs
     * has another name.
     *
     * @param parent the name by which the statement knows the parent's table
     */
    public final ModelSelect<?> within(String parent) {
        ModelSelect<?> query = ModelSelect.of(related());
        String table = related().table();
        if (parent.equals(table) || parent.startsWith(table + "_")) {
            String rest = parent.substring(table.length());
            int number = rest.matches("_[0-9]{1,4}") ? Integer.parseInt(rest.substring(1)) + 1 : 2;
            query = query.withSelect(Select.from(new Table(table, table + "_" + number)));
        }
        return conditioned(query);
    }

    // ---- one of many ----

    /** {@return a query of all that might be the one, within a statement about related models; the one comes first} */
    private ModelSelect<?> candidates(UnaryOperator<ModelSelect<?>> order, String table) {
        ModelSelect<?> ordered = order.apply(within(table)).scoped();
        Select select = ordered.select();
        if (select.orderBy().isEmpty()) {
            throw new InvalidQueryException(this + " is one of many, and nothing says which: order the query,"
                    + " ofMany(query -> query.orderByDesc(\"…\"))");
        }
        OrderBy.Direction first = select.orderBy().get(0).direction();
        OrderBy.Direction direction = first == OrderBy.Direction.DESC ? first : OrderBy.Direction.ASC;
        for (String name : related().primaryKey()) {
            ColumnRef key = new ColumnRef(ordered.tableName(), name);
            if (select.orderBy().stream().noneMatch(known -> known.expr().equals(key))) {
                select = select.plusOrderBy(new OrderBy(key, direction));
            }
        }
        return ordered.withSelect(select);
    }

    /** {@return that a related model is the first of those of its parent} */
    private Conditions firstOf(UnaryOperator<ModelSelect<?>> order, String table, Collection<?> keys) {
        ModelSelect<?> all = constrained(candidates(order, table), keys);
        if (keys.size() == 1) {
            return isFirst(table, all);
        }
        List<Expr> key = columns(all.tableName(), related().primaryKey());
        Select firsts = all.select().withColumns(key).withGroupLimit(new GroupLimit(1L, 0, matches(all.tableName())));
        List<Expr> own = columns(table, related().primaryKey());
        return Conditions.of(new In(
                own.size() == 1 ? own.get(0) : new Tuple(own),
                List.of(new Subquery(all.withSelect(firsts).statement())),
                false));
    }

    /** {@return that a related model is the first one that a query finds} */
    private Conditions isFirst(String table, ModelSelect<?> all) {
        Conditions isFirst = Conditions.NONE;
        for (String key : related().primaryKey()) {
            Select first = all.select()
                    .withColumns(List.of(new ColumnRef(all.tableName(), key)))
                    .withLimit(1L);
            isFirst = isFirst.plus(
                    Connective.AND,
                    new Comparison(
                            new ColumnRef(table, key),
                            "=",
                            new Subquery(all.withSelect(first).statement())));
        }
        return isFirst;
    }

    /** {@return a query in which conditions come first, whatever was asked before} */
    static <R> ModelSelect<R> first(ModelSelect<R> related, Conditions conditions) {
        Select select = related.select();
        return related.withSelect(select.withWhere(conditions.and(select.where())));
    }

    static Conditions equal(String table, List<String> columns, String otherTable, List<String> otherColumns) {
        Conditions equal = Conditions.NONE;
        for (int i = 0; i < columns.size(); i++) {
            equal = equal.plus(
                    Connective.AND,
                    new Comparison(
                            new ColumnRef(table, columns.get(i)), "=", new ColumnRef(otherTable, otherColumns.get(i))));
        }
        return equal;
    }

    static Expr equal(String table, String column, Object value) {
        return new Comparison(new ColumnRef(table, column), "=", new Value(value));
    }

    /**
     * {@return that the columns of a row hold one of the keys}
     *
     * @param table the row's table
     * @param columns the columns
     * @param keys the values; of several columns, lists of theirs
     */
    public static Expr in(String table, List<String> columns, Collection<?> keys) {
        if (columns.size() == 1) {
            return new In(
                    new ColumnRef(table, columns.get(0)),
                    keys.stream().<Expr>map(Value::new).toList(),
                    false);
        }
        return keys.isEmpty()
                ? new In(new ColumnRef(table, columns.get(0)), List.of(), false)
                : new In(
                        new Tuple(columns(table, columns)),
                        keys.stream().map(KeyedRelation::row).toList(),
                        false);
    }

    /** {@return a key of several columns as one value} */
    private static Expr row(Object key) {
        return new Tuple(((List<?>) key).stream().<Expr>map(Value::new).toList());
    }

    /**
     * {@return that any of some conditions holds} Nested, since databases take only so many in one chain.
     *
     * @param alternatives the conditions; at least one
     */
    public static Expr any(List<Expr> alternatives) {
        List<Expr> some = alternatives;
        while (some.size() > ALTERNATIVES) {
            List<Expr> groups = new ArrayList<>();
            for (int i = 0; i < some.size(); i += ALTERNATIVES) {
                groups.add(anyOf(some.subList(i, Math.min(some.size(), i + ALTERNATIVES))));
            }
            some = groups;
        }
        return anyOf(some);
    }

    private static Expr anyOf(List<Expr> alternatives) {
        Conditions any = Conditions.NONE;
        for (Expr alternative : alternatives) {
            any = any.plus(Connective.OR, alternative);
        }
        return any.grouped();
    }
}
