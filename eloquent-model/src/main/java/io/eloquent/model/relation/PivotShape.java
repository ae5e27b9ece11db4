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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The table between the two sides of a relation, once both are known: its names, what is read of it, and what its rows
 * fulfil.
 *
 * @param model the model of its rows, or null if it has none
 * @param table its name
 * @param foreignKey what joins it to the parent
 * @param relatedKey what joins it to the related model
 * @param columns what is read of it, the keys first
 * @param conditions what its rows fulfil, but for the class that they point to
 */
record PivotShape(
        @Nullable ModelMeta<?> model,
        String table,
        PivotKey foreignKey,
        PivotKey relatedKey,
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
        String morph = settings.morph();
        PivotKey foreignKey = key(
                relation,
                relation.owner(),
                settings.localKey(),
                settings.foreignKey(),
                settings.isInverse() ? null : morph,
                model);
        PivotKey relatedKey = key(
                relation,
                relation.related(),
                settings.ownerKey(),
                settings.relatedKey(),
                settings.isInverse() ? morph : null,
                model);
        if (foreignKey.columns().equals(relatedKey.columns())) {
            throw new MappingException(relation + ": both keys in the table \"" + table + "\" would be "
                    + KeyedRelation.quoted(foreignKey.columns()) + ": name them, belongsToMany("
                    + relation.related().name() + ".class, pivot -> pivot.foreignKey(\"…\").relatedKey(\"…\"))");
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

    private static PivotKey key(
            BelongsToManyDefinition relation,
            ModelMeta<?> side,
            List<String> held,
            List<String> said,
            @Nullable String morph,
            @Nullable ModelMeta<?> model) {
        List<String> own = held.isEmpty()
                ? side.primaryKey()
                : held.stream().map(side::columnName).toList();
        List<String> columns = said.isEmpty() ? columns(side, own, morph, model) : said;
        if (columns.size() != own.size()) {
            throw new MappingException(relation + ": " + KeyedRelation.quoted(columns) + " cannot hold what "
                    + KeyedRelation.quoted(own) + " of " + side.name()
                    + " do: name as many columns, pivot.foreignKey(…) for those of "
                    + relation.owner().name() + " and pivot.relatedKey(…) for those of "
                    + relation.related().name());
        }
        return new PivotKey(
                side,
                own,
                model == null
                        ? columns
                        : columns.stream().map(model::columnName).toList());
    }

    /** {@return the columns for a key where nobody names them} */
    private static List<String> columns(
            ModelMeta<?> side, List<String> own, @Nullable String morph, @Nullable ModelMeta<?> model) {
        if (morph != null) {
            return List.of(morph + "_id");
        }
        List<String> pointer = model == null ? List.of() : pointer(model, side, own);
        if (!pointer.isEmpty()) {
            return pointer;
        }
        return own.size() == 1 ? List.of(side.foreignKey()) : own;
    }

    /** {@return the columns by which a model belongs to one of a class; none if there are no such, or several} */
    private static List<String> pointer(ModelMeta<?> model, ModelMeta<?> side, List<String> own) {
        Set<List<String>> pointers = new HashSet<>();
        for (String name : model.relationNames()) {
            if (model.relation(name) instanceof BelongsToDefinition to
                    && to.relatedClass() == side.modelClass()
                    && to.relatedColumns().equals(own)) {
                pointers.add(to.foreignKey());
            }
        }
        return pointers.size() == 1 ? pointers.iterator().next() : List.of();
    }

    private static List<Column> columns(
            PivotSettings settings, @Nullable ModelMeta<?> model, PivotKey foreignKey, PivotKey relatedKey) {
        Map<String, Type> types = new LinkedHashMap<>();
        foreignKey.columns().forEach(column -> types.put(column, Object.class));
        relatedKey.columns().forEach(column -> types.put(column, Object.class));
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
