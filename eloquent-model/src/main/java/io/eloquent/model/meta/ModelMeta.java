package io.eloquent.model.meta;

import io.eloquent.api.codec.Codec;
import io.eloquent.api.codec.Converter;
import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.MappingException;
import io.eloquent.api.key.KeyGenerator;
import io.eloquent.query.dialect.Codecs;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All there is to know of a model class: its table, columns, keys and relations, what mass assignment may set and what
 * serialization shows. Immutable but for the relations, each of which is defined once, by the first instance. Safe for
 * many threads.
 *
 * @param <M> the model
 */
public final class ModelMeta<M> {
    private static final String INITIALISERS =
            "call hasMany and its like once for each relation, in the initialiser of its final field";
    private static final Codecs CONVERSIONS = Codecs.standard();

    private final Class<M> modelClass;
    private final Binding<M> binding;
    private final String table;
    private final List<String> primaryKey;
    private final @Nullable String connection;
    private final boolean incrementing;
    private final List<ColumnMeta> columns;
    private final Map<String, Integer> ordinals;
    private final Codec<?>[] conversions;
    private final List<String> relationNames;
    private final AtomicReferenceArray<RelationDefinition> relations;

    /** The field of each relation, by the order of the initialisers; null before anybody asked. */
    private volatile int @Nullable [] relationFields;

    private final Set<String> fillable;
    private final Set<String> guarded;
    private final Display display;
    private final @Nullable String createdAt;
    private final @Nullable String updatedAt;
    private final @Nullable String deletedAt;
    private final int perPage;
    private final String foreignKey;
    private final @Nullable KeyGenerator<?> keyGenerator;
    private final @Nullable ColumnMeta version;
    private final List<ColumnMeta> readBack;
    private final List<ColumnMeta> hashed;
    private final List<MethodMeta> accessors;
    private final List<MethodMeta> mutators;
    private final Map<String, MethodMeta> accessorsByName;
    private final Map<String, MethodMeta> mutatorsByName;
    private final Codec<?>[] mutatorConversions;
    private final List<String> appends;
    private final List<String> touches;
    private final List<String> with;

    /** Whether what is always loaded was found to come to an end. */
    private volatile boolean ends;

    private final List<Supplier<?>> observers;
    private final GlobalScopes<M> globalScopes;
    private final ModelSelect<M> all;

    private ModelMeta(Builder<M> from, List<String> problems) {
        modelClass = from.modelClass;
        binding = from.binding;
        table = from.table.isEmpty() ? Naming.table(modelClass.getSimpleName()) : from.table;
        primaryKey = List.copyOf(from.primaryKey);
        connection = from.connection;
        columns = from.columns.stream().map(this::named).toList();
        ordinals = new HashMap<>();
        columns.forEach(column -> ordinals.put(column.field(), column.ordinal()));
        columns.forEach(column -> ordinals.put(column.name(), column.ordinal()));
        conversions = new Codec<?>[columns.size()];
        for (ColumnMeta column : columns) {
            Codec<?> codec = CONVERSIONS.find(column.storedType());
            if (codec == null) {
                problems.add("field " + column.field() + ": nobody can convert "
                        + column.storedType().getTypeName() + "; use a standard type, or mark the field @Transient");
            } else {
                conversions[column.ordinal()] = converted(column, codec);
            }
        }
        binding.describe(columns);
        relationNames = List.copyOf(from.relations);
        relations = new AtomicReferenceArray<>(relationNames.size());
        createdAt = timestamp(from.timestamps, from.createdAt);
        updatedAt = timestamp(from.timestamps, from.updatedAt);
        deletedAt = SoftDeletable.class.isAssignableFrom(modelClass) ? from.deletedAt : null;
        keyGenerator = from.keyGenerator;
        incrementing =
                keyGenerator == null && from.incrementing && primaryKey.size() == 1 && isNumber(primaryKey.get(0));
        perPage = from.perPage;
        foreignKey = from.foreignKey.isEmpty() ? Naming.foreignKey(modelClass.getSimpleName(), table) : from.foreignKey;
        version = columns.stream()
                .filter(column -> column.is(ColumnTrait.VERSION))
                .findFirst()
                .orElse(null);
        readBack = columns.stream()
                .filter(column -> column.is(ColumnTrait.READ_BACK))
                .toList();
        hashed =
                columns.stream().filter(column -> column.is(ColumnTrait.HASHED)).toList();
        accessors = List.copyOf(from.accessors);
        mutators = List.copyOf(from.mutators);
        accessorsByName = byName(accessors);
        mutatorsByName = byName(mutators);
        fillable = settableNames(from.fillable);
        guarded = settableNames(from.guarded);
        mutatorConversions = new Codec<?>[mutators.size()];
        for (MethodMeta mutator : mutators) {
            Codec<?> codec = CONVERSIONS.find(mutator.type());
            if (codec != null) {
                mutatorConversions[mutator.ordinal()] = codec;
            } else if (mutator.type() != Object.class) {
                problems.add("method " + mutator.method() + ": nobody can convert "
                        + mutator.type().getTypeName() + "; let it take a standard type, or Object");
            }
        }
        appends = List.copyOf(from.appends);
        touches = List.copyOf(from.touches);
        with = List.copyOf(from.with);
        display = new Display(
                attributeNames(plusSecrets(from.hidden)),
                from.visible.isEmpty() ? null : attributeNames(from.visible),
                attributeNames(appends));
        observers = List.copyOf(from.observers);
        globalScopes = new GlobalScopes<>(modelClass.getSimpleName(), List.copyOf(from.scopes));
        all = ModelSelect.start(this);
        checkKeys(problems);
    }

    /**
     * {@return a description in the making}
     *
     * @param modelClass the class
     * @param binding reads and writes its fields
     * @param <M> the class
     */
    public static <M> Builder<M> describe(Class<M> modelClass, Binding<M> binding) {
        return new Builder<>(modelClass, binding);
    }

    /** Errors of a converter say whose value it was. */
    private ColumnMeta named(ColumnMeta column) {
        Converter<Object, Object> converter = column.converter();
        return converter == null
                ? column
                : new ColumnMeta(
                        column.ordinal(),
                        column.field(),
                        column.name(),
                        column.type(),
                        new NamedConverter(name() + "." + column.field(), converter),
                        column.storedType(),
                        column.traits());
    }

    private static Codec<?> converted(ColumnMeta column, Codec<?> stored) {
        return column.converter() == null ? stored : new ConvertedCodec(column, stored);
    }

    /**
     * {@return the codec of a column's field on a database}
     *
     * @param ordinal the column's ordinal
     * @param codecs the database's codecs
     */
    public Codec<?> codec(int ordinal, Codecs codecs) {
        ColumnMeta column = columns.get(ordinal);
        return converted(column, codecs.of(column.storedType()));
    }

    /**
     * {@return a value that another table holds of a column, in the type of what the column stores, which that table may not
     * know}
     *
     * @param column the column's or the field's name
     * @param value the value, or null
     */
    public @Nullable Object asStored(String column, @Nullable Object value) {
        return value == null ? null : CONVERSIONS.of(storedType(column)).convert(value);
    }

    /**
     * {@return the Java type of what a column stores; {@code Object} for one without a field}
     *
     * @param column the column's or the field's name
     */
    public Type storedType(String column) {
        int ordinal = ordinal(column);
        return ordinal < 0 ? Object.class : columns.get(ordinal).storedType();
    }

    /**
     * {@return what a column stores of a value}
     *
     * @param column the column's or the field's name
     * @param value the field's value, or null
     * @throws MappingException if it cannot be stored
     */
    public @Nullable Object stored(String column, @Nullable Object value) {
        int ordinal = ordinal(column);
        return ordinal < 0 ? value : columns.get(ordinal).stored(value);
    }

    /** A timestamp is kept where the model has a field for it; a model without any fields keeps both. */
    private @Nullable String timestamp(boolean kept, String name) {
        return kept && !name.isEmpty() && (columns.isEmpty() || ordinals.containsKey(name)) ? name : null;
    }

    /** What is encrypted or hashed in the table is not shown unless somebody says so. */
    private List<String> plusSecrets(List<String> names) {
        List<String> all = new ArrayList<>(names);
        columns.stream().filter(ColumnMeta::isSecret).map(ColumnMeta::name).forEach(all::add);
        return all;
    }

    /** An attribute goes by its name, and by its column's and its field's, if it has them. */
    private Map<String, MethodMeta> byName(List<MethodMeta> methods) {
        if (methods.isEmpty()) {
            return Map.of();
        }
        Map<String, MethodMeta> byName = new HashMap<>();
        for (MethodMeta method : methods) {
            byName.put(method.attribute(), method);
            byName.put(Naming.camel(method.attribute()), method);
            int ordinal = ordinal(method.attribute());
            if (ordinal >= 0) {
                byName.put(columns.get(ordinal).name(), method);
                byName.put(columns.get(ordinal).field(), method);
            }
        }
        return byName;
    }

    private Set<String> attributeNames(List<String> names) {
        Set<String> result = new LinkedHashSet<>();
        names.forEach(name -> result.add(attributeName(name)));
        return Collections.unmodifiableSet(result);
    }

    private Set<String> settableNames(List<String> names) {
        Set<String> result = new LinkedHashSet<>();
        names.forEach(name -> result.add(settableName(name)));
        return Collections.unmodifiableSet(result);
    }

    private boolean isNumber(String name) {
        Integer ordinal = ordinals.get(name);
        return ordinal == null
                || columns.get(ordinal).type() instanceof Class<?> type
                        && (type.isPrimitive() || Number.class.isAssignableFrom(type));
    }

    private void checkKeys(List<String> problems) {
        if (primaryKey.isEmpty()) {
            problems.add("it has no primary key: name one with @Table(primaryKey = \"…\")");
        }
        for (String key : primaryKey) {
            if (!columns.isEmpty() && !ordinals.containsKey(key)) {
                problems.add("no field holds its key column \"" + key
                        + "\": add the field, or name the key with @Table(primaryKey = \"…\")");
            }
        }
    }

    /** {@return the class} */
    public Class<M> modelClass() {
        return modelClass;
    }

    /** {@return what reads and writes the fields} */
    public Binding<M> binding() {
        return binding;
    }

    /** {@return the table's name} */
    public String table() {
        return table;
    }

    /** {@return the key's columns; more than one for a composite key} */
    public List<String> primaryKey() {
        return primaryKey;
    }

    /**
     * {@return the only column of the key}
     *
     * @param purpose what needs it, for the message
     * @throws MappingException if the key is composite
     */
    public String singleKey(String purpose) {
        if (primaryKey.size() != 1) {
            throw new MappingException(purpose + " needs a single key column; " + name() + " has " + primaryKey);
        }
        return primaryKey.get(0);
    }

    /** {@return the column by which other tables point to this one, if they keep to the convention} */
    public String foreignKey() {
        return foreignKey;
    }

    /** {@return the connection's name, or null for the default} */
    public @Nullable String connection() {
        return connection;
    }

    /** {@return whether the database makes the key of a new row} */
    public boolean isIncrementing() {
        return incrementing;
    }

    /** {@return the query for all models} */
    ModelSelect<M> all() {
        return all;
    }

    /** {@return the columns that have a field, by ordinal} */
    public List<ColumnMeta> columns() {
        return columns;
    }

    /**
     * {@return the ordinal of a column by its name or its field's name, or -1 if no field holds it}
     *
     * @param name the name
     */
    public int ordinal(String name) {
        Integer ordinal = ordinals.get(name);
        return ordinal == null ? -1 : ordinal;
    }

    /**
     * {@return the column's own name, for its name or its field's}
     *
     * @param name the name
     */
    public String columnName(String name) {
        int ordinal = ordinal(name);
        return ordinal < 0 ? name : columns.get(ordinal).name();
    }

    /**
     * {@return the one name by which something is set, of all that stand for it} A column's own name, or that of the
     * attribute that a method sets.
     *
     * @param name the name
     */
    public String settableName(String name) {
        MethodMeta mutator = mutator(name);
        return columnName(mutator == null ? name : mutator.attribute());
    }

    /**
     * {@return the one name by which an attribute or a relation goes, of all that stand for it} A column's own name for
     * its field's, the name in Java of a relation for that in snake case.
     *
     * @param name the name
     */
    public String attributeName(String name) {
        int ordinal = ordinal(name);
        if (ordinal >= 0) {
            return columns.get(ordinal).name();
        }
        MethodMeta accessor = accessor(name);
        if (accessor != null) {
            return accessor.attribute();
        }
        String relation = relationName(name);
        return relation == null ? name : relation;
    }

    /**
     * {@return the name of a relation, for it or what it is in snake case; null if it is none}
     *
     * @param name the name
     */
    public @Nullable String relationName(String name) {
        for (String relation : relationNames) {
            if (relation.equals(name) || Naming.snake(relation).equals(name)) {
                return relation;
            }
        }
        return null;
    }

    /** {@return the names of the relations, by ordinal} */
    public List<String> relationNames() {
        return relationNames;
    }

    /** {@return what mass assignment may set; empty if that is not said} */
    public Set<String> fillable() {
        return fillable;
    }

    /** {@return what mass assignment may not set; {@code *} for everything} */
    public Set<String> guarded() {
        return guarded;
    }

    /** {@return what serialization shows; what is encrypted or hashed is hidden unless the class says that it is visible} */
    public Display display() {
        return display;
    }

    /** {@return the column that says when a row was made, or null} */
    public @Nullable String createdAt() {
        return createdAt;
    }

    /** {@return the column that says when a row was last changed, or null} */
    public @Nullable String updatedAt() {
        return updatedAt;
    }

    /** {@return the column that says when a row was deleted, or null if rows really go} */
    public @Nullable String deletedAt() {
        return deletedAt;
    }

    /** {@return how many models a page has where nobody says} */
    public int perPage() {
        return perPage;
    }

    /** {@return who makes the keys of new models, or null if the database does or the user} */
    public @Nullable KeyGenerator<?> keyGenerator() {
        return keyGenerator;
    }

    /** {@return the column that counts the changes of a row, or null} */
    public @Nullable ColumnMeta version() {
        return version;
    }

    /** {@return the columns that are read again after each write} */
    public List<ColumnMeta> readBack() {
        return readBack;
    }

    /** {@return the columns of which only a hash is stored} */
    public List<ColumnMeta> hashed() {
        return hashed;
    }

    /** {@return the methods that are attributes, by their position in the binding} */
    public List<MethodMeta> accessors() {
        return accessors;
    }

    /** {@return the methods that set attributes, by their position in the binding} */
    public List<MethodMeta> mutators() {
        return mutators;
    }

    /**
     * {@return the method that is an attribute, or null}
     *
     * @param name the attribute's, the column's or the field's name
     */
    public @Nullable MethodMeta accessor(String name) {
        return accessorsByName.get(name);
    }

    /**
     * {@return the method that sets an attribute, or null}
     *
     * @param name the attribute's, the column's or the field's name
     */
    public @Nullable MethodMeta mutator(String name) {
        return mutatorsByName.get(name);
    }

    /** {@return the attributes made by methods that are shown although they are no columns} */
    public List<String> appends() {
        return appends;
    }

    /** {@return the names of the relations whose models are touched when a model of the class is written} */
    public List<String> touches() {
        return touches;
    }

    /** {@return what makes the observers that the class itself names} */
    public List<Supplier<?>> observers() {
        return observers;
    }

    /** {@return what narrows every query of the class} */
    public GlobalScopes<M> globalScopes() {
        return globalScopes;
    }

    /** {@return the class's name, for messages} */
    public String name() {
        return modelClass.getSimpleName();
    }

    /**
     * {@return a column's field, for messages: {@code User.votes}}
     *
     * @param ordinal the column's ordinal
     */
    public String label(int ordinal) {
        return name() + "." + columns.get(ordinal).field();
    }

    /**
     * {@return a relation by its name}
     *
     * @param relation the name
     * @throws InvalidQueryException if there is none; lists those that are
     */
    public RelationDefinition relation(String relation) {
        int field = relationNames.indexOf(relation);
        if (field < 0) {
            throw new InvalidQueryException(name() + " has no relation \"" + relation + "\"; it has "
                    + (relationNames.isEmpty() ? "none" : String.join(", ", relationNames)));
        }
        RelationDefinition definition = relationOf(field);
        if (definition == null) {
            throw new MappingException(name() + "." + relation
                    + " is not initialised: write it as = hasMany(Post.class); " + INITIALISERS);
        }
        return definition;
    }

    /**
     * {@return the relations, in the order in which the class declares them}
     *
     * @throws MappingException if one is not initialised
     */
    public List<RelationDefinition> relations() {
        List<RelationDefinition> inOrder = new ArrayList<>();
        for (int ordinal = 0; ordinal < relationNames.size(); ordinal++) {
            inOrder.add(relation(relationNames.get(relationField(ordinal))));
        }
        return inOrder;
    }

    private @Nullable RelationDefinition relationOf(int field) {
        for (int ordinal = 0; ordinal < relationNames.size(); ordinal++) {
            if (relationField(ordinal) == field) {
                return relations.get(ordinal);
            }
        }
        return null;
    }

    /**
     * {@return which of the fields holds a relation} Fields may be listed in another order than their initialisers run in:
     * Eclipse's compiler lists those of a class that it compiled before by name, and reflection as it likes.
     *
     * @param ordinal the relation's place in the order of the initialisers
     */
    int relationField(int ordinal) {
        int[] known = relationFields;
        if (known == null) {
            known = findRelationFields();
            relationFields = known;
        }
        return known[ordinal];
    }

    private int[] findRelationFields() {
        int[] fields = IntStream.range(0, relationNames.size()).toArray();
        M one = binding.newInstance();
        for (int i = 0; i < fields.length; i++) {
            RelationSlot slot = binding.relation(one, i);
            if (slot != null) {
                fields[slot.definition().ordinal()] = i;
            }
        }
        return fields;
    }

    /** {@return the relations that are loaded with each model of the class, unless a query says otherwise} */
    public List<String> with() {
        return with;
    }

    /**
     * Checks that the relations which are loaded with each model, and those with each of these, come to an end.
     *
     * @throws MappingException if they lead in a circle; names it
     */
    public void requireEnd() {
        if (!ends) {
            follow(new ArrayList<>(), new ArrayList<>());
            ends = true;
        }
    }

    private void follow(List<ModelMeta<?>> above, List<String> path) {
        if (above.contains(this)) {
            throw new MappingException("Relations that are always loaded lead in a circle, " + String.join(", ", path)
                    + ": take one of them out of its class's @With, and load it where it is needed");
        }
        above.add(this);
        for (String name : with) {
            RelationDefinition relation = relation(name);
            path.add(relation.toString());
            relation.relatedClasses().forEach(related -> Models.of(related).follow(above, path));
            path.remove(path.size() - 1);
        }
        above.remove(above.size() - 1);
    }

    /**
     * Checks that a relation is there, and those within it on the models that it leads to.
     *
     * @param load the relation
     * @throws InvalidQueryException if there is none; lists those that are
     */
    public void require(EagerLoad load) {
        RelationDefinition relation = relation(load.relation());
        if (!relation.isToSeveralClasses()) {
            load.nested().forEach(nested -> relation.related().require(nested));
        }
    }

    /**
     * {@return the definition of a relation that an instance has made before, or null}
     *
     * @param ordinal its ordinal
     * @param related the class that this instance's relation leads to
     * @throws MappingException if the class makes its relations in another order than before
     */
    public @Nullable RelationDefinition definition(int ordinal, Class<?> related) {
        if (ordinal >= relations.length()) {
            throw new MappingException(name() + " makes more relations than it has relation fields " + relationNames
                    + ": " + INITIALISERS);
        }
        RelationDefinition definition = relations.get(ordinal);
        if (definition != null && definition.relatedClass() != related) {
            throw new MappingException(name() + "'s relation number " + (ordinal + 1) + " leads to "
                    + definition.relatedClass().getSimpleName() + ", but now to " + related.getSimpleName()
                    + ": " + INITIALISERS);
        }
        return definition;
    }

    /**
     * {@return the definition, which counts from now on unless another thread was first}
     *
     * @param definition the definition
     */
    public RelationDefinition define(RelationDefinition definition) {
        RelationDefinition first = relations.compareAndExchange(definition.ordinal(), null, definition);
        return first == null ? definition : first;
    }

    /**
     * {@return a value as a column's field wants it}
     *
     * @param ordinal the column's ordinal
     * @param value the value, or null
     * @throws MappingException if the field cannot hold it
     */
    public @Nullable Object convert(int ordinal, @Nullable Object value) {
        if (value == null) {
            if (columns.get(ordinal).isPrimitive()) {
                throw new MappingException(label(ordinal) + " is "
                        + columns.get(ordinal).type().getTypeName() + " and cannot be null; declare it as its wrapper");
            }
            return null;
        }
        try {
            return conversions[ordinal].convert(value);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new MappingException(label(ordinal) + ": " + e.getMessage(), e);
        }
    }

    /**
     * {@return what a column's field holds of a value that its column stores, however the database's driver gave that}
     *
     * @param ordinal the column's ordinal
     * @param value the value, or null
     * @param codecs the database's codecs
     * @throws MappingException if the field cannot hold it
     */
    public @Nullable Object fromStored(int ordinal, @Nullable Object value, Codecs codecs) {
        if (value == null) {
            return convert(ordinal, null);
        }
        ColumnMeta column = columns.get(ordinal);
        try {
            Object stored = codecs.of(column.storedType()).convert(value);
            return column.converter() == null ? stored : column.converter().fromDatabase(stored);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new MappingException(label(ordinal) + ": " + e.getMessage(), e);
        }
    }

    /**
     * {@return a value as the parameter of a method that sets an attribute wants it}
     *
     * @param mutator the method
     * @param value the value, or null
     * @throws MappingException if the parameter cannot hold it
     */
    public @Nullable Object convert(MethodMeta mutator, @Nullable Object value) {
        String label = name() + "." + mutator.attribute();
        if (value == null) {
            if (mutator.type() instanceof Class<?> type && type.isPrimitive()) {
                throw new MappingException(label + " is set by " + mutator.method() + "(" + type
                        + ") and cannot be null; let the method take the wrapper");
            }
            return null;
        }
        if (mutator.type() == Object.class) {
            return value;
        }
        try {
            return mutatorConversions[mutator.ordinal()].convert(value);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new MappingException(label + ": " + e.getMessage(), e);
        }
    }

    @Override
    public String toString() {
        return name() + " (table " + table + ")";
    }

    /**
     * A description in the making. For generated code, and for one thread.
     *
     * @param <M> the model
     */
    public static final class Builder<M> {
        private final Class<M> modelClass;
        private final Binding<M> binding;
        private String table = "";
        private List<String> primaryKey = List.of("id");
        private @Nullable String connection;
        private boolean timestamps = true;
        private boolean incrementing = true;
        private final List<ColumnMeta> columns = new ArrayList<>();
        private List<String> relations = List.of();
        private List<String> fillable = List.of();
        private List<String> guarded = List.of("*");
        private List<String> hidden = List.of();
        private List<String> visible = List.of();
        private int perPage = 15;
        private String foreignKey = "";
        private String createdAt = "created_at";
        private String updatedAt = "updated_at";
        private String deletedAt = "deleted_at";
        private @Nullable KeyGenerator<?> keyGenerator;
        private final List<MethodMeta> accessors = new ArrayList<>();
        private final List<MethodMeta> mutators = new ArrayList<>();
        private List<String> appends = List.of();
        private List<String> touches = List.of();
        private List<String> with = List.of();
        private final List<Supplier<?>> observers = new ArrayList<>();
        private final List<Supplier<?>> scopes = new ArrayList<>();

        private Builder(Class<M> modelClass, Binding<M> binding) {
            this.modelClass = modelClass;
            this.binding = binding;
        }

        /**
         * {@return this}
         *
         * @param value the table's name; empty for the convention's
         */
        public Builder<M> table(String value) {
            table = value;
            return this;
        }

        /**
         * {@return this}
         *
         * @param value the key's columns
         */
        public Builder<M> primaryKey(String... value) {
            primaryKey = List.of(value);
            return this;
        }

        /**
         * {@return this}
         *
         * @param value the connection's name; empty for the default
         */
        public Builder<M> connection(String value) {
            connection = value.isEmpty() ? null : value;
            return this;
        }

        /**
         * {@return this}
         *
         * @param value whether timestamps are kept
         */
        public Builder<M> timestamps(boolean value) {
            timestamps = value;
            return this;
        }

        /**
         * {@return this}
         *
         * @param value whether the database makes the keys
         */
        public Builder<M> incrementing(boolean value) {
            incrementing = value;
            return this;
        }

        /**
         * {@return this, with the next column}
         *
         * @param field the field's name
         * @param name the column's name
         * @param type the field's type
         */
        public Builder<M> column(String field, String name, Type type) {
            columns.add(new ColumnMeta(columns.size(), field, name, type, null, type, Set.of()));
            return this;
        }

        /**
         * {@return this, with a converter for the column that was added last}
         *
         * @param value makes what is stored of the field's value
         * @param storedType the type of what is stored
         */
        @SuppressWarnings("unchecked")
        public Builder<M> converter(Converter<?, ?> value, Type storedType) {
            ColumnMeta last = columns.remove(columns.size() - 1);
            columns.add(new ColumnMeta(
                    last.ordinal(),
                    last.field(),
                    last.name(),
                    last.type(),
                    (Converter<Object, Object>) value,
                    storedType,
                    last.traits()));
            return this;
        }

        /**
         * {@return this, with something special about the column that was added last}
         *
         * @param value what is special
         */
        public Builder<M> trait(ColumnTrait value) {
            ColumnMeta last = columns.remove(columns.size() - 1);
            EnumSet<ColumnTrait> traits = EnumSet.of(value);
            traits.addAll(last.traits());
            columns.add(new ColumnMeta(
                    last.ordinal(),
                    last.field(),
                    last.name(),
                    last.type(),
                    last.converter(),
                    last.storedType(),
                    traits));
            return this;
        }

        /**
         * {@return this}
         *
         * @param value who makes the keys of new models
         */
        public Builder<M> keyGenerator(KeyGenerator<?> value) {
            keyGenerator = value;
            return this;
        }

        /**
         * {@return this}
         *
         * @param value how many models a page has
         */
        public Builder<M> perPage(int value) {
            perPage = value;
            return this;
        }

        /**
         * {@return this}
         *
         * @param value the column by which other tables point to this one; empty for the convention's
         */
        public Builder<M> foreignKey(String value) {
            foreignKey = value;
            return this;
        }

        /**
         * {@return this}
         *
         * @param value the column that says when a row was made; empty for none
         */
        public Builder<M> createdAt(String value) {
            createdAt = value;
            return this;
        }

        /**
         * {@return this}
         *
         * @param value the column that says when a row was last changed; empty for none
         */
        public Builder<M> updatedAt(String value) {
            updatedAt = value;
            return this;
        }

        /**
         * {@return this}
         *
         * @param value the column that says when a row was deleted
         */
        public Builder<M> deletedAt(String value) {
            deletedAt = value;
            return this;
        }

        /**
         * {@return this, with the next method that is an attribute; the binding calls it by its position}
         *
         * @param method the method's name, for messages
         * @param attribute the attribute's name
         * @param type what it returns
         */
        public Builder<M> accessor(String method, String attribute, Type type) {
            accessors.add(new MethodMeta(accessors.size(), method, attribute, type));
            return this;
        }

        /**
         * {@return this, with the next method that sets an attribute; the binding calls it by its position}
         *
         * @param method the method's name, for messages
         * @param attribute the attribute's name
         * @param type what it takes
         */
        public Builder<M> mutator(String method, String attribute, Type type) {
            mutators.add(new MethodMeta(mutators.size(), method, attribute, type));
            return this;
        }

        /**
         * {@return this}
         *
         * @param value the attributes made by methods that are shown although they are no columns
         */
        public Builder<M> appends(String... value) {
            appends = List.of(value);
            return this;
        }

        /**
         * {@return this}
         *
         * @param value the names of the relations whose models are touched when a model of the class is written
         */
        public Builder<M> touches(String... value) {
            touches = List.of(value);
            return this;
        }

        /**
         * {@return this}
         *
         * @param value the names of the relations that are loaded with each model of the class
         */
        public Builder<M> with(String... value) {
            with = List.of(value);
            return this;
        }

        /**
         * {@return this, with one more observer}
         *
         * @param value makes it, at the first event
         */
        public Builder<M> observedBy(Supplier<?> value) {
            observers.add(value);
            return this;
        }

        /**
         * {@return this, with one more global scope}
         *
         * @param value makes it, at the first query
         */
        public Builder<M> scopedBy(Supplier<?> value) {
            scopes.add(value);
            return this;
        }

        /**
         * {@return this}
         *
         * @param value the relations' names, in the order of their fields
         */
        public Builder<M> relations(String... value) {
            relations = List.of(value);
            return this;
        }

        /**
         * {@return this}
         *
         * @param value what mass assignment may set
         */
        public Builder<M> fillable(String... value) {
            fillable = List.of(value);
            return this;
        }

        /**
         * {@return this}
         *
         * @param value what mass assignment may not set
         */
        public Builder<M> guarded(String... value) {
            guarded = List.of(value);
            return this;
        }

        /**
         * {@return this}
         *
         * @param value what serialization leaves out
         */
        public Builder<M> hidden(String... value) {
            hidden = List.of(value);
            return this;
        }

        /**
         * {@return this}
         *
         * @param value what serialization shows
         */
        public Builder<M> visible(String... value) {
            visible = List.of(value);
            return this;
        }

        /**
         * {@return the description, which {@link Models#of} finds from now on}
         *
         * @throws MappingException if it is wrong; lists all that is
         */
        public ModelMeta<M> register() {
            ModelMeta<M> meta = build();
            Models.register(meta);
            return meta;
        }

        ModelMeta<M> build() {
            List<String> problems = new ArrayList<>();
            ModelMeta<M> meta = new ModelMeta<>(this, problems);
            if (!problems.isEmpty()) {
                throw new MappingException(
                        modelClass.getName() + " is no valid model:\n  - " + String.join("\n  - ", problems));
            }
            return meta;
        }
    }
}
