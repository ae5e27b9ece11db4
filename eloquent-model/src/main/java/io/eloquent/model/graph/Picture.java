package io.eloquent.model.graph;

import io.eloquent.model.meta.ColumnMeta;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.Models;
import io.eloquent.model.meta.Reference;
import io.eloquent.model.meta.RelationDefinition;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Boxes and the lines between them: a box for each model, and for each table between that has no model; a line for the
 * columns by which one points to the other, however many relations read it, and one for each relation that goes through
 * another model. Everything is in the order in which it is declared.
 */
public final class Picture {
    private final Map<Object, Box> boxes = new LinkedHashMap<>();
    private final Map<Object, Line> lines = new LinkedHashMap<>();

    private Picture() {}

    /** How many there may be at the end of a line. */
    enum Count {
        ONE,
        ONE_OR_NONE,
        MANY
    }

    /**
     * A column of a key, or one that others point to, or that points to others.
     *
     * @param type the simple name of its Java type
     * @param name its name
     * @param isKey whether it is part of the table's key
     * @param isPointer whether it points to another key
     */
    record Attribute(String type, String name, boolean isKey, boolean isPointer) {}

    /** A table. */
    static final class Box {
        private final String name;
        private final String title;
        private final @Nullable ModelMeta<?> meta;
        private final Map<String, Attribute> attributes = new LinkedHashMap<>();

        private Box(String name, String title, @Nullable ModelMeta<?> meta) {
            this.name = name;
            this.title = title;
            this.meta = meta;
        }

        /** {@return its name, which no other box has} */
        String name() {
            return name;
        }

        /** {@return what is written on it} */
        String title() {
            return title;
        }

        /** {@return its columns: the key, then the others, both in the order of the fields} */
        List<Attribute> attributes() {
            List<Attribute> inOrder = new ArrayList<>(attributes.values());
            inOrder.sort((one, other) -> Integer.compare(place(one), place(other)));
            return inOrder;
        }

        private int place(Attribute attribute) {
            if (attribute.isKey) {
                return -1;
            }
            int ordinal = meta == null ? -1 : meta.ordinal(attribute.name);
            return ordinal < 0 ? Integer.MAX_VALUE : ordinal;
        }

        private void add(String column, Type type, boolean isKey, boolean isPointer) {
            Attribute known = attributes.get(column);
            attributes.put(
                    column,
                    new Attribute(
                            simple(type),
                            column,
                            isKey || known != null && known.isKey,
                            isPointer || known != null && known.isPointer));
        }
    }

    /** What leads from one table to another. */
    static final class Line {
        private final Box from;
        private final Box to;
        private final Set<String> names = new LinkedHashSet<>();
        private final String otherwise;
        private final boolean isDirect;
        private final Count atFrom;
        private boolean isReadAsOne;
        private boolean isReadAsMany;

        private Line(Box from, Box to, String otherwise, boolean isDirect, Count atFrom) {
            this.from = from;
            this.to = to;
            this.otherwise = otherwise;
            this.isDirect = isDirect;
            this.atFrom = atFrom;
        }

        private void count(boolean isToMany) {
            isReadAsMany |= isToMany;
            isReadAsOne |= !isToMany;
        }

        /** {@return the box that is pointed to} */
        Box from() {
            return from;
        }

        /** {@return the box that points, or, of a relation through another model, to which it leads} */
        Box to() {
            return to;
        }

        /** {@return the relations that read it, or else the columns that it is made of} */
        String label() {
            return names.isEmpty() ? otherwise : String.join(", ", names);
        }

        /** {@return whether one table points to the other, with no model between} */
        boolean isDirect() {
            return isDirect;
        }

        /** {@return how many there may be where it comes from} */
        Count atFrom() {
            return atFrom;
        }

        /** {@return how many there may be where it leads to: many, unless relations say one} */
        Count atTo() {
            return isReadAsOne && !isReadAsMany ? Count.ONE_OR_NONE : Count.MANY;
        }
    }

    // ---- what is seen ----

    /**
     * {@return a picture of some models, and of the relations that lead from one of them to another}
     *
     * @param models the classes
     */
    public static Picture of(Collection<? extends Class<?>> models) {
        List<ModelMeta<?>> metas = new ArrayList<>();
        for (Class<?> model : new LinkedHashSet<>(models)) {
            metas.add(Models.of(model));
        }
        Picture picture = new Picture();
        metas.forEach(picture::addBox);
        for (ModelMeta<?> meta : metas) {
            meta.relations().forEach(picture::addLines);
        }
        return picture;
    }

    /**
     * {@return a picture of some models, and of all to which their relations lead, and theirs}
     *
     * @param models the classes
     */
    public static Picture from(Collection<? extends Class<?>> models) {
        Set<Class<?>> found = new LinkedHashSet<>(models);
        Queue<Class<?>> queue = new ArrayDeque<>(found);
        while (!queue.isEmpty()) {
            for (RelationDefinition relation : Models.of(queue.remove()).relations()) {
                for (Reference reference : relation.references()) {
                    for (ModelMeta<?> end : Arrays.asList(reference.model(), reference.to())) {
                        if (end != null && found.add(end.modelClass())) {
                            queue.add(end.modelClass());
                        }
                    }
                }
            }
        }
        return of(found);
    }

    /** {@return the tables} */
    Collection<Box> boxes() {
        return boxes.values();
    }

    /** {@return what leads from one to another} */
    Collection<Line> lines() {
        return lines.values();
    }

    // ---- how it is made ----

    private void addBox(ModelMeta<?> meta) {
        Box box = new Box(unused(meta.name()), meta.name() + " (" + meta.table() + ")", meta);
        meta.primaryKey().forEach(key -> box.add(key, meta.storedType(key), true, false));
        boxes.put(meta, box);
    }

    private String unused(String name) {
        String unused = name;
        for (int number = 2; isUsed(unused); number++) {
            unused = name + "_" + number;
        }
        return unused;
    }

    private boolean isUsed(String name) {
        return boxes.values().stream().anyMatch(box -> box.name.equals(name));
    }

    private void addLines(RelationDefinition relation) {
        List<Reference> references = relation.references();
        if (references.isEmpty()) {
            return;
        }
        boolean isBetween = isBetween(references);
        if (isBetween && !references.stream().allMatch(reference -> boxes.containsKey(reference.to()))) {
            return;
        }
        String name = relation.kind() + " " + relation.name();
        for (Reference reference : references) {
            Line line = line(reference, isBetween);
            if (line != null && reference.side() != Reference.Side.NEITHER) {
                line.names.add(name);
            }
            if (line != null && reference.side() == Reference.Side.KEY) {
                line.count(relation.isToMany());
            }
        }
        if (references.stream().allMatch(reference -> reference.side() == Reference.Side.NEITHER)) {
            addThrough(relation, name);
        }
    }

    private void addThrough(RelationDefinition relation, String name) {
        Box from = boxes.get(relation.owner());
        Box to = boxes.get(relation.related());
        if (from != null && to != null) {
            Line through = new Line(from, to, name, false, Count.ONE_OR_NONE);
            through.count(relation.isToMany());
            lines.put(relation, through);
        }
    }

    /** {@return whether a table between holds the keys of both sides} */
    private static boolean isBetween(List<Reference> references) {
        return references.size() == 2
                && references.get(0).side() == Reference.Side.KEY
                && references.get(1).side() == Reference.Side.NEITHER;
    }

    /** {@return the line for columns that point to a model; null if the picture does not show both} */
    private @Nullable Line line(Reference reference, boolean isBetween) {
        Box owner = boxes.get(reference.to());
        Box holder = holder(reference, isBetween);
        if (holder == null) {
            return null;
        }
        if (reference.type() != null) {
            holder.add(reference.type(), String.class, false, true);
        }
        for (int i = 0; i < reference.columns().size(); i++) {
            String column = reference.columns().get(i);
            Type type = holder.meta == null
                    ? reference.to().storedType(reference.keys().get(i))
                    : holder.meta.storedType(column);
            holder.add(column, type, false, true);
        }
        if (owner == null) {
            return null;
        }
        reference.keys().forEach(key -> owner.add(key, reference.to().storedType(key), false, false));
        return lines.computeIfAbsent(
                List.of(holder, reference.columns(), owner, reference.keys()),
                any -> new Line(
                        owner, holder, String.join(", ", reference.columns()), true, atOwner(holder, reference)));
    }

    private @Nullable Box holder(Reference reference, boolean isBetween) {
        Box known = reference.model() == null ? null : boxes.get(reference.model());
        return known == null && isBetween ? between(reference.table()) : known;
    }

    private Box between(String table) {
        Box known = boxes.get(table);
        if (known != null) {
            return known;
        }
        Box box = new Box(unused(table), table, null);
        boxes.put(table, box);
        return box;
    }

    /** A column that may hold no value points to nobody then. */
    private static Count atOwner(Box holder, Reference reference) {
        if (holder.meta == null) {
            return Count.ONE;
        }
        for (String column : reference.columns()) {
            int ordinal = holder.meta.ordinal(column);
            ColumnMeta known = ordinal < 0 ? null : holder.meta.columns().get(ordinal);
            boolean isSet = known != null && known.isPrimitive()
                    || holder.meta.primaryKey().contains(column);
            if (!isSet) {
                return Count.ONE_OR_NONE;
            }
        }
        return Count.ONE;
    }

    private static String simple(Type type) {
        if (type instanceof ParameterizedType generic) {
            return simple(generic.getRawType());
        }
        return type instanceof Class<?> simple ? simple.getSimpleName() : type.getTypeName();
    }
}
