package io.eloquent.model.relation;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is said of the table between the two sides of a many to many. Immutable. */
public final class PivotSettings {
    /** A table as the conventions have it. */
    public static final PivotSettings CONVENTION = new PivotSettings(new Draft());

    private final @Nullable String table;
    private final List<String> foreignKey;
    private final List<String> relatedKey;
    private final List<String> localKey;
    private final List<String> ownerKey;
    private final @Nullable Class<?> model;
    private final Map<String, Type> columns;
    private final List<PivotCondition> conditions;
    private final Map<String, Object> values;
    private final @Nullable String createdAt;
    private final @Nullable String updatedAt;
    private final String attribute;
    private final @Nullable String morph;
    private final boolean isInverse;

    private PivotSettings(Draft draft) {
        table = draft.table;
        foreignKey = draft.foreignKey;
        relatedKey = draft.relatedKey;
        localKey = draft.localKey;
        ownerKey = draft.ownerKey;
        model = draft.model;
        columns = draft.columns;
        conditions = draft.conditions;
        values = draft.values;
        createdAt = draft.createdAt;
        updatedAt = draft.updatedAt;
        attribute = draft.attribute;
        morph = draft.morph;
        isInverse = draft.isInverse;
    }

    /** A copy under way: each method changes one of its fields. */
    private static final class Draft {
        private @Nullable String table;
        private List<String> foreignKey = List.of();
        private List<String> relatedKey = List.of();
        private List<String> localKey = List.of();
        private List<String> ownerKey = List.of();
        private @Nullable Class<?> model;
        private Map<String, Type> columns = Map.of();
        private List<PivotCondition> conditions = List.of();
        private Map<String, Object> values = Map.of();
        private @Nullable String createdAt;
        private @Nullable String updatedAt;
        private String attribute = "pivot";
        private @Nullable String morph;
        private boolean isInverse;

        Draft() {}

        Draft(PivotSettings from) {
            table = from.table;
            foreignKey = from.foreignKey;
            relatedKey = from.relatedKey;
            localKey = from.localKey;
            ownerKey = from.ownerKey;
            model = from.model;
            columns = from.columns;
            conditions = from.conditions;
            values = from.values;
            createdAt = from.createdAt;
            updatedAt = from.updatedAt;
            attribute = from.attribute;
            morph = from.morph;
            isInverse = from.isInverse;
        }
    }

    private PivotSettings change(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return new PivotSettings(draft);
    }

    /** {@return its name; null for the model's, or the convention's} */
    public @Nullable String table() {
        return table;
    }

    /** {@return its columns for the parent's key; none for what the model says, or the convention's} */
    public List<String> foreignKey() {
        return foreignKey;
    }

    /** {@return its columns for the related key; none for what the model says, or the convention's} */
    public List<String> relatedKey() {
        return relatedKey;
    }

    /** {@return the parent's columns that it holds; none for its key} */
    public List<String> localKey() {
        return localKey;
    }

    /** {@return the related model's columns that it holds; none for its key} */
    public List<String> ownerKey() {
        return ownerKey;
    }

    /** {@return the class whose models its rows are, or null if there is none} */
    public @Nullable Class<?> model() {
        return model;
    }

    /** {@return its other columns that are read, and the type of each; {@code Object} for what the database gives} */
    public Map<String, Type> columns() {
        return columns;
    }

    /** {@return what all rows of the relation fulfil, so that no other row counts} */
    public List<PivotCondition> conditions() {
        return conditions;
    }

    /** {@return what rows get that are added, since the conditions say that rows have it} */
    public Map<String, Object> values() {
        return values;
    }

    /** {@return its column that says when a row was added, or null} */
    public @Nullable String createdAt() {
        return createdAt;
    }

    /** {@return its column that says when a row was changed last, or null} */
    public @Nullable String updatedAt() {
        return updatedAt;
    }

    /** {@return the attribute that shows the row with a related model} */
    public String attribute() {
        return attribute;
    }

    /** {@return what the names of two columns begin with, where rows point to several classes; null where they do not} */
    public @Nullable String morph() {
        return morph;
    }

    /** {@return whether those columns point to the related models, and not to the parent} */
    public boolean isInverse() {
        return isInverse;
    }

    /**
     * {@return a copy}
     *
     * @param value see {@link #table}
     */
    public PivotSettings withTable(String value) {
        return change(draft -> draft.table = value);
    }

    /**
     * {@return a copy}
     *
     * @param value see {@link #foreignKey}
     */
    public PivotSettings withForeignKey(List<String> value) {
        return change(draft -> draft.foreignKey = List.copyOf(value));
    }

    /**
     * {@return a copy}
     *
     * @param value see {@link #relatedKey}
     */
    public PivotSettings withRelatedKey(List<String> value) {
        return change(draft -> draft.relatedKey = List.copyOf(value));
    }

    /**
     * {@return a copy}
     *
     * @param value see {@link #localKey}
     */
    public PivotSettings withLocalKey(List<String> value) {
        return change(draft -> draft.localKey = List.copyOf(value));
    }

    /**
     * {@return a copy}
     *
     * @param value see {@link #ownerKey}
     */
    public PivotSettings withOwnerKey(List<String> value) {
        return change(draft -> draft.ownerKey = List.copyOf(value));
    }

    /**
     * {@return a copy}
     *
     * @param value see {@link #model}
     */
    public PivotSettings withModel(Class<?> value) {
        return change(draft -> draft.model = value);
    }

    /**
     * {@return a copy with one more column}
     *
     * @param column the column
     * @param type see {@link #columns}
     */
    public PivotSettings plusColumn(String column, Type type) {
        Map<String, Type> more = new LinkedHashMap<>(columns);
        more.put(column, type);
        return change(draft -> draft.columns = Collections.unmodifiableMap(more));
    }

    /**
     * {@return a copy with one more condition}
     *
     * @param condition see {@link #conditions}
     */
    public PivotSettings plusCondition(PivotCondition condition) {
        List<PivotCondition> more = new ArrayList<>(conditions);
        more.add(condition);
        return change(draft -> draft.conditions = List.copyOf(more));
    }

    /**
     * {@return a copy with one more value}
     *
     * @param column the column
     * @param value see {@link #values}
     */
    public PivotSettings plusValue(String column, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(column, value);
        return change(draft -> draft.values = Collections.unmodifiableMap(more));
    }

    /**
     * {@return a copy}
     *
     * @param created see {@link #createdAt}
     * @param updated see {@link #updatedAt}
     */
    public PivotSettings withTimestamps(@Nullable String created, @Nullable String updated) {
        return change(draft -> {
            draft.createdAt = created;
            draft.updatedAt = updated;
        });
    }

    /**
     * {@return a copy}
     *
     * @param value see {@link #attribute}
     */
    public PivotSettings withAttribute(String value) {
        return change(draft -> draft.attribute = value);
    }

    /**
     * {@return a copy}
     *
     * @param value see {@link #morph}
     * @param inverse see {@link #isInverse}
     */
    public PivotSettings withMorph(String value, boolean inverse) {
        return change(draft -> {
            draft.morph = value;
            draft.isInverse = inverse;
        });
    }
}
