package io.eloquent.model;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.VetoException;
import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.Origin;
import io.eloquent.model.meta.RelationDefinition;
import io.eloquent.model.meta.RelationSlot;
import io.eloquent.model.meta.State;
import io.eloquent.model.persist.Persistence;
import io.eloquent.model.persist.Touching;
import io.eloquent.model.relation.BelongsToDefinition;
import io.eloquent.model.relation.HasDefinition;
import io.eloquent.model.relation.KeyedRelation;
import io.eloquent.model.relation.MorphToDefinition;
import io.eloquent.query.Database;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Saves a model and the related models that were loaded or set with it, and theirs, each once: first those to which it
 * belongs, so that it can point to them, then itself, then those that point to it, then the rows of tables between. What
 * comes after what is known before anything is written.
 */
final class Push {
    /** The models, in the order in which they were found, each with what comes before it and why. */
    private final IdentityHashMap<Entity, Node> nodes = new IdentityHashMap<>();

    /** The models in the order that users would expect: owners, the model itself, the others. */
    private final List<Node> found = new ArrayList<>();

    private final List<Node> inOrder = new ArrayList<>();
    private final List<BelongsToMany<?>> between = new ArrayList<>();

    private Push() {}

    /** A model that has to be saved before another one, by reason of a relation. */
    private record Before(Node node, RelationDefinition relation) {}

    /** A model of the graph. */
    private static final class Node {
        private final Entity model;
        private final List<Before> before = new ArrayList<>();

        /** The relations of new models that lead here. */
        private final List<RelationSlot> pointing = new ArrayList<>();

        private boolean isOrdered;

        Node(Entity model) {
            this.model = model;
        }
    }

    /** {@return whether all of them are saved; false if a listener said no to one, and none was written} */
    static boolean all(Entity model) {
        Push push = new Push();
        push.find(model);
        push.found.forEach(node -> push.order(node, new ArrayList<>()));
        Set<Database> databases = new LinkedHashSet<>();
        databases.add(State.database(model));
        push.inOrder.forEach(node -> databases.add(State.database(node.model)));
        try {
            push.save(List.copyOf(databases));
            return true;
        } catch (VetoException e) {
            return false;
        }
    }

    // ---- which models, and in which order ----

    /** {@return the model's node, after its owners' and before the others'} */
    private Node find(Entity model) {
        Node known = nodes.get(model);
        if (known != null) {
            return known;
        }
        Node node = new Node(model);
        nodes.put(model, node);
        List<RelationSlot> loaded = loaded(model);
        loaded.forEach(slot -> findOwner(node, slot));
        found.add(node);
        loaded.forEach(slot -> findRelated(node, slot));
        return node;
    }

    private static List<RelationSlot> loaded(Entity model) {
        ModelMeta<Entity> meta = State.meta(model);
        List<RelationSlot> loaded = new ArrayList<>();
        for (int i = 0; i < meta.relationNames().size(); i++) {
            RelationSlot slot = meta.binding().relation(model, i);
            if (slot.isLoaded() && !slot.isImplied()) {
                loaded.add(slot);
            }
        }
        return loaded;
    }

    /** One that the model does not point to any more is left alone, and so is one that was deleted. */
    private void findOwner(Node node, RelationSlot slot) {
        Entity awaited = slot.awaited();
        if (awaited != null) {
            originate(awaited, node.model);
            node.before.add(new Before(find(awaited), slot.definition()));
        } else if (slot.loaded() instanceof Entity owner && State.exists(owner) && pointsTo(node.model, slot, owner)) {
            find(owner);
        }
    }

    private static boolean pointsTo(Entity model, RelationSlot slot, Entity owner) {
        BelongsToDefinition relation = slot.definition() instanceof MorphToDefinition several
                ? several.target(model)
                : slot.definition() instanceof BelongsToDefinition one ? one : null;
        if (relation == null || !relation.relatedClass().isInstance(owner)) {
            return false;
        }
        Object key = relation.keyOf(model);
        Object match = relation.matchOf(owner);
        return key != null && match != null && KeyedRelation.canonical(key).equals(KeyedRelation.canonical(match));
    }

    private void findRelated(Node node, RelationSlot slot) {
        boolean isOwner =
                slot.definition() instanceof BelongsToDefinition || slot.definition() instanceof MorphToDefinition;
        if (isOwner) {
            return;
        }
        for (Entity related : related(slot)) {
            if (!State.isGone(related)) {
                originate(related, node.model);
                Node other = find(related);
                if (slot.definition() instanceof HasDefinition && !State.exists(node.model)) {
                    other.before.add(new Before(node, slot.definition()));
                    other.pointing.add(slot);
                }
            }
        }
        if (slot instanceof BelongsToMany<?> many) {
            between.add(many);
        }
    }

    private static Collection<Entity> related(RelationSlot slot) {
        Object loaded = slot.loaded();
        List<?> models = loaded instanceof List<?> list ? list : loaded == null ? List.of() : List.of(loaded);
        Set<Entity> related = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Entity> each = new ArrayList<>();
        for (Object one : models) {
            if (one instanceof Entity entity && related.add(entity)) {
                each.add(entity);
            }
        }
        return each;
    }

    /** New models are written where the model is to which they were added, unless their class says where. */
    private static void originate(Entity related, Entity model) {
        Origin origin = State.origin(model);
        if (origin != null
                && State.origin(related) == null
                && Objects.equals(
                        State.meta(related).connection(), State.meta(model).connection())) {
            State.originate(related, new Origin(origin.database(), List.of(related)));
        }
    }

    private void order(Node node, List<Before> path) {
        if (node.isOrdered) {
            return;
        }
        for (Before before : node.before) {
            List<Before> longer = new ArrayList<>(path);
            longer.add(new Before(node, before.relation));
            for (int i = 0; i < longer.size(); i++) {
                if (longer.get(i).node == before.node) {
                    throw circle(longer.subList(i, longer.size()));
                }
            }
            order(before.node, longer);
        }
        node.isOrdered = true;
        inOrder.add(node);
    }

    private static InvalidQueryException circle(List<Before> path) {
        StringBuilder relations = new StringBuilder();
        for (Before step : path) {
            relations.append(relations.length() == 0 ? "" : ", ").append(step.relation);
        }
        RelationDefinition first = path.get(0).relation;
        return new InvalidQueryException("push() cannot save new models that belong to each other in a circle: "
                + relations + ". Nothing was written: leave " + first + " empty, push(), set it, and save() the "
                + State.meta(path.get(0).node.model).name());
    }

    // ---- saving ----

    /** A transaction of each connection, one within the other, so that all of them fail together. */
    private void save(List<Database> databases) {
        if (databases.isEmpty()) {
            Touching.<Boolean>together(() -> {
                inOrder.forEach(Push::save);
                between.forEach(BelongsToMany::attachAdded);
                return true;
            });
            return;
        }
        databases.get(0).transaction(() -> save(databases.subList(1, databases.size())));
    }

    private static void save(Node node) {
        for (RelationSlot slot : node.pointing) {
            HasDefinition relation = (HasDefinition) slot.definition();
            Object key = relation.keyOf(slot.parent()); // none while the thread pretends
            if (key != null) {
                relation.pointers(key).forEach((column, value) -> point(node.model, column, value));
            }
        }
        Persistence.save(node.model, true);
    }

    /** Sets a column until that is rolled back. */
    private static void point(Entity model, String column, @Nullable Object value) {
        Object before = State.get(model, column);
        State.set(model, column, value);
        Object after = State.get(model, column);
        State.database(model).afterRollback(() -> {
            if (Objects.equals(State.get(model, column), after)) {
                if (before == null && State.meta(model).ordinal(column) < 0) {
                    State.take(model, column);
                } else {
                    State.put(model, column, before);
                }
            }
        });
    }
}
