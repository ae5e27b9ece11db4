package io.eloquent.dialect.contract.hostile;

import io.eloquent.api.error.EloquentException;
import io.eloquent.query.Columns;
import io.eloquent.query.Condition;
import io.eloquent.query.Database;
import io.eloquent.query.Functions;
import io.eloquent.query.JoinClause;
import io.eloquent.query.JsonExpression;
import io.eloquent.query.Query;
import io.eloquent.query.Row;
import io.eloquent.query.SchemaBuilder;
import io.eloquent.query.Selectable;
import io.eloquent.query.TextColumn;
import io.eloquent.query.TextSearch;
import io.eloquent.query.Write;
import io.eloquent.query.compile.Feature;
import io.eloquent.query.compile.Syntax;
import io.eloquent.query.schema.Blueprint;
import io.eloquent.query.schema.ColumnBuilder;
import io.eloquent.query.schema.ForeignKeyBuilder;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All places where a chain takes a string: each parameter of each public method of the builder, of a join's conditions,
 * and of what describes a table, but for the methods with raw in their name.
 */
final class Places {
    private final Database db;
    private final Arguments arguments;
    private final List<Place> all = new ArrayList<>();
    private final Set<String> unknown = new TreeSet<>();

    Places(Database db) {
        this.db = db;
        this.arguments = new Arguments(db);
        all.add(new Place(
                "Database.table(String)", false, (on, text) -> on.table(text).get()));
        if (db.dialect().compiler().syntax().supports(Feature.UPSERT)) {
            upserts();
        }
        typed();
        find(Query.class, (on, call) -> end(on, call.on(on.table("t"))));
        find(
                JoinClause.class,
                (on, call) -> on.table("t")
                        .join("s", clause -> call.on(clause) instanceof JoinClause partners ? partners : clause)
                        .get());
        find(TextSearch.class, (on, call) -> {
            if (call.on(TextSearch.naturalLanguage()) instanceof TextSearch search) {
                on.table("t").whereFullText(List.of("c"), "x", search).get();
            }
        });
        find(SchemaBuilder.class, (on, call) -> call.on(on.schema()));
        find(
                Blueprint.class,
                (on, call) -> on.schema().create("t", table -> {
                    table.integer("k");
                    call.on(table);
                }));
        find(ColumnBuilder.class, (on, call) -> on.schema().create("t", table -> call.on(table.string("k"))));
        find(
                ForeignKeyBuilder.class,
                (on, call) -> on.schema().create("t", table -> {
                    table.integer("k");
                    call.on(table.foreign("k").references("id").on("s"));
                }));
    }

    /** What is unique, and what changes, is among the columns of the rows. */
    private void upserts() {
        all.add(new Place(
                "Query.upsert(rows, unique): unique",
                false,
                (on, text) -> on.table("t").upsert(List.of(Map.of(text, 1, "z", 2)), List.of(text))));
        all.add(new Place(
                "Query.upsert(rows, unique): row",
                false,
                (on, text) -> on.table("t").upsert(List.of(Map.of(text, 1, "z", 2)), List.of("z"))));
        all.add(new Place(
                "Query.upsert(rows, unique, update): update",
                false,
                (on, text) -> on.table("t").upsert(List.of(Map.of(text, 1, "z", 2)), List.of("z"), List.of(text))));
        all.add(new Place(
                "Query.upsert(rows, unique, update): key",
                false,
                (on, text) -> on.table("t").upsert(List.of(Map.of(text, 1, "z", 2)), List.of("z"), Map.of(text, 3))));
        all.add(new Place(
                "Query.upsert(rows, unique, update): value",
                false,
                (on, text) ->
                        on.table("t").upsert(List.of(Map.of("c", text, "z", text)), List.of("z"), Map.of("c", text))));
    }

    /** What is said with types. */
    private void typed() {
        TextColumn<Row> column = Columns.text("c");
        typed("Alias", text -> column.as(text));
        typed("Columns.text(name)", Columns::text);
        typed("Column.of(table)", column::of);
        typed("Functions.value(text)", Functions::value);
        typed("Functions.nullIf(value)", text -> Functions.nullIf(column, text));
        typed("TextExpression.concat(text)", column::concat);
        typed("Expression.coalesce(text)", column::coalesce);
        typed(
                "CaseBuilder: value",
                text -> Functions.caseWhen(column.isNull(), text).otherwise(text));
        typed("CaseOf: value", text -> Functions.caseOf(column).when(text, text).end());
        condition("Expression.eq(text)", column::eq);
        condition("Expression.in(texts)", text -> column.in(text, text));
        condition("Expression.isDistinctFrom(text)", column::isDistinctFrom);
        condition("TextExpression.like(pattern)", column::like);
        condition("TextExpression.likeIgnoreCase(pattern)", column::likeIgnoreCase);
        condition("TextExpression.startsWith(text)", column::startsWith);
        condition("TextExpression.endsWith(text)", column::endsWith);
        condition("TextExpression.contains(text)", column::contains);
        condition("Row2.eq(text)", text -> Functions.row(column, column).eq(text, text));
        all.add(new Place("Column.set(text)", false, (on, text) -> on.table("t").update(column.set(text))));
        Syntax syntax = db.dialect().compiler().syntax();
        if (syntax.supports(Feature.FULL_TEXT)) {
            condition("Functions.matches(text)", text -> Functions.matches(text, column));
        }
        if (syntax.supports(Feature.JSON)) {
            typedDocuments();
        }
    }

    private void typedDocuments() {
        JsonExpression<Row> document = Functions.json(Columns.column("j", Map.class));
        typed("JsonExpression.at(key)", document::at);
        condition("JsonExpression.eq(text)", text -> document.at("k").eq(text));
        condition("JsonExpression.contains(text)", text -> document.at("k").contains(text));
        condition("JsonExpression.containsKey(key)", document::containsKey);
        condition("JsonExpression.overlaps(texts)", text -> document.overlaps(List.of(text)));
        all.add(new Place(
                "JsonExpression.at(key).set(value)",
                false,
                (on, text) -> on.table("t").update(document.at(text).set(text))));
    }

    private void typed(String title, Function<String, Selectable<?>> selected) {
        all.add(new Place(
                title,
                false,
                (on, text) -> on.table("t").select(selected.apply(text)).get()));
    }

    private void condition(String title, Function<String, Condition> condition) {
        all.add(new Place(
                title,
                false,
                (on, text) -> on.table("t").where(condition.apply(text)).get()));
    }

    /** {@return the places} */
    List<Place> all() {
        return all;
    }

    /** {@return the methods that take strings and could not be tried, since a parameter's type is not known here} */
    Set<String> unknown() {
        return unknown;
    }

    /** Calls a method of an object. */
    private interface Call {
        @Nullable
        Object on(Object target);
    }

    /** Calls a method on what a chain has made so far. */
    private interface Setting {
        void run(Database db, Call call);
    }

    private void find(Class<?> type, Setting setting) {
        Map<String, Method> methods = new TreeMap<>();
        Arrays.stream(type.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers())
                        && method.getDeclaringClass() != Object.class
                        && !method.getName().equals("upsert")
                        && !method.getName().toLowerCase(Locale.ROOT).contains("raw"))
                .forEach(method -> methods.merge(
                        method.getName() + Arrays.toString(method.getParameterTypes()),
                        method,
                        (one, other) -> one.isBridge() ? other : one));
        methods.values().forEach(method -> find(type, method, setting));
    }

    /** {@return the types of the parameters} Of what a class inherits from one that is not public, the bridge knows less. */
    private static Type[] parameters(Method method) {
        Class<?> type = method.getDeclaringClass();
        while (method.isBridge() && type != null) {
            for (Method declared : type.getDeclaredMethods()) {
                if (!declared.isBridge()
                        && declared.getName().equals(method.getName())
                        && Arrays.equals(declared.getParameterTypes(), method.getParameterTypes())) {
                    return declared.getGenericParameterTypes();
                }
            }
            type = type.getSuperclass();
        }
        return method.getGenericParameterTypes();
    }

    private void find(Class<?> type, Method method, Setting setting) {
        List<Arguments.Argument> parameters = new ArrayList<>();
        String title = type.getSimpleName() + "." + method.getName()
                + Stream.of(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .toList();
        for (Type parameter : parameters(method)) {
            Arguments.Argument argument = arguments.of(parameter);
            if (argument == null) {
                // what makes records of the rows has a twin that does not
                if (title.contains("String") && !title.contains("Class")) {
                    unknown.add(title);
                }
                return;
            }
            parameters.add(argument);
        }
        if (parameters.stream().allMatch(parameter -> parameter.holders().isEmpty())) {
            return;
        }
        for (List<Object> harmless : Arguments.choices(
                parameters.stream().map(Arguments.Argument::harmless).toList())) {
            if (isTaken(setting, method, harmless)) {
                add(title, setting, method, parameters, harmless);
                return;
            }
        }
    }

    private boolean isTaken(Setting setting, Method method, List<Object> harmless) {
        boolean[] refused = new boolean[1];
        boolean sent = !db.pretend(() -> {
                    try {
                        setting.run(db, target -> call(method, target, harmless));
                    } catch (EloquentException | IllegalStateException refusal) {
                        refused[0] = true;
                    }
                })
                .isEmpty();
        return sent
                && !(refused[0] && method.getDeclaringClass().getPackageName().endsWith("schema"));
    }

    private void add(
            String title, Setting setting, Method method, List<Arguments.Argument> parameters, List<Object> harmless) {
        for (int i = 0; i < parameters.size(); i++) {
            int index = i;
            String name = method.getName();
            boolean word = i == 0 && (name.equals("aggregate") || name.equals("language"));
            boolean keyword = word || parameters.get(i).harmless().indexOf(harmless.get(i)) > 0;
            for (Map.Entry<String, Function<String, Object>> holder :
                    parameters.get(i).holders().entrySet()) {
                all.add(new Place(title + " " + (i + 1) + holder.getKey(), keyword, (on, text) -> {
                    List<Object> given = new ArrayList<>(harmless);
                    given.set(index, holder.getValue().apply(text));
                    setting.run(on, target -> call(method, target, given));
                }));
            }
        }
    }

    private static @Nullable Object call(Method method, Object target, List<Object> given) {
        try {
            return method.invoke(target, given.toArray());
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new AssertionError(thrown);
        } catch (IllegalAccessException | IllegalArgumentException other) {
            throw new AssertionError(method + " with " + given, other);
        }
    }

    /** Ends what a method has returned, so that its statement runs. */
    private static void end(Database db, @Nullable Object result) {
        if (result instanceof Query query) {
            query.get();
        } else if (result instanceof Write write) {
            db.table("t").with("w", write).get();
        } else if (result instanceof Iterable<?> rows) {
            rows.forEach(row -> {});
        } else if (result instanceof Stream<?> rows) {
            try (rows) {
                rows.forEach(row -> {});
            }
        }
    }
}
