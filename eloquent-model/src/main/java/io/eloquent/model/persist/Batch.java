package io.eloquent.model.persist;

import io.eloquent.model.event.Events;
import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.ModelEvent;
import io.eloquent.model.meta.State;
import io.eloquent.query.Database;
import io.eloquent.query.compile.CompiledSql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Saves many models at once, in one transaction: listeners are asked of each, then the rows are written in as few
 * statements as there can be, then listeners are told of each. If it fails, the models are what they were before.
 */
public final class Batch {
    private final Database database;
    private final boolean orFail;
    private final List<Item> items = new ArrayList<>();
    private final Touch touch = new Touch();

    private Batch(Database database, boolean orFail) {
        this.database = database;
        this.orFail = orFail;
    }

    /** A model that is being saved. */
    private static final class Item {
        private final Entity model;
        private final byte outer;
        private @Nullable NewRow created;
        private @Nullable ChangedRow updated;
        private boolean isChanged;
        private boolean isSaved;
        private boolean isWritten;

        Item(Entity model, byte outer) {
            this.model = model;
            this.outer = outer;
        }

        void end() {
            if (!isWritten && created != null) {
                created.takeBack();
            }
            if (!isWritten && updated != null) {
                updated.takeBack();
            }
            State.end(model, outer);
        }
    }

    /**
     * {@return how many of the models are saved; those that a listener says no to are left out}
     *
     * @param models the models, new or not, of any classes; one that is among them twice is saved once
     */
    public static int saveAll(Collection<? extends Entity> models) {
        return saveAll(models, false);
    }

    /**
     * {@return how many of the models are saved}
     *
     * @param models the models, new or not, of any classes; one that is among them twice is saved once
     * @param orFail whether it is thrown on that a listener says no to one of them; then none is saved
     * @throws io.eloquent.api.error.VetoException if a listener says no, and that is to be thrown on
     */
    public static int saveAll(Collection<? extends Entity> models, boolean orFail) {
        Map<Database, List<Entity>> byDatabase = new LinkedHashMap<>();
        Database last = null;
        List<Entity> those = List.of();
        for (Entity model : models) {
            Database database = State.database(model);
            if (!database.equals(last)) {
                those = byDatabase.computeIfAbsent(database, any -> new ArrayList<>());
                last = database;
            }
            those.add(model);
        }
        return saveAll(new ArrayList<>(byDatabase.entrySet()), orFail);
    }

    /** A transaction of each connection, one within the other, so that all of them fail together. */
    private static int saveAll(List<Map.Entry<Database, List<Entity>>> rest, boolean orFail) {
        if (rest.isEmpty()) {
            return 0;
        }
        Database database = rest.get(0).getKey();
        List<Entity> models = rest.get(0).getValue();
        return database.transaction(
                () -> new Batch(database, orFail).save(models) + saveAll(rest.subList(1, rest.size()), orFail));
    }

    private int save(List<Entity> models) {
        try {
            models.forEach(State::settle);
            models.forEach(this::ask);
            insert();
            update();
            touch.finish();
            items.forEach(Batch::tell);
            return (int) items.stream().filter(item -> item.isSaved).count();
        } finally {
            for (int i = items.size() - 1; i >= 0; i--) {
                items.get(i).end();
            }
        }
    }

    private void ask(Entity model) {
        byte outer = State.begin(model);
        Item item = new Item(model, outer);
        items.add(item);
        if (State.isAsking(outer)) {
            return; // it is among them already, or a listener saves what it is asked about
        }
        item.isSaved = State.exists(model) ? askExisting(item) : askNew(item);
    }

    private boolean askNew(Item item) {
        NewRow row = new NewRow(item.model, State.meta(item.model));
        item.created = row;
        row.makeKey();
        if (!Events.allow(ModelEvent.SAVING, item.model, orFail)
                || !Events.allow(ModelEvent.CREATING, item.model, orFail)) {
            row.takeBack();
            item.created = null;
            return false;
        }
        return true;
    }

    private boolean askExisting(Item item) {
        if (!Events.allow(ModelEvent.SAVING, item.model, orFail)) {
            return false;
        }
        if (State.isChanged(item.model)) {
            if (!Events.allow(ModelEvent.UPDATING, item.model, orFail)) {
                return false;
            }
            item.isChanged = true;
        }
        return true;
    }

    private static void tell(Item item) {
        if (item.created != null) {
            Events.tell(ModelEvent.CREATED, item.model);
        } else if (item.updated != null) {
            Events.tell(ModelEvent.UPDATED, item.model);
        }
        if (item.isSaved) {
            Events.tell(ModelEvent.SAVED, item.model);
        }
    }

    // ---- new rows

    private void insert() {
        List<NewRow> rows = new ArrayList<>();
        for (Item item : items) {
            if (item.created != null) {
                item.created.prepare();
                rows.add(item.created);
            }
        }
        insert(rows, database, true);
        for (Item item : items) {
            if (item.created != null) {
                item.isWritten = true;
                touch.add(item.model);
            }
        }
    }

    /**
     * {@return how many rows were inserted} Fills in what saving does, keys, timestamps and versions, tells nobody, and leaves
     * the models as new as they are.
     *
     * @param database where
     * @param models new models of one class
     */
    public static int insert(Database database, Collection<? extends Entity> models) {
        List<NewRow> rows = new ArrayList<>(models.size());
        for (Entity model : models) {
            NewRow row = new NewRow(model, State.meta(model));
            row.makeKey();
            row.prepare();
            rows.add(row);
        }
        if (!rows.isEmpty()) {
            database.transaction(() -> insert(rows, database, false));
        }
        return rows.size();
    }

    private static void insert(List<NewRow> rows, Database database, boolean isKept) {
        for (List<NewRow> alike : alike(rows)) {
            int atOnce = atOnce(alike.get(0), database, isKept);
            for (int from = 0; from < alike.size(); from += atOnce) {
                List<NewRow> part = alike.subList(from, Math.min(alike.size(), from + atOnce));
                if (atOnce == 1 && isKept) {
                    part.get(0).write(database);
                } else {
                    NewRow.write(part, database, atOnce, isKept);
                }
            }
        }
    }

    private static int atOnce(NewRow row, Database database, boolean isKept) {
        return isKept && row.isReadBack() || row.size() == 0
                ? 1
                : Math.max(
                        1,
                        Math.min(
                                NewRow.MOST_AT_ONCE,
                                database.dialect().compiler().syntax().maxBindings() / row.size()));
    }

    /** {@return the rows, by what their statements have in common} */
    private static List<List<NewRow>> alike(List<NewRow> rows) {
        List<List<NewRow>> groups = new ArrayList<>();
        List<NewRow> last = List.of();
        for (NewRow row : rows) {
            if (last.isEmpty() || !last.get(0).isLike(row)) {
                last = group(groups, row);
            }
            last.add(row);
        }
        return groups;
    }

    private static List<NewRow> group(List<List<NewRow>> groups, NewRow row) {
        for (List<NewRow> group : groups) {
            if (group.get(0).isLike(row)) {
                return group;
            }
        }
        List<NewRow> group = new ArrayList<>();
        groups.add(group);
        return group;
    }

    // ---- changed rows

    private void update() {
        for (Item item : items) {
            if (item.isChanged) {
                item.updated = ChangedRow.of(item.model, State.meta(item.model));
            }
        }
        Map<String, Alike> byText = new LinkedHashMap<>();
        for (Item item : items) {
            ChangedRow row = item.updated;
            if (row != null) {
                touch.addHeld(item.model);
                touch.add(item.model);
            }
            if (row != null && row.isReadBack()) {
                row.update(database, null);
                item.isWritten = true;
            } else if (row != null) {
                CompiledSql sql = row.compiled(database);
                byText.computeIfAbsent(sql.sql(), any -> new Alike()).add(item, sql);
            }
        }
        byText.values().forEach(this::update);
    }

    /** Models whose updates have the same text, which is prepared once. */
    private static final class Alike {
        private final List<Item> items = new ArrayList<>();
        private final List<CompiledSql> statements = new ArrayList<>();

        void add(Item item, CompiledSql sql) {
            items.add(item);
            statements.add(sql);
        }
    }

    private void update(Alike alike) {
        Iterator<Item> next = alike.items.iterator();
        database.writeAll(alike.statements, affected -> {
            Entity model = next.next().model;
            if (affected == 0) {
                throw Persistence.notUpdated(model, State.meta(model), database);
            }
        });
        for (Item item : alike.items) {
            if (item.updated != null) {
                item.updated.isWritten(database, false);
                item.isWritten = true;
            }
        }
    }
}
