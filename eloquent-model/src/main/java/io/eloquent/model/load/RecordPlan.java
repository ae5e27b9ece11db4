package io.eloquent.model.load;

import io.eloquent.api.error.MappingException;
import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.RelationDefinition;
import io.eloquent.model.relation.KeyedRelation;
import io.eloquent.query.exec.RecordComponents;
import io.eloquent.query.exec.RecordComponents.Beside;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How rows of a model become records of one class: which components are columns, and which are relations, whose records
 * have plans of their own. Made once for each model and record, and kept with the record.
 *
 * @param meta the model
 * @param type the record
 * @param components what reads and makes it; its parts are the components, the keys of the relations, and last, in a plan
 *     of related records, what they match
 * @param relations the components that are relations
 */
record RecordPlan(ModelMeta<?> meta, Class<?> type, RecordComponents components, List<Related> relations) {

    private static final ClassValue<Map<ModelMeta<?>, RecordPlan>> PLANS = new ClassValue<>() {
        @Override
        protected Map<ModelMeta<?>, RecordPlan> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    /**
     * A component that is a relation.
     *
     * @param part its position among the parts
     * @param key the position of the key by which its records are found, or of its first column
     * @param keys how many columns the key has
     * @param relation the relation
     * @param form what holds the records
     * @param plan how they are made
     */
    record Related(int part, int key, int keys, KeyedRelation relation, Form form, RecordPlan plan) {

        /** {@return the key by which a row's records are found, or null if it has none} */
        @Nullable
        Object keyOf(@Nullable Object[] row) {
            return RecordPlan.values(row, key, keys);
        }
    }

    /** {@return the value of a key of one column, the list of those of several, or null if one is null} */
    static @Nullable Object values(@Nullable Object[] row, int from, int count) {
        if (count == 1) {
            return row[from];
        }
        List<Object> values = new ArrayList<>(count);
        for (int i = from; i < from + count; i++) {
            Object value = row[i];
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return values;
    }

    /** {@return by what a related row finds its parents} */
    Object matchOf(@Nullable Object[] row, KeyedRelation relation) {
        int count = relation.matchColumns().size();
        return Objects.requireNonNull(values(row, row.length - count, count), "rows were found by what they match");
    }

    /** What a component holds of related records. */
    enum Form {
        LIST,
        OPTIONAL,
        RECORD
    }

    /** A component's type, taken apart. */
    private record Wanted(Form form, Type element) {
        /** {@return the parts of a type that may hold related records, or null if it cannot} */
        static @Nullable Wanted of(Type type) {
            if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
                if (Collection.class.isAssignableFrom(raw)) {
                    return new Wanted(Form.LIST, generic.getActualTypeArguments()[0]);
                }
                return raw == Optional.class
                        ? new Wanted(Form.OPTIONAL, generic.getActualTypeArguments()[0])
                        : raw.isRecord() ? new Wanted(Form.RECORD, type) : null;
            }
            if (!(type instanceof Class<?> plain)) {
                return null;
            }
            if (Collection.class.isAssignableFrom(plain)) {
                return new Wanted(Form.LIST, Object.class);
            }
            return plain == Optional.class
                    ? new Wanted(Form.OPTIONAL, Object.class)
                    : plain.isRecord() ? new Wanted(Form.RECORD, plain) : null;
        }
    }

    /**
     * {@return the plan}
     *
     * @param meta the model
     * @param type the record
     * @throws MappingException if the record cannot be made of the model; lists all that is wrong
     */
    static RecordPlan of(ModelMeta<?> meta, Class<?> type) {
        Map<ModelMeta<?>, RecordPlan> known = PLANS.get(type);
        RecordPlan plan = known.get(meta);
        if (plan == null) {
            plan = new Planner(meta, type).plan();
            known.put(meta, plan);
        }
        return plan;
    }

    boolean isFlat() {
        return relations.isEmpty();
    }

    /** The making of a plan, with those within it. */
    private static final class Planner {
        private final ModelMeta<?> meta;
        private final Class<?> type;
        private final List<String> problems = new ArrayList<>();
        private final Set<List<Object>> under = new HashSet<>();

        Planner(ModelMeta<?> meta, Class<?> type) {
            this.meta = meta;
            this.type = type;
        }

        RecordPlan plan() {
            RecordPlan plan = plan(meta, type, type.getSimpleName(), null);
            if (!problems.isEmpty()) {
                throw new MappingException(type.getName() + " cannot be made of " + meta.name() + ":\n  - "
                        + String.join("\n  - ", problems));
            }
            return plan;
        }

        private RecordPlan plan(ModelMeta<?> model, Class<?> record, String path, @Nullable KeyedRelation via) {
            if (record.getTypeParameters().length > 0) {
                problems.add(path + " is a generic record, of which nobody knows the types when rows are read: declare"
                        + " one without type parameters");
            }
            List<Related> relations = new ArrayList<>();
            List<Beside> besides = new ArrayList<>();
            Set<String> names = new HashSet<>();
            RecordComponent[] components = record.getRecordComponents();
            int count = components == null ? 0 : components.length;
            under.add(List.of(model, record));
            for (int i = 0; i < count; i++) {
                RelationDefinition named = relationOf(model, components[i]);
                if (named != null && named.isToSeveralClasses() && holdsModels(components[i])) {
                    names.add(components[i].getName());
                    problems.add(path + "." + components[i].getName() + " is " + named
                            + ", which leads to models of several classes, and nobody knows which record each of them"
                            + " would be: leave it out, and read models with it, with(\"" + named.name() + "\")");
                    continue;
                }
                Wanted wanted = named == null ? null : Wanted.of(components[i].getGenericType());
                if (named == null || wanted == null) {
                    continue;
                }
                KeyedRelation relation = RelatedRows.keyed(named);
                names.add(components[i].getName());
                RecordPlan plan = related(components[i], wanted, relation, path + "." + components[i].getName());
                if (plan != null) {
                    List<Beside> key = besides(relation.parentColumns(), relation.keyTypes(), relation.withoutKey());
                    relations.add(new Related(i, count + besides.size(), key.size(), relation, wanted.form, plan));
                    besides.addAll(key);
                }
            }
            under.remove(List.of(model, record));
            if (via != null) {
                besides.addAll(besides(via.matchColumns(), via.matchTypes(), via.withoutMatch()));
            }
            FieldSource source = new FieldSource(model, "", names, others(model));
            return new RecordPlan(model, record, RecordComponents.of(record, source, besides), List.copyOf(relations));
        }

        private static List<Beside> besides(List<String> columns, List<Type> types, String problem) {
            List<Beside> besides = new ArrayList<>(columns.size());
            for (int i = 0; i < columns.size(); i++) {
                besides.add(new Beside(columns.get(i), types.get(i), problem));
            }
            return besides;
        }

        /** {@return the relation of a component's name, unless a column has it} */
        private static @Nullable RelationDefinition relationOf(ModelMeta<?> model, RecordComponent component) {
            String name = component.getName();
            String relation = model.relationName(name);
            return relation == null
                            || model.ordinal(name) >= 0
                            || FieldSource.isEmbedded(model, name)
                            || RecordComponents.isNamed(component)
                    ? null
                    : model.relation(relation);
        }

        /** {@return whether a component is of a type that no column has} */
        private static boolean holdsModels(RecordComponent component) {
            Class<?> type = component.getType();
            return type == Object.class
                    || type.isInterface()
                    || Entity.class.isAssignableFrom(type)
                    || Wanted.of(component.getGenericType()) != null;
        }

        private @Nullable RecordPlan related(
                RecordComponent component, Wanted wanted, KeyedRelation relation, String path) {
            String related = relation.related().name();
            if (relation.isToMany() != (wanted.form == Form.LIST)) {
                String record = nameOf(wanted.element, related);
                problems.add(path + " is " + text(component.getGenericType()) + ", and " + relation
                        + (relation.isToMany()
                                ? " leads to many: declare it List<" + record + ">"
                                : " leads to one: declare it " + record + " or Optional<" + record + ">"));
                return null;
            }
            Class<?> collection = component.getType();
            if (wanted.form == Form.LIST && collection != List.class && collection != Collection.class) {
                problems.add(path + " is " + text(component.getGenericType()) + ": related records come in a List, or"
                        + " a Collection; declare it List<" + nameOf(wanted.element, related) + ">");
                return null;
            }
            if (wanted.element instanceof ParameterizedType generic
                    && generic.getRawType() instanceof Class<?> raw
                    && raw.isRecord()) {
                problems.add(
                        path + " is of " + text(generic) + ", a generic record, of which nobody knows the types when"
                                + " rows are read: declare one without type parameters");
                return null;
            }
            if (!(wanted.element instanceof Class<?> record) || !record.isRecord()) {
                problems.add(path + " is of " + text(wanted.element)
                        + ", which is no record: declare a record with what is" + " wanted of each " + related);
                return null;
            }
            if (under.contains(List.of(relation.related(), record))) {
                problems.add(path + " is of " + record.getSimpleName()
                        + " again, which would never end: declare another" + " record for it, without this component");
                return null;
            }
            return plan(relation.related(), record, path, relation);
        }

        private static String nameOf(Type element, String related) {
            return element instanceof Class<?> record && record.isRecord()
                    ? record.getSimpleName()
                    : related + "Summary";
        }

        private static String text(Type type) {
            if (type instanceof Class<?> plain) {
                return plain.getSimpleName();
            }
            if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
                List<String> arguments = new ArrayList<>();
                for (Type argument : generic.getActualTypeArguments()) {
                    arguments.add(text(argument));
                }
                return raw.getSimpleName() + "<" + String.join(", ", arguments) + ">";
            }
            return type.getTypeName();
        }

        private static String others(ModelMeta<?> model) {
            return model.relationNames().isEmpty()
                    ? ""
                    : ", and " + model.name() + " the relations " + String.join(", ", model.relationNames())
                            + ", which records or lists of records hold";
        }
    }
}
