package io.eloquent.model.relation;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.ModelSelect;
import io.eloquent.model.meta.RelationDefinition;
import io.eloquent.model.meta.State;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Comparison;
import io.eloquent.query.ast.Conditions;
import io.eloquent.query.ast.Connective;
import io.eloquent.query.ast.Exists;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.In;
import io.eloquent.query.ast.IsNull;
import io.eloquent.query.ast.Not;
import io.eloquent.query.ast.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Conditions that a query's models are related to models that are at hand. */
public final class RelatedTo {
    private RelatedTo() {}

    /**
     * {@return that a row belongs to one of some models} Asks the row's own columns, and the related table only where the
     * relation itself narrows it.
     *
     * @param parents the query of the rows
     * @param name the relation, or null for the only one that leads to the models' class
     * @param models models that are saved; of none at all the condition never holds
     * @throws InvalidQueryException if it is not clear which relation is meant, or a model has no key yet
     */
    public static Expr belonging(ModelSelect<?> parents, @Nullable String name, Collection<?> models) {
        Choice<BelongsToDefinition> choice =
                new Choice<>(parents.meta(), BelongsToDefinition.class, "belongsTo", "whereBelongsTo");
        List<Entity> some = choice.entities(models);
        if (some.isEmpty() && name == null) {
            return none(parents);
        }
        BelongsToDefinition relation = name == null ? choice.leadingTo(some.get(0)) : choice.named(name);
        List<Object> keys = keys(relation, some, relation::matchOf);
        String parent = parents.tableName();
        if (!relation.isConditioned()) {
            return KeyedRelation.in(parent, relation.parentColumns(), keys);
        }
        Reach.require(parents, relation);
        ModelSelect<?> related = relation.correlate(relation.within(parent).scoped(), parent);
        Conditions these = Conditions.of(KeyedRelation.in(related.tableName(), relation.relatedColumns(), keys));
        return new Exists(related.within(these).statement(), false);
    }

    /**
     * {@return that the table between has a row that joins a row to one of some models}
     *
     * @param parents the query of the rows
     * @param name the relation, or null for the only one that leads to the models' class
     * @param models models that are saved; of none at all the condition never holds
     * @throws InvalidQueryException if it is not clear which relation is meant, or a model has no key yet
     */
    public static Expr attached(ModelSelect<?> parents, @Nullable String name, Collection<?> models) {
        Choice<BelongsToManyDefinition> choice =
                new Choice<>(parents.meta(), BelongsToManyDefinition.class, "belongsToMany", "whereAttachedTo");
        List<Entity> some = choice.entities(models);
        if (some.isEmpty() && name == null) {
            return none(parents);
        }
        BelongsToManyDefinition relation = name == null ? choice.leadingTo(some.get(0)) : choice.named(name);
        List<Object> keys = keys(relation, some, relation.relatedKey()::ofModel);
        return some.isEmpty() ? none(parents) : relation.attached(parents.tableName(), keys);
    }

    /**
     * {@return that a row points to a model, to any of a class, to one of several, or to nothing}
     *
     * @param parents the query of the rows
     * @param name a relation to several classes
     * @param target a model that is saved, a class of models, a collection of both, or null for nothing
     * @param isNegated whether the opposite holds, so that of a row that points to nothing it does
     * @throws InvalidQueryException if the relation leads to one class only, or the target is none of these
     */
    public static Expr pointing(ModelSelect<?> parents, String name, @Nullable Object target, boolean isNegated) {
        Choice<MorphToDefinition> choice =
                new Choice<>(parents.meta(), MorphToDefinition.class, "morphTo", "whereMorphedTo");
        MorphToDefinition relation = choice.named(name);
        ColumnRef type = new ColumnRef(parents.tableName(), relation.morph().type());
        ColumnRef id = new ColumnRef(parents.tableName(), relation.morph().id());
        if (target == null) {
            return new IsNull(type, isNegated);
        }
        Map<Class<?>, List<Entity>> byClass = new LinkedHashMap<>();
        Conditions any = Conditions.NONE;
        for (Object each : target instanceof Collection<?> several ? several : List.of(target)) {
            if (each instanceof Class<?> related) {
                any = any.plus(Connective.OR, named(type, relation.nameOf(related)));
            } else {
                Entity model = choice.entity(each);
                byClass.computeIfAbsent(model.getClass(), of -> new ArrayList<>())
                        .add(model);
            }
        }
        for (Map.Entry<Class<?>, List<Entity>> some : byClass.entrySet()) {
            BelongsToDefinition toward = relation.toward(some.getKey());
            List<Expr> keys = keys(toward, some.getValue(), toward::matchOf).stream()
                    .<Expr>map(key ->
                            new Value(parents.meta().asStored(relation.morph().id(), key)))
                    .toList();
            Conditions these = Conditions.of(named(type, relation.nameOf(some.getKey())))
                    .plus(Connective.AND, new In(id, keys, false));
            any = any.plus(Connective.OR, these.grouped());
        }
        if (any.isEmpty()) {
            Expr none = none(parents);
            return isNegated ? new Not(none) : none;
        }
        return isNegated
                ? Conditions.of(new IsNull(type, false))
                        .plus(Connective.OR, new IsNull(id, false))
                        .plus(Connective.OR, new Not(any.grouped()))
                        .grouped()
                : any.grouped();
    }

    private static Expr named(ColumnRef type, String name) {
        return new Comparison(type, "=", new Value(name));
    }

    /** {@return a condition that holds for no row} */
    private static Expr none(ModelSelect<?> parents) {
        return new In(
                new ColumnRef(parents.tableName(), parents.meta().primaryKey().get(0)), List.of(), false);
    }

    /** {@return the keys of the models, each once, in their order} */
    private static List<Object> keys(
            KeyedRelation relation, List<Entity> models, Function<Entity, @Nullable Object> keyOf) {
        Map<Object, Object> keys = new LinkedHashMap<>();
        for (Entity model : models) {
            if (!relation.relatedClass().isInstance(model)) {
                throw new InvalidQueryException(relation + " leads to "
                        + relation.related().name() + ", and got a "
                        + model.getClass().getSimpleName());
            }
            Object key = State.exists(model) ? keyOf.apply(model) : null;
            if (key == null) {
                throw new InvalidQueryException(
                        relation + ": save the " + relation.related().name() + " first, it has no key yet");
            }
            keys.putIfAbsent(KeyedRelation.canonical(key), key);
        }
        return List.copyOf(keys.values());
    }

    /**
     * Which relation of a kind is meant.
     *
     * @param owner the model that has it
     * @param kind the kind
     * @param initialiser the method that makes such relations
     * @param method the method that was called
     * @param <D> the kind
     */
    private record Choice<D extends RelationDefinition>(
            ModelMeta<?> owner, Class<D> kind, String initialiser, String method) {

        D named(String name) {
            RelationDefinition relation = owner.relation(name);
            if (!kind.isInstance(relation)) {
                throw new InvalidQueryException(method + "(…, \"" + name + "\"): " + relation + " is no " + initialiser
                        + "; " + known(all()) + ", and of any relation has(\"" + name + "\") and whereHas(\"" + name
                        + "\", …) ask");
            }
            return kind.cast(relation);
        }

        /** {@return the only one that leads to a model's class} */
        D leadingTo(Entity model) {
            Class<?> related = model.getClass();
            List<D> fitting = all().stream()
                    .filter(relation -> relation.relatedClass() == related)
                    .toList();
            if (fitting.size() == 1) {
                return fitting.get(0);
            }
            String simple = related.getSimpleName();
            throw new InvalidQueryException(
                    fitting.isEmpty()
                            ? method + ": " + owner.name() + " has no " + initialiser + " that leads to " + simple
                                    + "; " + known(all())
                            : method + ": more than one relation of " + owner.name() + " leads to " + simple + ": "
                                    + names(fitting) + "; say which, " + method + "(…, \""
                                    + fitting.get(0).name()
                                    + "\")");
        }

        private List<D> all() {
            return owner.relationNames().stream()
                    .map(owner::relation)
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .toList();
        }

        private String known(List<D> relations) {
            return relations.isEmpty()
                    ? owner.name() + " has none"
                    : owner.name() + " has "
                            + relations.stream()
                                    .map(relation -> relation.isToSeveralClasses()
                                            ? relation.name()
                                            : relation.name() + " to "
                                                    + relation.relatedClass().getSimpleName())
                                    .collect(Collectors.joining(", "));
        }

        private static String names(List<? extends RelationDefinition> relations) {
            return relations.stream().map(RelationDefinition::name).collect(Collectors.joining(", "));
        }

        List<Entity> entities(Collection<?> models) {
            List<Entity> entities = new ArrayList<>(models.size());
            models.forEach(model -> entities.add(entity(model)));
            return entities;
        }

        Entity entity(@Nullable Object model) {
            if (model instanceof Entity entity) {
                return entity;
            }
            throw new InvalidQueryException(method + " takes models"
                    + (kind == MorphToDefinition.class ? ", classes of models, collections of both, or null" : "")
                    + ", and got "
                    + (model == null
                            ? "null"
                            : model instanceof Optional<?>
                                    ? "an Optional: take what is in it, find(…).orElseThrow()"
                                    : "a " + model.getClass().getName()
                                            + (kind == MorphToDefinition.class ? "" : ": for keys there is whereIn")));
        }
    }
}
