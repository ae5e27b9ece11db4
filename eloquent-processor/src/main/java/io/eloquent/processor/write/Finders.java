package io.eloquent.processor.write;

import io.eloquent.processor.read.ModelClass;

/** The static entry points of a model. Each asks the query of the same name. */
final class Finders {
    private static final String QUERIES = """
            /** {@return a query for all rows of the table} */
            public static $UserQuery query() {
                return new $UserQuery($ModelSelect.of(%1$s));
            }

            /** {@return a query on another connection} */
            public static $UserQuery on(String connection) {
                return query().on(connection);
            }

            /** {@return a query that reads from the connection for writes} */
            public static $UserQuery onWriteConnection() {
                return query().onWriteConnection();
            }
            """;

    private static final String FINDERS = """
            /** {@return all models} */
            public static $ModelList<$User> all() {
                return query().get();
            }

            /** {@return the model with this key, if there is one} */
            public static $Optional<$User> find(Object key, Object... rest) {
                return query().find(key, rest);
            }

            /** {@return the model with this key; throws if there is none} */
            public static $User findOrFail(Object key, Object... rest) {
                return query().findOrFail(key, rest);
            }

            /** {@return the models with these keys; throws if one is missing, and names all that are} */
            public static $ModelList<$User> findOrFail($Collection<?> keys) {
                return query().findOrFail(keys);
            }

            /** {@return the model with this key, or a new one, not saved} */
            public static $User findOrNew(Object key, Object... rest) {
                return query().findOrNew(key, rest);
            }

            /** {@return the model with this key, or what the supplier makes} */
            public static $User findOr(Object key, $Supplier<? extends $User> otherwise) {
                return query().findOr(key, otherwise);
            }

            /** {@return the models with these keys, as far as there are any} */
            public static $ModelList<$User> findMany(Object... keys) {
                return query().findMany(keys);
            }

            /** {@return the models with these keys, as far as there are any} */
            public static $ModelList<$User> findMany($Collection<?> keys) {
                return query().findMany(keys);
            }

            /** {@return the first model, if there is one} */
            public static $Optional<$User> first() {
                return query().first();
            }

            /** {@return the first model; throws if there is none} */
            public static $User firstOrFail() {
                return query().firstOrFail();
            }

            /** {@return the first model, or what the supplier makes} */
            public static $User firstOr($Supplier<? extends $User> otherwise) {
                return query().firstOr(otherwise);
            }

            /** {@return the first model whose column is this value, if there is one} */
            public static $Optional<$User> firstWhere(String column, Object value) {
                return query().firstWhere(column, value);
            }

            /** {@return the first model that fulfils a comparison, if there is one} */
            public static $Optional<$User> firstWhere(String column, String operator, Object value) {
                return query().firstWhere(column, operator, value);
            }

            /** {@return the first model that fulfils a condition, if there is one} */
            public static $Optional<$User> firstWhere($Condition condition) {
                return query().firstWhere(condition);
            }

            /** {@return the only model; throws if there is none, or more than one} */
            public static $User sole() {
                return query().sole();
            }

            /** {@return models of rows that were read otherwise: rows, or maps of column to value} */
            public static $ModelList<$User> hydrate($Collection<?> rows) {
                return query().hydrate(rows);
            }

            /** {@return models of what SQL of your own finds} */
            public static $ModelList<$User> fromQuery(String sql, Object... bindings) {
                return query().fromQuery(sql, bindings);
            }
            """;

    private static final String GLOBAL_SCOPES = """
            /** {@return what takes the scope away again when it is closed} It narrows every query of the model until then. */
            public static $Registration addGlobalScope(String name, $UnaryOperator<$UserQuery> scope) {
                return addGlobalScope(%1$s, name, $UserQuery::new, scope);
            }

            /** {@return what takes the scope away again when it is closed} It narrows every query of the model until then. */
            public static $Registration addGlobalScope($GlobalScope<$User> scope) {
                return addGlobalScope($User.class, scope);
            }

            /** {@return whether a global scope of this name narrows the queries of the model} */
            public static boolean hasGlobalScope(String name) {
                return hasGlobalScope($User.class, name);
            }

            /** {@return a query without one of the global scopes} */
            public static $UserQuery withoutGlobalScope(String name) {
                return query().withoutGlobalScope(name);
            }

            /** {@return a query without one of the global scopes} */
            public static $UserQuery withoutGlobalScope(Class<? extends $GlobalScope<?>> scope) {
                return query().withoutGlobalScope(scope);
            }

            /** {@return a query without the global scopes; deleted models stay hidden} */
            public static $UserQuery withoutGlobalScopes() {
                return query().withoutGlobalScopes();
            }

            /** {@return a query that finds models with these attributes, and makes them with these} */
            public static $UserQuery withAttributes($Map<String, ?> attributes) {
                return query().withAttributes(attributes);
            }
            """;

    private static final String CONDITIONS = """
            /** {@return a query for the rows whose column is this value} */
            public static $UserQuery where(String column, Object value) {
                return query().where(column, value);
            }

            /** {@return a query by a comparison} */
            public static $UserQuery where(String column, String operator, Object value) {
                return query().where(column, operator, value);
            }

            /** {@return a query for the rows whose columns are these values} */
            public static $UserQuery where($Map<String, ?> values) {
                return query().where(values);
            }

            /** {@return a query for the rows that fulfil a condition} */
            public static $UserQuery where($Condition condition) {
                return query().where(condition);
            }

            /** {@return a query by conditions in parentheses} */
            public static $UserQuery where($UnaryOperator<$UserQuery> group) {
                return query().where(group);
            }

            /** {@return a query by a condition in SQL} */
            public static $UserQuery whereRaw(String sql, Object... bindings) {
                return query().whereRaw(sql, bindings);
            }

            /** {@return a query for the rows whose column is one of these values} */
            public static $UserQuery whereIn(String column, $Collection<?> values) {
                return query().whereIn(column, values);
            }

            /** {@return a query for the rows whose column is NULL} */
            public static $UserQuery whereNull(String column) {
                return query().whereNull(column);
            }

            /** {@return a query for the rows whose column is not NULL} */
            public static $UserQuery whereNotNull(String column) {
                return query().whereNotNull(column);
            }

            /** {@return a query by a range} */
            public static $UserQuery whereBetween(String column, Object low, Object high) {
                return query().whereBetween(column, low, high);
            }
            """;

    private static final String RELATIONS = """
            /** {@return a query that loads relations too} */
            public static $UserQuery with(String... relations) {
                return query().with(relations);
            }

            /** {@return a query that loads relations too} */
            @SafeVarargs
            @SuppressWarnings("varargs")
            public static $UserQuery with($LoadKey<$User>... relations) {
                return query().with(relations);
            }

            /** {@return a query that loads a relation, narrowed} */
            public static <R extends $Model<R>> $UserQuery with(
                    $RelationKey<$User, R> relation, $UnaryOperator<$ModelQuery<R>> constraint) {
                return query().with(relation, constraint);
            }

            /** {@return a query of models with at least one related one} */
            public static $UserQuery has(String relation) {
                return query().has(relation);
            }

            /** {@return a query of models with at least one related one} */
            public static $UserQuery has($LoadKey<$User> relation) {
                return query().has(relation);
            }

            /** {@return a query of models without any related one} */
            public static $UserQuery doesntHave(String relation) {
                return query().doesntHave(relation);
            }

            /** {@return a query of models without any related one} */
            public static $UserQuery doesntHave($LoadKey<$User> relation) {
                return query().doesntHave(relation);
            }

            /** {@return a query of models with at least one such related one} */
            public static <R extends $Model<R>> $UserQuery whereHas(
                    $RelationKey<$User, R> relation, $UnaryOperator<$ModelQuery<R>> constraint) {
                return query().whereHas(relation, constraint);
            }

            /** {@return a query of models that belong to a model, by the only relation that leads to its class} */
            public static $UserQuery whereBelongsTo($Model<?> related) {
                return query().whereBelongsTo(related);
            }

            /** {@return a query of models that belong to a model} */
            public static <R extends $Model<R>> $UserQuery whereBelongsTo(
                    R related, $RelationKey<$User, R> relation) {
                return query().whereBelongsTo(related, relation);
            }

            /** {@return a query of models that say how many related ones they have} */
            public static $UserQuery withCount(String... relations) {
                return query().withCount(relations);
            }
            """;

    private static final String SHAPES = """
            /** {@return a query in the order of a column} */
            public static $UserQuery orderBy(String column) {
                return query().orderBy(column);
            }

            /** {@return a query in the order of a column} */
            public static $UserQuery orderBy(String column, String direction) {
                return query().orderBy(column, direction);
            }

            /** {@return a query in the order of these keys, as in {@code NAME.asc()}} */
            public static $UserQuery orderBy($Order... keys) {
                return query().orderBy(keys);
            }

            /** {@return a query with the newest first} */
            public static $UserQuery latest() {
                return query().latest();
            }

            /** {@return a query with the oldest first} */
            public static $UserQuery oldest() {
                return query().oldest();
            }

            /** {@return a query for a number of rows at most} */
            public static $UserQuery take(long rows) {
                return query().take(rows);
            }

            /** {@return a query that reads some columns only} */
            public static $UserQuery select(String... columns) {
                return query().select(columns);
            }

            /** {@return a query that reads some columns only, and what is made of columns} */
            public static $UserQuery select($Selectable<?>... columns) {
                return query().select(columns);
            }

            /** {@return a query that leaves out repeated rows} */
            public static $UserQuery distinct() {
                return query().distinct();
            }
            """;

    private static final String WRITES = """
            /** {@return a new model with these attributes, as far as they may be mass assigned, saved} */
            public static $User create($Map<String, ?> attributes) {
                return query().create(attributes);
            }

            /** {@return a new model, saved after the action has set its fields} */
            public static $User create($Consumer<? super $User> attributes) {
                return query().create(attributes);
            }

            /** {@return a new model with these attributes, guarded or not, saved} */
            public static $User forceCreate($Map<String, ?> attributes) {
                return query().forceCreate(attributes);
            }

            /** {@return the first model with these attributes, or a new one, saved} */
            public static $User firstOrCreate($Map<String, ?> attributes) {
                return query().firstOrCreate(attributes);
            }

            /** {@return the first model with these attributes, or a new one, saved} */
            public static $User firstOrCreate($Map<String, ?> attributes, $Map<String, ?> values) {
                return query().firstOrCreate(attributes, values);
            }

            /** {@return the first model with these attributes, or a new one, not saved} */
            public static $User firstOrNew($Map<String, ?> attributes) {
                return query().firstOrNew(attributes);
            }

            /** {@return the first model with these attributes, or a new one, not saved} */
            public static $User firstOrNew($Map<String, ?> attributes, $Map<String, ?> values) {
                return query().firstOrNew(attributes, values);
            }

            /** {@return a new model with these attributes, saved, or the one that is there already} */
            public static $User createOrFirst($Map<String, ?> attributes) {
                return query().createOrFirst(attributes);
            }

            /** {@return a new model with these attributes, saved, or the one that is there already} */
            public static $User createOrFirst($Map<String, ?> attributes, $Map<String, ?> values) {
                return query().createOrFirst(attributes, values);
            }

            /** {@return the model with these attributes, in which a column is one more, or a new one in which it is 1} */
            public static $User incrementOrCreate($Map<String, ?> attributes, String column) {
                return query().incrementOrCreate(attributes, column);
            }

            /** {@return the model with these attributes, in which a column has grown by the step, or a new one} */
            public static $User incrementOrCreate(
                    $Map<String, ?> attributes, String column, Number initial, Number step) {
                return query().incrementOrCreate(attributes, column, initial, step);
            }

            /** {@return the first model with these attributes, or a new one, changed and saved} */
            public static $User updateOrCreate($Map<String, ?> attributes, $Map<String, ?> values) {
                return query().updateOrCreate(attributes, values);
            }

            /** {@return how many rows were inserted, past models, timestamps and guards} */
            public static int insert($Map<String, ?> row) {
                return query().insert(row);
            }

            /** {@return how many rows were inserted, past models, timestamps and guards} */
            public static int insert($List<? extends $Map<String, ?>> rows) {
                return query().insert(rows);
            }

            /** {@return how many rows were inserted; those that a unique index has already are left out} */
            public static int insertOrIgnore($List<? extends $Map<String, ?>> rows) {
                return query().insertOrIgnore(rows);
            }

            /** {@return how many rows were touched; those that are there by these columns are updated, the others inserted} */
            public static int upsert($List<? extends $Map<String, ?>> rows, $List<String> uniqueBy) {
                return query().upsert(rows, uniqueBy);
            }

            /** {@return how many rows were touched; of those that are there by these columns the others named are updated} */
            public static int upsert(
                    $List<? extends $Map<String, ?>> rows, $List<String> uniqueBy, $List<String> update) {
                return query().upsert(rows, uniqueBy, update);
            }

            /** {@return how many of the models with these keys were there, and are deleted} */
            public static int destroy(Object... keys) {
                return query().destroy(keys);
            }

            /** {@return how many of the models with these keys were there, and are deleted for good} */
            public static int forceDestroy(Object... keys) {
                return query().forceDestroy(keys);
            }
            """;

    private static final String JSON = """
            /** {@return a new model with the attributes of a JSON object, as far as they may be mass assigned, not saved} */
            public static $User fromJson(String json) {
                return fromJson($User.class, json);
            }
            """;

    private static final String RESULTS = """
            /** {@return how many rows there are} */
            public static long count() {
                return query().count();
            }

            /** {@return the least value of a column; empty if there is none} */
            public static $Optional<Object> min(String column) {
                return query().min(column);
            }

            /** {@return the greatest value of a column; empty if there is none} */
            public static $Optional<Object> max(String column) {
                return query().max(column);
            }

            /** {@return the sum of a column; zero if there are no values} */
            public static $BigDecimal sum(String column) {
                return query().sum(column);
            }

            /** {@return the average of a column; empty if there are no values} */
            public static $Optional<$BigDecimal> avg(String column) {
                return query().avg(column);
            }

            /** {@return all models, in lists of at most so many} */
            public static Iterable<$ModelList<$User>> chunk(int size) {
                return query().chunk(size);
            }

            /** {@return all models, in lists of at most so many, by key; they may be changed meanwhile} */
            public static Iterable<$ModelList<$User>> chunkById(int size) {
                return query().chunkById(size);
            }

            /** Hands all models to an action. */
            public static void each($Consumer<? super $User> action) {
                query().each(action);
            }

            /** {@return all models of one statement, read while the stream is walked through; close it if that may end early} */
            public static $Stream<$User> stream() {
                return query().stream();
            }

            /** {@return all models of one statement, read as they are asked for; to be closed} */
            public static $ResultCursor<$User> cursor() {
                return query().cursor();
            }

            /** {@return all models, a thousand to a query} */
            public static $Stream<$User> lazy() {
                return query().lazy();
            }

            /** {@return all models, so many to a query} */
            public static $Stream<$User> lazy(int size) {
                return query().lazy(size);
            }

            /** {@return all models, so many to a query, by key; they may be changed meanwhile} */
            public static $Stream<$User> lazyById(int size) {
                return query().lazyById(size);
            }

            /** {@return the first page of models, by key, and how many there are} */
            public static $Page<$User> paginate() {
                return query().paginate();
            }

            /** {@return a page of models, by key, and how many there are; pages count from 1} */
            public static $Page<$User> paginate(int perPage, long page) {
                return query().paginate(perPage, page);
            }

            /** {@return a page of models, by key, and whether there is another; pages count from 1} */
            public static $SimplePage<$User> simplePaginate(int perPage, long page) {
                return query().simplePaginate(perPage, page);
            }

            /** {@return the page that a cursor leads to, by key; with null the first} */
            public static $CursorPage<$User> cursorPaginate(int perPage, String cursor) {
                return query().cursorPaginate(perPage, cursor);
            }

            /** {@return the values of a column, NULLs as null} */
            public static $List<Object> pluck(String column) {
                return query().pluck(column);
            }

            /** {@return the values of a column, NULLs as null} */
            public static <V> $List<V> pluck($Column<$User, V> column) {
                return query().pluck(column);
            }
            """;

    private static final String EVENTS = """
            /** {@return who hears what happens to models of this class} */
            public static $ModelEvents<$User> events() {
                return $Model.events($User.class);
            }

            /** {@return takes away again an observer that was added, which hears all that happens to models of this class} */
            public static $Registration observe($Observer<? super $User> observer) {
                return events().observe(observer);
            }
            """;

    private static final String SOFT_DELETES = """
            /** {@return a query that finds deleted models too} */
            public static $UserQuery withTrashed() {
                return query().withTrashed();
            }

            /** {@return a query that finds deleted models too, or does not} */
            public static $UserQuery withTrashed(boolean trashed) {
                return query().withTrashed(trashed);
            }

            /** {@return a query that finds deleted models only} */
            public static $UserQuery onlyTrashed() {
                return query().onlyTrashed();
            }

            /** {@return the first model with these attributes, deleted or not, restored, or a new one, saved} */
            public static $User restoreOrCreate($Map<String, ?> attributes, $Map<String, ?> values) {
                return query().restoreOrCreate(attributes, values);
            }

            /** {@return a new model with these attributes, saved, or the one that is there already, restored} */
            public static $User createOrRestore($Map<String, ?> attributes, $Map<String, ?> values) {
                return query().createOrRestore(attributes, values);
            }

            /** {@return how many models were deleted for good, of those that have been deleted for longer than this} */
            public static int pruneTrashed($Duration olderThan) {
                return query().pruneTrashed(olderThan);
            }
            """;

    private Finders() {}

    /** Writes them. */
    static void write(ModelClass model, SourceFile file, String meta) {
        file.add(QUERIES, meta).gap();
        file.add(FINDERS).gap();
        file.add(GLOBAL_SCOPES, meta).gap();
        file.add(CONDITIONS).gap();
        file.add(RELATIONS).gap();
        file.add(SHAPES).gap();
        file.add(WRITES).gap();
        file.add(JSON).gap();
        file.add(RESULTS).gap();
        file.add(EVENTS).gap();
        if (model.isSoftDeleting()) {
            file.add(SOFT_DELETES).gap();
        }
    }
}
