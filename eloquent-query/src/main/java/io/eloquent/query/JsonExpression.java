package io.eloquent.query;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.query.ast.Assignment;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Conditions;
import io.eloquent.query.ast.Connective;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.In;
import io.eloquent.query.ast.IsNull;
import io.eloquent.query.ast.JsonContains;
import io.eloquent.query.ast.JsonHas;
import io.eloquent.query.ast.JsonLength;
import io.eloquent.query.ast.JsonNumber;
import io.eloquent.query.ast.JsonPath;
import io.eloquent.query.ast.JsonSet;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place within a column's JSON document: {@code json(User.META).at("lang").eq("en")}. What is there is compared with a
 * text, a number or a boolean, and equals values of that kind only; selected, it is its text. Immutable.
 *
 * @param <M> the model whose column it is
 */
public final class JsonExpression<M> implements Selectable<String> {
    private final ColumnRef column;
    private final List<JsonPath.Step> steps;

    JsonExpression(OpaqueColumn<M, ?> column) {
        this(column.expr(), List.of());
    }

    private JsonExpression(ColumnRef column, List<JsonPath.Step> steps) {
        this.column = column;
        this.steps = steps;
    }

    /**
     * {@return the value of an object's member}
     *
     * @param keys its name; of several names, each leads into the object before
     */
    public JsonExpression<M> at(String... keys) {
        List<JsonPath.Step> all = new ArrayList<>(steps);
        for (String key : keys) {
            all.add(new JsonPath.Key(key));
        }
        return new JsonExpression<>(column, List.copyOf(all));
    }

    /**
     * {@return the element of an array}
     *
     * @param position from 0
     */
    public JsonExpression<M> at(int position) {
        List<JsonPath.Step> all = new ArrayList<>(steps);
        all.add(new JsonPath.Index(position));
        return new JsonExpression<>(column, List.copyOf(all));
    }

    private JsonPath path() {
        return new JsonPath(column, steps);
    }

    /** {@return what is there as a text} */
    public TextExpression asText() {
        return new Expressions.Text(path());
    }

    /**
     * {@return the number that is there; NULL where there is none}
     *
     * @param type the type that it is read as
     * @param <N> the type that it is read as
     */
    public <N extends Number & Comparable<N>> NumberExpression<N> asNumber(Class<N> type) {
        return new Expressions.Numeric<>(new JsonNumber(path()), type);
    }

    /**
     * {@return the condition that this text is there}
     *
     * @param text the text; not null
     */
    public Condition eq(String text) {
        return compare("=", text);
    }

    /**
     * {@return the condition that this number is there}
     *
     * @param number the number; not null
     */
    public Condition eq(Number number) {
        return compare("=", number);
    }

    /**
     * {@return the condition that true or false is there}
     *
     * @param value which of them
     */
    public Condition eq(boolean value) {
        return compare("=", value);
    }

    private Condition compare(String operator, @Nullable Object value) {
        if (value == null) {
            throw new InvalidQueryException(this + " is compared with null: use isNull() or isNotNull()");
        }
        return Condition.of(JsonPaths.comparison(path(), toString(), operator, value));
    }

    /** {@return the condition that nothing is there, or JSON's null} */
    public Condition isNull() {
        return Condition.of(new IsNull(path(), false));
    }

    /** {@return the condition that something is there other than JSON's null} */
    public Condition isNotNull() {
        return Condition.of(new IsNull(path(), true));
    }

    /**
     * {@return the condition that the array that is there has an element, or the object members}
     *
     * @param value a value, a list or a map, as JSON
     */
    public Condition contains(@Nullable Object value) {
        return Condition.of(containing(value));
    }

    private Expr containing(@Nullable Object value) {
        return new JsonContains(path(), JsonPaths.document(toString(), value));
    }

    /**
     * {@return the condition that the object that is there has a member of this name, whatever its value}
     *
     * @param key the name
     */
    public Condition containsKey(String key) {
        return Condition.of(new JsonHas(at(key).path()));
    }

    /**
     * {@return the condition that the array that is there has at least one of these elements}
     *
     * @param values the values; of none, there is never one
     */
    public Condition overlaps(Collection<?> values) {
        if (values.isEmpty()) {
            return Condition.of(new In(path(), List.of(), false));
        }
        Conditions any = Conditions.NONE;
        for (Object value : values) {
            any = any.plus(Connective.OR, containing(value));
        }
        return Condition.of(any.grouped());
    }

    /** {@return how many elements the array that is there has} */
    public NumberExpression<Integer> length() {
        return new Expressions.Numeric<>(new JsonLength(path()), Integer.class);
    }

    /**
     * {@return the text of what is there, under a name of its own}
     *
     * @param alias the name
     */
    public Alias<String> as(String alias) {
        return Alias.of(this, alias);
    }

    /** {@return an order by the text of what is there, smallest first} */
    public Order asc() {
        return asText().asc();
    }

    /** {@return an order by the text of what is there, largest first} */
    public Order desc() {
        return asText().desc();
    }

    /**
     * {@return what an update makes of the document: this value is there, all else stays}
     *
     * @param value a value, a list or a map, as JSON; null for JSON's null
     * @throws InvalidQueryException if this is the whole document, which its column sets
     */
    public Change<M> set(@Nullable Object value) {
        if (steps.isEmpty()) {
            throw new InvalidQueryException(
                    "json(" + this + ").set(…) needs a place in the document: at(\"lang\"), or set the column itself");
        }
        JsonSet.Change change = new JsonSet.Change(steps, JsonPaths.document(toString(), value));
        Assignment assignment = new Assignment(column, new JsonSet(column, List.of(change)));
        return () -> assignment;
    }

    @Override
    public Expr expr() {
        return path();
    }

    @Override
    public Type type() {
        return String.class;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonExpression<?> that && path().equals(that.path());
    }

    @Override
    public int hashCode() {
        return path().hashCode();
    }

    /** {@return the path, for messages} */
    @Override
    public String toString() {
        StringBuilder path = new StringBuilder(column.name());
        for (JsonPath.Step step : steps) {
            if (step instanceof JsonPath.Key key) {
                path.append("->").append(key.name());
            } else if (step instanceof JsonPath.Index index) {
                path.append('[').append(index.position()).append(']');
            }
        }
        return path.toString();
    }
}
