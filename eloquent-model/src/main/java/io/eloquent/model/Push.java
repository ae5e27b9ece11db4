package io.eloquent.model;

import io.eloquent.api.error.VetoException;
import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.RelationDefinition;
import io.eloquent.model.meta.RelationSlot;
import io.eloquent.model.meta.State;
import io.eloquent.model.persist.Persistence;
import io.eloquent.model.relation.BelongsToDefinition;
import io.eloquent.model.relation.HasDefinition;
import io.eloquent.model.relation.KeyedRelation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Saves a model and the related models that were loaded with it, each once: first those to which it belongs, so that it
 * can point to them, then itself, then those that point to it.
 */
final class Push {
    private final Set<Entity> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private Push() {}

    /** {@return whether all of them are saved; false if a listener said no to one, and none was written} */
    static boolean all(Entity model) {
        try {
            State.database(model).transaction(() -> new Push().push(model));
            return true;
        } catch (VetoException e) {
            return false;
        }
    }

    private void push(Entity model) {
        if (!seen.add(model)) {
            return;
        }
        List<RelationSlot> loaded = loaded(model);
        for (RelationSlot slot : loaded) {
            if (slot.definition() instanceof BelongsToDefinition relation && slot.loaded() instanceof Entity owner) {
                pushOwner(model, relation, slot, owner);
            }
        }
        Persistence.save(model, true);
        for (RelationSlot slot : loaded) {
            if (!(slot.definition() instanceof BelongsToDefinition)) {
                pushRelated(model, slot.definition(), slot.loaded());
            }
        }
    }

    private static List<RelationSlot> loaded(Entity model) {
        ModelMeta<Entity> meta = State.meta(model);
        List<RelationSlot> loaded = new ArrayList<>();
        for (int i = 0; i < meta.relationNames().size(); i++) {
            RelationSlot slot = meta.binding().relation(model, i);
            if (slot.isLoaded()) {
                loaded.add(slot);
            }
        }
        return loaded;
    }

    /** One that the model does not point to any more is left alone. */
    private void pushOwner(Entity model, BelongsToDefinition relation, RelationSlot slot, Entity owner) {
        Object before = relation.matchOf(owner);
        Object key = relation.keyOf(model);
        if (key != null && !isSame(key, before)) {
            return;
        }
        push(owner);
        Object after = relation.matchOf(owner);
        if (after != null && !isSame(after, key)) {
            List<String> columns = relation.foreignKey();
            for (int i = 0; i < columns.size(); i++) {
                State.set(model, columns.get(i), columns.size() == 1 ? after : ((List<?>) after).get(i));
            }
            slot.fill(owner);
        }
    }

    private static boolean isSame(Object key, @Nullable Object other) {
        return other != null && KeyedRelation.canonical(key).equals(KeyedRelation.canonical(other));
    }

    private void pushRelated(Entity model, RelationDefinition definition, @Nullable Object loaded) {
        List<?> related = loaded instanceof List<?> list ? list : loaded == null ? List.of() : List.of(loaded);
        for (Object one : related) {
            if (one instanceof Entity entity) {
                Object key = definition instanceof HasDefinition relation ? relation.keyOf(model) : null;
                if (key != null) {
                    ((HasDefinition) definition)
                            .pointers(key)
                            .forEach((column, value) -> State.set(entity, column, value));
                }
                push(entity);
            }
        }
    }
}
