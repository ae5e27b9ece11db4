package io.eloquent.model.relation;

import io.eloquent.api.error.MappingException;
import io.eloquent.model.event.Events;
import io.eloquent.model.meta.Connections;
import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.ModelSelect;
import io.eloquent.model.meta.MorphMap;
import io.eloquent.model.meta.Origin;
import io.eloquent.model.meta.PivotModels;
import io.eloquent.model.meta.PivotRow;
import io.eloquent.model.meta.Reference;
import io.eloquent.model.meta.State;
import io.eloquent.model.meta.Trashed;
import io.eloquent.query.ast.Aliased;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Conditions;
import io.eloquent.query.ast.Exists;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.Join;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.Star;
import io.eloquent.query.ast.Table;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Many to many: a pivot table holds the keys of both sides, and perhaps columns of its own. */
public final class BelongsToManyDefinition extends KeyedRelation {
    private final PivotSettings pivot;
    private volatile @Nullable PivotShape shape;

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

    /** {@return the table between} Found once, and not before the classes of both sides can be described. */
    private PivotShape shape() {
        PivotShape known = shape;
        if (known == null) {
            known = PivotShape.of(this, pivot);
            shape = known;
        }
        return known;
    }

    /** {@return the model of the rows of the table between, or null if it has none} */
    public @Nullable ModelMeta<?> pivotModel() {
        return shape().model();
    }

    /** {@return the table between} */
    public String pivotTable() {
        return shape().table();
    }

    /** {@return what joins the table between to the parent} */
    public PivotKey foreignKey() {
        return shape().foreignKey();
    }

    /** {@return what joins the table between to the related model} */
    public PivotKey relatedKey() {
        return shape().relatedKey();
    }

    /** {@return what all rows of the relation hold in the table between, besides the keys: what rows get that are added} */
    public Map<String, Object> pivotValues() {
        if (pivot.morph() == null) {
            return pivot.values();
        }
        Map<String, Object> values = new LinkedHashMap<>(pivot.values());
        values.put(pivot.morph() + "_type", morphName());
        return values;
    }

    private String morphName() {
        return MorphMap.nameOf(pivot.isInverse() ? related() : owner());
    }

    /** {@return what all rows of the relation fulfil in the table between, besides the keys} */
    public Conditions pivotConditions() {
        Conditions conditions = shape().conditions();
        return pivot.morph() == null
                ? conditions
                : conditions.and(Conditions.of(equal(pivotTable(), pivot.morph() + "_type", morphName())));
    }

    /**
     * {@return rows of a parent, as a part of a statement} Where the relation says something of the related models, only rows of
     * such models.
     *
     * @param parentKey the parent's key
     * @param keys the related models' keys; null for all of them
     * @param bounds what else is true of the rows
     */
    public Select pivotRows(Object parentKey, @Nullable Collection<?> keys, Conditions bounds) {
        Conditions where = foreignKey()
                .holds(pivotTable(), List.of(parentKey))
                .and(pivotConditions())
                .and(bounds);
        if (keys != null) {
            where = where.and(relatedKey().holds(pivotTable(), keys));
        }
        if (isConditioned()) {
            ModelSelect<?> models = query().withTrashed(Trashed.WITH).withoutScopes();
            Conditions same = equal(
                    related().table(),
                    relatedKey().held(),
                    pivotTable(),
                    relatedKey().columns());
            where = where.and(
                    Conditions.of(new Exists(first(models, same).statement().withOrderBy(List.of()), false)));
        }
        return Select.from(new Table(pivotTable(), null)).withWhere(where);
    }

    /**
     * {@return the rows of related models with these keys, deleted or not, as a part of a statement} They have the columns that the
     * table between holds.
     *
     * @param keys the keys
     */
    public Select relatedRows(Collection<?> keys) {
        String table = related().table();
        return Select.from(new Table(table, null))
                .withColumns(columns(null, relatedKey().held()))
                .withWhere(Conditions.of(in(table, relatedKey().held(), keys)));
    }

    /** {@return whether a row may have the keys and the values of all rows, and still not be one of the relation's} */
    public boolean isOpen() {
        return isConditioned() || pivot.conditions().size() > pivot.values().size();
    }

    /** {@return what is said of the table between} */
    public PivotSettings settings() {
        return pivot;
    }

    /**
     * {@return the column of the table between, for its name or that of a field of its model}
     *
     * @param name the name
     */
    public String pivotColumn(String name) {
        ModelMeta<?> model = pivotModel();
        return model == null ? name : model.columnName(name);
    }

    @Override
    protected List<String> findParentColumns() {
        if (!Connections.areOne(owner().connection(), related().connection())) {
            throw new MappingException(this + ": " + Reach.names(owner(), related()) + ", and the table between, "
                    + pivotTable()
                    + ", can be beside one of them only: write a model for it, with a belongsTo to either,"
                    + " and a hasMany to it here");
        }
        return foreignKey().held();
    }

    @Override
    protected List<String> findRelatedColumns() {
        return foreignKey().columns();
    }

    @Override
    protected @Nullable ModelMeta<?> holder() {
        return pivotModel();
    }

    @Override
    public List<String> matchColumns() {
        return foreignKey().columns().stream()
                .map(column -> PivotShape.Column.of(column, Object.class).alias())
                .toList();
    }

    /** {@inheritDoc} The table between holds the parent's key. */
    @Override
    public List<Type> matchTypes() {
        return keyTypes();
    }

    @Override
    protected List<Expr> matches(String related) {
        return columns(pivotTable(), relatedColumns());
    }

    @Override
    protected boolean isOverAnother() {
        return true;
    }

    @Override
    public String kind() {
        if (pivot.morph() == null) {
            return "belongsToMany";
        }
        return pivot.isInverse() ? "morphedByMany" : "morphToMany";
    }

    @Override
    public List<Reference> references() {
        String type = pivot.morph() == null ? null : pivot.morph() + "_type";
        return List.of(
                new Reference(
                        pivotTable(),
                        pivotModel(),
                        foreignKey().columns(),
                        pivot.isInverse() ? null : type,
                        owner(),
                        parentColumns(),
                        Reference.Side.KEY),
                new Reference(
                        pivotTable(),
                        pivotModel(),
                        relatedKey().columns(),
                        pivot.isInverse() ? type : null,
                        related(),
                        relatedKey().held(),
                        Reference.Side.NEITHER));
    }

    @Override
    public boolean isToMany() {
        return true;
    }

    @Override
    protected <R> ModelSelect<R> constrained(ModelSelect<R> related, Collection<?> keys) {
        Select select = related.select();
        if (select.columns().isEmpty()) {
            select = select.withColumns(List.of(new Star(related.tableName())));
        }
        ModelSelect<R> typed = related;
        for (PivotShape.Column column : shape().columns()) {
            select = select.plusColumn(new Aliased(new ColumnRef(pivotTable(), column.name()), column.alias()));
            typed = column.type() == Object.class ? typed : typed.plusComputed(column.alias(), column.type());
        }
        return joined(typed.withSelect(select))
                .within(Conditions.of(in(pivotTable(), foreignKey().columns(), keys)));
    }

    @Override
    protected <R> ModelSelect<R> correlated(ModelSelect<R> related, String parent) {
        return first(
                joined(related),
                equal(parent, parentColumns(), pivotTable(), foreignKey().columns()));
    }

    /**
     * {@return whether rows of the table between join the row of the statement around it to one of some related models} Looks
     * into their own table only where the relation itself says something of them.
     *
     * @param parent the name by which the statement around it knows the parent's table
     * @param keys the related models' keys
     */
    Exists attached(String parent, Collection<?> keys) {
        Conditions these = Conditions.of(in(pivotTable(), relatedKey().columns(), keys));
        if (isConditioned()) {
            ModelSelect<?> related = correlate(within(parent).scoped(), parent);
            return new Exists(related.within(these).statement(), false);
        }
        Conditions where = equal(
                        parent, parentColumns(), pivotTable(), foreignKey().columns())
                .and(these)
                .and(pivotConditions());
        return new Exists(Select.from(new Table(pivotTable(), null)).withWhere(where), false);
    }

    private <R> ModelSelect<R> joined(ModelSelect<R> related) {
        Conditions on = equal(
                related.tableName(),
                relatedKey().held(),
                pivotTable(),
                relatedKey().columns());
        return related.withSelect(
                        related.select().plusJoin(new Join(Join.Kind.INNER, new Table(pivotTable(), null), on)))
                .within(pivotConditions());
    }

    /**
     * {@inheritDoc} Moves the pivot's columns from the related model's attributes to one attribute, {@code pivot}: a map, or
     * the model of the table between.
     */
    @Override
    public @Nullable Object matchOf(Entity related) {
        Map<String, @Nullable Object> bag = State.attributes(related);
        Object known = bag.get(pivot.attribute());
        if (known instanceof PivotRow row) {
            return foreignKey().ofRow(row::get);
        }
        if (known instanceof Entity model) {
            return foreignKey().ofRow(column -> State.stored(model, column));
        }
        List<PivotShape.Column> columns = shape().columns();
        Map<String, @Nullable Object> row = new LinkedHashMap<>(2 * columns.size());
        for (PivotShape.Column column : columns) {
            if (bag.containsKey(column.alias())) {
                row.put(column.name(), State.take(related, column.alias()));
            }
        }
        if (row.isEmpty()) {
            return null;
        }
        typed(row, foreignKey());
        typed(row, relatedKey());
        ModelMeta<?> model = pivotModel();
        State.put(related, pivot.attribute(), model == null ? new PivotRow(this, row) : model(model, row, related));
        State.syncAttributes(related);
        return foreignKey().ofRow(row::get);
    }

    /** Gives a row's key the types of what the model on that side stores, which the database may not know. */
    private static void typed(Map<String, @Nullable Object> row, PivotKey key) {
        for (int i = 0; i < key.columns().size(); i++) {
            String held = key.held().get(i);
            row.computeIfPresent(
                    key.columns().get(i), (column, value) -> key.side().asStored(held, value));
        }
    }

    /** {@return a row of a table between as a model, which knows those of the related models that came with this one} */
    @SuppressWarnings("unchecked")
    private Entity model(ModelMeta<?> of, Map<String, @Nullable Object> row, Entity related) {
        ModelMeta<Entity> meta = (ModelMeta<Entity>) of;
        Entity model = meta.binding().newInstance();
        row.forEach((column, value) -> {
            int ordinal = meta.ordinal(column);
            State.put(
                    model,
                    column,
                    ordinal < 0
                            ? value
                            : meta.fromStored(
                                    ordinal, value, State.database(related).codecs()));
        });
        Origin origin = State.origin(related);
        Origin from = origin == null ? new Origin(State.database(related), List.of(related)) : origin;
        Origin own = new Origin(from.database(), new PivotModels(from, pivot.attribute()), from.onWriter(), List.of());
        State.read(model, own, meta.binding().snapshot(model));
        Events.tellRetrieved(List.of(model), meta.modelClass());
        return model;
    }
}
