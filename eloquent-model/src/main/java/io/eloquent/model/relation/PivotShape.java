package io.eloquent.model.relation;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.MappingException;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.Models;
import io.eloquent.model.meta.Naming;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Conditions;
import io.eloquent.query.ast.IsNull;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The table between the two sides of a relation, once both are known: its names, what is read of it, and what its rows
 * fulfil.
 *
 * @param model the model of its rows, or null if it has none
 * @param table its name
 * @param foreignKey its column for the parent's key
 * @param relatedKey its column for the related key
 * @param columns what is read of it, the keys first
 * @param conditions what its rows fulfil, but for the class that they point to
 */
record PivotShape(
        @Nullable ModelMeta<?> model,
        String table,
        String foreignKey,
        String relatedKey,
        List<Column> columns,
        Conditions conditions) {
    private static final String PREFIX = "pivot_";

    /** Copies the list. */
    PivotShape {
        columns = List.copyOf(columns);
    }

    /**
     * A column that is read.
     *
     * @param name its name
     * @param alias its name in the query of the related models
     * @param type the type that its value gets; {@code Object} for what the database gives, and for fields of the model
     */
    record Column(String name, String alias, Type type) {

        static Column of(String name, Type type) {
            return new Column(name, PREFIX + name, type);
        }
    }

    /**
     * {@return the table of a relation}
     *
     * @throws MappingException if what is said of it cannot be; says what to write
     */
    static PivotShape of(BelongsToManyDefinition relation, PivotSettings settings) {
        ModelMeta<?> model = settings.model() == null ? null : Models.of(settings.model());
        String table = table(relation, settings, model);
        String foreignKey = foreignKey(relation, settings, model);
        String relatedKey = relatedKey(relation, settings, model);
        if (foreignKey.equals(relatedKey)) {
            throw new MappingException(relation + ": both keys in the table \"" + table + "\" would be \"" + foreignKey
                    + "\": name them, belongsToMany(" + relation.related().name()
                    + ".class, pivot -> pivot.foreignKey(\"…\").relatedKey(\"…\"))");
        }
        requireFreeName(relation, settings);
        if (model != null && !table.equals(model.table())) {
            throw new MappingException(relation + ": the rows of \"" + table + "\" cannot be " + model.name()
                    + "s, which are rows of \"" + model.table() + "\": leave table(…) out");
        }
        if (model != null && (settings.createdAt() != null || settings.updatedAt() != null)) {
            throw new MappingException(relation + ": " + model.name()
                    + " itself says when its rows were added and changed: leave timestamps() out");
        }
        return new PivotShape(
                model,
                table,
                foreignKey,
                relatedKey,
                columns(settings, model, foreignKey, relatedKey),
                conditions(relation, settings, model, table));
    }

    /** The row would take the place of a field's value. */
    private static void requireFreeName(BelongsToManyDefinition relation, PivotSettings settings) {
        ModelMeta<?> related = relation.related();
        String name = settings.attribute();
        if (related.ordinal(name) >= 0 || related.relationName(name) != null || related.accessor(name) != null) {
            throw new MappingException(relation + " cannot show the row between as \"" + name + "\", since "
                    + related.name() + " has a " + name + " of its own: choose another name, pivot -> pivot.as(\"…\")");
        }
    }

    private static String table(
            BelongsToManyDefinition relation, PivotSettings settings, @Nullable ModelMeta<?> model) {
        if (settings.table() != null) {
            return settings.table();
        }
        if (model != null) {
            return model.table();
        }
        return settings.morph() == null
                ? Naming.pivotTable(relation.owner().table(), relation.related().table())
                : Naming.table(settings.morph());
    }

    private static String foreignKey(
            BelongsToManyDefinition relation, PivotSettings settings, @Nullable ModelMeta<?> model) {
        boolean isMorph = settings.morph() != null && !settings.isInverse();
        return key(relation.owner(), settings.foreignKey(), isMorph ? settings.morph() : null, model);
    }

    private static String relatedKey(
            BelongsToManyDefinition relation, PivotSettings settings, @Nullable ModelMeta<?> model) {
        boolean isMorph = settings.morph() != null && settings.isInverse();
        return key(relation.related(), settings.relatedKey(), isMorph ? settings.morph() : null, model);
    }

    private static String key(
            ModelMeta<?> side, @Nullable String said, @Nullable String morph, @Nullable ModelMeta<?> model) {
        if (said != null) {
            return model == null ? said : model.columnName(said);
        }
        if (morph != null) {
            return morph + "_id";
        }
        String pointer = model == null ? null : pointer(model, side);
        return pointer == null ? side.foreignKey() : pointer;
    }

    /** {@return the column by which a model belongs to one of a class, or null if there is none, or more than one} */
    private static @Nullable String pointer(ModelMeta<?> model, ModelMeta<?> side) {
        Set<String> pointers = new TreeSet<>();
        for (String name : model.relationNames()) {
            if (model.relation(name) instanceof BelongsToDefinition to
                    && to.relatedClass() == side.modelClass()
                    && to.foreignKey().size() == 1) {
                pointers.add(to.foreignKey().get(0));
            }
        }
        return pointers.size() == 1 ? pointers.iterator().next() : null;
    }

    private static List<Column> columns(
            PivotSettings settings, @Nullable ModelMeta<?> model, String foreignKey, String relatedKey) {
        Map<String, Type> types = new LinkedHashMap<>();
        types.put(foreignKey, Object.class);
        types.put(relatedKey, Object.class);
        if (model == null) {
            types.putAll(settings.columns());
            putTime(types, settings.createdAt());
            putTime(types, settings.updatedAt());
        } else {
            model.primaryKey().forEach(key -> types.put(key, Object.class));
            settings.columns().forEach((name, type) -> types.put(model.columnName(name), type));
            model.columns().forEach(column -> types.put(column.name(), Object.class));
            if (model.columns().isEmpty()) {
                putTime(types, model.createdAt());
                putTime(types, model.updatedAt());
            }
        }
        List<Column> columns = new ArrayList<>(types.size());
        types.forEach((name, type) -> columns.add(Column.of(name, type)));
        return columns;
    }

    private static void putTime(Map<String, Type> types, @Nullable String column) {
        if (column != null) {
            types.put(column, Instant.class);
        }
    }

    private static Conditions conditions(
            BelongsToManyDefinition relation, PivotSettings settings, @Nullable ModelMeta<?> model, String table) {
        Conditions all = Conditions.NONE;
        try {
            for (PivotCondition condition : settings.conditions()) {
                all = all.and(condition.on(model == null ? relation.related() : model, table));
            }
        } catch (InvalidQueryException e) {
            throw new InvalidQueryException(relation + ": " + e.getMessage(), e);
        }
        return model == null || model.deletedAt() == null
                ? all
                : all.and(Conditions.of(new IsNull(new ColumnRef(table, model.deletedAt()), false)));
    }
}
