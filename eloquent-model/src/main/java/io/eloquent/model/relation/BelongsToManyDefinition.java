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
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Many to many: a pivot table holds the keys of both sides, and perhaps columns of its own. */
public final class BelongsToManyDefinition extends KeyedRelation {
    private static final String PREFIX = "pivot_";

    private final PivotSettings pivot;

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
        return pivot.morph() == null
                ? Map.of()
                : Map.of(pivot.morph() + "_type", MorphMap.nameOf(pivot.isInverse() ? related() : owner()));
    }

    @Override
    public List<String> parentColumns() {
        return List.of(owner().singleKey(toString()));
    }

    @Override
    protected List<String> relatedColumns() {
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
        List<String> columns = new ArrayList<>(List.of(foreignPivotKey(), relatedPivotKey()));
        columns.addAll(pivot.columns());
        for (String column : columns) {
            select = select.plusColumn(new Aliased(new ColumnRef(pivotTable(), column), PREFIX + column));
        }
        return joined(related.withSelect(select))
                .within(Conditions.of(in(pivotTable(), List.of(foreignPivotKey()), keys)));
    }

    @Override
    public <R> ModelSelect<R> correlate(ModelSelect<R> related, String parent) {
        return first(joined(related), equal(parent, parentColumns(), pivotTable(), List.of(foreignPivotKey())));
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

    /** {@inheritDoc} Moves the pivot's columns from the related model's attributes to its attribute {@code pivot}. */
    @Override
    public @Nullable Object matchOf(Entity related) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (String name : List.copyOf(State.attributes(related).keySet())) {
            if (name.startsWith(PREFIX)) {
                String column = name.substring(PREFIX.length());
                row.put(column, keyValue(column, State.take(related, name)));
            }
        }
        State.set(related, "pivot", new PivotRow(row));
        State.sync(related);
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
