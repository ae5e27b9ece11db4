package io.eloquent.model.relation;

import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.ModelSelect;
import io.eloquent.model.meta.MorphMap;
import io.eloquent.model.meta.Naming;
import io.eloquent.model.meta.PivotRow;
import io.eloquent.model.meta.State;
import io.eloquent.query.ast.Aliased;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Conditions;
import io.eloquent.query.ast.Exists;
import io.eloquent.query.ast.Join;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.Star;
import io.eloquent.query.ast.Table;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Many to many: a pivot table holds the keys of both sides, and perhaps columns of its own. */
public final class BelongsToManyDefinition extends KeyedRelation {
    private static final String PREFIX = "pivot_";

    private final PivotSettings pivot;
    private volatile @Nullable Set<String> pivotColumns;

    /**
     * Creates a definition.
     *
     * @param owner whose relation it is
     * @param ordinal which one
     * @param relatedClass the class on the other side
     * @param pivot the table between
     * @param condition what the relation itself says of the related models, or null
     */
    public BelongsToManyDefinition(
            ModelMeta<?> owner,
            int ordinal,
            Class<?> relatedClass,
            PivotSettings pivot,
            @Nullable UnaryOperator<ModelSelect<?>> condition) {
        super(owner, ordinal, relatedClass, condition);
        this.pivot = pivot;
    }

    /** {@return the table between} */
    public String pivotTable() {
        if (pivot.table() != null) {
            return pivot.table();
        }
        return pivot.morph() == null
                ? Naming.pivotTable(owner().table(), related().table())
                : Naming.table(pivot.morph());
    }

    /** {@return the pivot's column for the parent's key} */
    public String foreignPivotKey() {
        if (pivot.foreignKey() != null) {
            return pivot.foreignKey();
        }
        return pivot.morph() == null || pivot.isInverse() ? owner().foreignKey() : pivot.morph() + "_id";
    }

    /** {@return the pivot's column for the related key} */
    public String relatedPivotKey() {
        if (pivot.relatedKey() != null) {
            return pivot.relatedKey();
        }
        return pivot.morph() == null || !pivot.isInverse() ? related().foreignKey() : pivot.morph() + "_id";
    }

    /** {@return what all rows of the relation hold in the table between, besides the keys} */
    public Map<String, Object> pivotValues() {
        if (pivot.morph() == null) {
            return pivot.values();
        }
        Map<String, Object> values = new LinkedHashMap<>(pivot.values());
        values.put(pivot.morph() + "_type", MorphMap.nameOf(pivot.isInverse() ? related() : owner()));
        return values;
    }

    /** {@return what is said of the table between} */
    public PivotSettings settings() {
        return pivot;
    }

    /** {@return the pivot's columns that are read, the keys first} */
    private Set<String> pivotColumns() {
        Set<String> known = pivotColumns;
        if (known == null) {
            known = findPivotColumns();
            pivotColumns = known;
        }
        return known;
    }

    private Set<String> findPivotColumns() {
        Set<String> columns = new LinkedHashSet<>(List.of(foreignPivotKey(), relatedPivotKey()));
        columns.addAll(pivot.columns());
        if (pivot.createdAt() != null) {
            columns.add(pivot.createdAt());
        }
        if (pivot.updatedAt() != null) {
            columns.add(pivot.updatedAt());
        }
        return columns;
    }

    @Override
    protected List<String> findParentColumns() {
        return List.of(owner().singleKey(toString()));
    }

    @Override
    protected List<String> findRelatedColumns() {
        return List.of(foreignPivotKey());
    }

    @Override
    public List<String> matchColumns() {
        return List.of(PREFIX + foreignPivotKey());
    }

    /** {@inheritDoc} The table between holds the parent's key. */
    @Override
    public List<Type> matchTypes() {
        return keyTypes();
    }

    @Override
    public boolean isToMany() {
        return true;
    }

    @Override
    public <R> ModelSelect<R> constrain(ModelSelect<R> related, Collection<?> keys) {
        Select select = related.select();
        if (select.columns().isEmpty()) {
            select = select.withColumns(List.of(new Star(related.tableName())));
        }
        for (String column : pivotColumns()) {
            select = select.plusColumn(new Aliased(new ColumnRef(pivotTable(), column), PREFIX + column));
        }
        return timed(timed(joined(related.withSelect(select)), pivot.createdAt()), pivot.updatedAt())
                .within(Conditions.of(in(pivotTable(), List.of(foreignPivotKey()), keys)));
    }

    private static <R> ModelSelect<R> timed(ModelSelect<R> related, @Nullable String column) {
        return column == null ? related : related.plusComputed(PREFIX + column, Instant.class);
    }

    @Override
    public <R> ModelSelect<R> correlate(ModelSelect<R> related, String parent) {
        return first(joined(related), equal(parent, parentColumns(), pivotTable(), List.of(foreignPivotKey())));
    }

    /**
     * {@return whether rows of the table between join the row of the statement around it to one of some related models} Looks
     * into their own table only where the relation itself says something of them.
     *
     * @param parent the name by which the statement around it knows the parent's table
     * @param keys the related models' keys
     */
    Exists attached(String parent, Collection<?> keys) {
        Conditions these = Conditions.of(in(pivotTable(), List.of(relatedPivotKey()), keys));
        if (isConditioned()) {
            ModelSelect<?> related = correlate(within(parent).scoped(), parent);
            return new Exists(related.within(these).statement(), false);
        }
        Conditions where = equal(parent, parentColumns(), pivotTable(), List.of(foreignPivotKey()))
                .and(these);
        for (Map.Entry<String, Object> value : pivotValues().entrySet()) {
            where = where.and(Conditions.of(equal(pivotTable(), value.getKey(), value.getValue())));
        }
        return new Exists(Select.from(new Table(pivotTable(), null)).withWhere(where), false);
    }

    private <R> ModelSelect<R> joined(ModelSelect<R> related) {
        Conditions on =
                equal(related.tableName(), List.of(relatedModelKey()), pivotTable(), List.of(relatedPivotKey()));
        ModelSelect<R> joined = related.withSelect(
                related.select().plusJoin(new Join(Join.Kind.INNER, new Table(pivotTable(), null), on)));
        for (Map.Entry<String, Object> value : pivotValues().entrySet()) {
            joined = joined.within(Conditions.of(equal(pivotTable(), value.getKey(), value.getValue())));
        }
        return joined;
    }

    /** {@inheritDoc} Moves the pivot's columns from the related model's attributes to one attribute, {@code pivot}. */
    @Override
    public @Nullable Object matchOf(Entity related) {
        if (State.attributes(related).get(pivot.attribute()) instanceof PivotRow known) {
            return known.get(foreignPivotKey());
        }
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (String column : pivotColumns()) {
            if (State.attributes(related).containsKey(PREFIX + column)) {
                row.put(column, keyValue(column, State.take(related, PREFIX + column)));
            }
        }
        if (!row.isEmpty()) {
            State.set(related, pivot.attribute(), new PivotRow(row));
            State.sync(related);
        }
        return row.get(foreignPivotKey());
    }

    /** {@return a pivot's value: of a key in the type of what that key stores, which the database may not know} */
    private @Nullable Object keyValue(String column, @Nullable Object value) {
        if (column.equals(foreignPivotKey())) {
            return owner().asStored(parentColumns().get(0), value);
        }
        return column.equals(relatedPivotKey()) ? relatedKey(value) : value;
    }

    /**
     * {@return a related model's key, as the table between holds it, in the type of what that key stores}
     *
     * @param value the value, or null
     */
    public @Nullable Object relatedKey(@Nullable Object value) {
        return related().asStored(relatedModelKey(), value);
    }

    /** {@return the related model's key column} */
    public String relatedModelKey() {
        return related().singleKey(toString());
    }
}
