package io.eloquent.model.relation;

import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.ModelSelect;
import io.eloquent.model.meta.Naming;
import io.eloquent.model.meta.PivotRow;
import io.eloquent.model.meta.State;
import io.eloquent.query.ast.Aliased;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Conditions;
import io.eloquent.query.ast.Join;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.Star;
import io.eloquent.query.ast.Table;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Many to many: a pivot table holds the keys of both sides, and perhaps columns of its own. */
public final class BelongsToManyDefinition extends KeyedRelation {
    private static final String PREFIX = "pivot_";

    private final @Nullable String pivotTable;
    private final @Nullable String foreignPivotKey;
    private final @Nullable String relatedPivotKey;
    private final List<String> pivotColumns;

    /**
     * Creates a definition.
     *
     * @param owner whose relation it is
     * @param ordinal which one
     * @param relatedClass the class on the other side
     * @param pivotTable the table between; null for the convention's
     * @param foreignPivotKey its column for the parent's key; null for the convention's
     * @param relatedPivotKey its column for the related key; null for the convention's
     * @param pivotColumns its other columns that are read
     */
    public BelongsToManyDefinition(
            ModelMeta<?> owner,
            int ordinal,
            Class<?> relatedClass,
            @Nullable String pivotTable,
            @Nullable String foreignPivotKey,
            @Nullable String relatedPivotKey,
            List<String> pivotColumns) {
        super(owner, ordinal, relatedClass);
        this.pivotTable = pivotTable;
        this.foreignPivotKey = foreignPivotKey;
        this.relatedPivotKey = relatedPivotKey;
        this.pivotColumns = List.copyOf(pivotColumns);
    }

    /** {@return the table between} */
    public String pivotTable() {
        return pivotTable == null ? Naming.pivotTable(owner().table(), related().table()) : pivotTable;
    }

    /** {@return the pivot's column for the parent's key} */
    public String foreignPivotKey() {
        return foreignPivotKey == null ? owner().foreignKey() : foreignPivotKey;
    }

    /** {@return the pivot's column for the related key} */
    public String relatedPivotKey() {
        return relatedPivotKey == null ? related().foreignKey() : relatedPivotKey;
    }

    @Override
    public String parentColumn() {
        return owner().singleKey(toString());
    }

    @Override
    protected String relatedColumn() {
        return foreignPivotKey();
    }

    @Override
    public String matchColumn() {
        return PREFIX + foreignPivotKey();
    }

    /** {@inheritDoc} The table between holds the parent's key. */
    @Override
    public Type matchType() {
        return keyType();
    }

    @Override
    public boolean isToMany() {
        return true;
    }

    @Override
    public @Nullable Object keyOf(Entity parent) {
        return State.stored(parent, parentColumn());
    }

    @Override
    public <R> ModelSelect<R> constrain(ModelSelect<R> related, Collection<?> keys) {
        Select select = related.select();
        String pivot = pivotTable();
        String table = related.tableName();
        if (select.columns().isEmpty()) {
            select = select.withColumns(List.of(new Star(table)));
        }
        List<String> columns = new ArrayList<>(List.of(foreignPivotKey(), relatedPivotKey()));
        columns.addAll(pivotColumns);
        for (String column : columns) {
            select = select.plusColumn(new Aliased(new ColumnRef(pivot, column), PREFIX + column));
        }
        return joined(related.withSelect(select))
                .within(Conditions.of(in(new ColumnRef(pivot, foreignPivotKey()), keys)));
    }

    @Override
    public <R> ModelSelect<R> correlate(ModelSelect<R> related, String parent) {
        return first(joined(related), equal(parent, parentColumn(), pivotTable(), foreignPivotKey()));
    }

    private <R> ModelSelect<R> joined(ModelSelect<R> related) {
        String key = related.meta().singleKey(toString());
        return related.withSelect(related.select()
                .plusJoin(new Join(
                        Join.Kind.INNER,
                        new Table(pivotTable(), null),
                        Conditions.of(equal(related.tableName(), key, pivotTable(), relatedPivotKey())))));
    }

    /** {@inheritDoc} Moves the pivot's columns from the related model's attributes to its attribute {@code pivot}. */
    @Override
    public @Nullable Object matchOf(Entity related) {
        Map<String, @Nullable Object> pivot = new LinkedHashMap<>();
        for (String name : List.copyOf(State.attributes(related).keySet())) {
            if (name.startsWith(PREFIX)) {
                String column = name.substring(PREFIX.length());
                pivot.put(column, keyValue(column, State.take(related, name)));
            }
        }
        State.set(related, "pivot", new PivotRow(pivot));
        State.sync(related);
        return pivot.get(foreignPivotKey());
    }

    /** {@return a pivot's value: of a key in the type of that key, which the database may not know} */
    private @Nullable Object keyValue(String column, @Nullable Object value) {
        if (column.equals(foreignPivotKey())) {
            return asKey(owner(), value);
        }
        return column.equals(relatedPivotKey()) ? asKey(related(), value) : value;
    }

    /**
     * {@return a related model's key, as the table between holds it, in the type of the related model's key}
     *
     * @param value the value, or null
     */
    public @Nullable Object relatedKey(@Nullable Object value) {
        return asKey(related(), value);
    }

    private @Nullable Object asKey(ModelMeta<?> meta, @Nullable Object value) {
        int ordinal = meta.ordinal(meta.singleKey(toString()));
        return value == null || ordinal < 0 ? value : meta.convert(ordinal, value);
    }
}
