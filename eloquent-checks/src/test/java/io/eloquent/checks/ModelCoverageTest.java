package io.eloquent.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.eloquent.model.BelongsTo;
import io.eloquent.model.BelongsToMany;
import io.eloquent.model.HasMany;
import io.eloquent.model.HasManyThrough;
import io.eloquent.model.HasOne;
import io.eloquent.model.HasOneThrough;
import io.eloquent.model.LazyLoad;
import io.eloquent.model.Model;
import io.eloquent.model.ModelEvents;
import io.eloquent.model.ModelGraph;
import io.eloquent.model.ModelList;
import io.eloquent.model.ModelQuery;
import io.eloquent.model.MorphKey;
import io.eloquent.model.MorphMany;
import io.eloquent.model.MorphOne;
import io.eloquent.model.MorphTo;
import io.eloquent.model.MorphToMany;
import io.eloquent.model.Pivot;
import io.eloquent.model.PivotChanges;
import io.eloquent.model.PivotQuery;
import io.eloquent.model.RelationKey;
import io.eloquent.model.SoftDeletes;
import io.eloquent.model.meta.RelationSlot;
import io.eloquent.query.Query;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What models can do is written down. */
class ModelCoverageTest {
    private static final Path PAGE = Path.of("..", "docs", "models.md");
    private static final Path RELATION_PAGE = PAGE.resolveSibling("relations.md");

    /** Methods for generated code, and those that every object has. */
    private static final Set<String> NOT_FOR_USERS =
            Set.of("equals", "hashCode", "toString", "narrowedBy", "unconditioned", "statement");

    private static final Pattern CODE = Pattern.compile("(?s)```java\\n(.*?)```|`([^`]+)`");
    private static final Pattern WORD = Pattern.compile("\\w+");

    @Test
    void everyMethodOfModelsIsOnThePage() throws IOException {
        Set<String> missing = methods(Model.class, any -> true);
        missing.addAll(methods(SoftDeletes.class, any -> true));
        missing.removeAll(NOT_FOR_USERS);
        missing.removeAll(words());
        assertEquals(Set.of(), missing, "docs/models.md does not mention these");
    }

    @Test
    void whatQueriesOfModelsCanBesideIsOnThePage() throws IOException {
        Set<String> missing = methods(ModelQuery.class, any -> true);
        missing.removeAll(methods(Query.class, any -> true));
        missing.removeAll(NOT_FOR_USERS);
        missing.removeAll(words());
        assertEquals(Set.of(), missing, "docs/models.md does not mention these");
    }

    @Test
    void whatListsOfModelsCanBesideIsOnThePage() throws IOException {
        Set<String> missing = methods(ModelList.class, method -> method.getDeclaringClass() == ModelList.class);
        missing.removeAll(methods(List.class, any -> true));
        missing.removeAll(words());
        assertEquals(Set.of(), missing, "docs/models.md does not mention these");
    }

    /** What relations are, and what is said of them. */
    private static final List<Class<?>> RELATIONS = List.of(
            HasOne.class,
            HasMany.class,
            BelongsTo.class,
            BelongsToMany.class,
            HasOneThrough.class,
            HasManyThrough.class,
            MorphOne.class,
            MorphMany.class,
            MorphTo.class,
            MorphToMany.class,
            Pivot.class,
            PivotQuery.class,
            PivotChanges.class,
            RelationKey.class,
            MorphKey.class,
            LazyLoad.class,
            ModelGraph.class);

    @Test
    void everyMethodOfRelationsIsOnTheirPage() throws IOException {
        Set<String> missing = new TreeSet<>();
        RELATIONS.forEach(type -> missing.addAll(methods(type, method -> !isOfLibrary(method))));
        missing.removeAll(methods(ModelQuery.class, any -> true));
        missing.removeAll(methods(List.class, any -> true));
        missing.removeAll(NOT_FOR_USERS);
        missing.removeAll(words(RELATION_PAGE));
        assertEquals(Set.of(), missing, "docs/relations.md does not mention these");
    }

    /** Handles are the library's own for its other rooms. */
    private static boolean isOfLibrary(Method method) {
        return method.getDeclaringClass() == RelationSlot.class
                || Arrays.stream(RelationSlot.class.getMethods())
                        .anyMatch(own -> own.getName().equals(method.getName())
                                && Arrays.equals(own.getParameterTypes(), method.getParameterTypes()));
    }

    /** Relations of Python's Eloquent, as it was when it was called Orator 0.9. */
    private static final String ORIGINAL_RELATIONS = """
        has_one has_many has_many_through belongs_to belongs_to_many morph_one morph_many morph_to morph_to_many
        morphed_by_many
        get_results get get_eager touch raw_update get_relation_count_query get_keys get_query get_base_query
        merge_query get_parent get_related wrap created_at updated_at
        save save_many find_or_new first_or_new first_or_create update_or_create create create_many update
        associate dissociate with_trashed
        where_pivot or_where_pivot first first_or_fail attach detach sync update_existing_pivot with_pivot
        with_timestamps touch_if_touching get_related_ids new_pivot new_existing_pivot new_pivot_statement
        new_pivot_statement_for_id
        delete set_pivot_keys get_foreign_key get_other_key
        has or_has doesnt_have where_has or_where_has where_doesnt_have with_ load
        """;

    @Test
    void everythingOfTheOriginalsRelationsIsThereOrThePageSaysWhatIsInItsPlace() throws IOException {
        String page = Files.readString(RELATION_PAGE);
        String elsewhere = page.substring(page.indexOf("## Coming from elsewhere"));
        Set<String> ours = methods(ModelQuery.class, any -> true);
        RELATIONS.forEach(type -> ours.addAll(methods(type, any -> true)));
        ours.addAll(methods(Model.class, any -> true));
        Arrays.stream(Model.class.getSuperclass().getDeclaredMethods())
                .map(Method::getName)
                .forEach(ours::add);
        List<String> missing = Arrays.stream(ORIGINAL_RELATIONS.strip().split("\\s+"))
                .filter(name -> !ours.contains(camelCase(name)) && !elsewhere.contains("`" + name + "`"))
                .toList();
        assertEquals(List.of(), missing);
    }

    /** Models and their queries of Python's Eloquent, as it was when it was called Orator 0.9; relations are not among them. */
    private static final String ORIGINAL = """
        with_global_scope without_global_scope without_global_scopes find find_many find_or_fail first first_or_fail get
        pluck chunk lists paginate simple_paginate update increment decrement delete force_delete on_delete get_models
        eager_load_relations get_relation where or_where where_exists or_where_exists where_not_exists
        or_where_not_exists apply_scopes get_query to_base set_query get_eager_loads set_eager_loads get_model set_model
        macro get_macro to_sql insert insert_get_id count min max avg sum exists get_bindings raw
        query on on_write_connection all find_or_new create force_create first_or_create first_or_new update_or_create
        with_ hydrate hydrate_raw destroy observe add_global_scope has_global_scope get_global_scope unguard reguard
        saving saved creating created updating updated deleting deleted restoring restored flush_event_listeners
        get_observable_events resolve_connection get_connection_resolver set_connection_resolver
        unset_connection_resolver get_morph_name
        fill force_fill save push touch touch_owners touches fresh load replicate new_instance new_from_builder new_query
        new_query_without_scope new_query_without_scopes new_orm_builder new_collection new_pivot get_table set_table
        get_key get_key_name set_key_name get_qualified_key_name uses_timestamps get_morphs get_per_page
        get_foreign_key joining_table get_hidden set_hidden add_hidden get_visible set_visible add_visible
        get_fillable fillable get_guarded guard is_fillable is_guarded totally_guarded get_incrementing
        set_incrementing to_json serialize to_dict attributes_to_dict relations_to_dict get_attribute
        get_raw_attribute set_attribute set_raw_attribute set_raw_attributes get_attributes has_get_mutator get_dates
        from_datetime as_datetime get_date_format get_original sync_original sync_original_attribute is_dirty
        get_dirty set_exists set_appends get_relations set_relation set_relations get_connection set_connection
        get_connection_name get_created_at set_created_at get_updated_at set_updated_at get_created_at_column
        get_updated_at_column fresh_timestamp fresh_timestamp_string get_global_scopes
        restore trashed with_trashed only_trashed get_deleted_at_column get_qualified_deleted_at_column
        __table__ __primary_key__ __timestamps__ __fillable__ __guarded__ __hidden__ __visible__ __appends__
        __dates__ __casts__ __touches__ __observables__ __attributes__
        """;

    @Test
    void everyMethodOfTheOriginalIsThereOrThePageSaysWhatIsInItsPlace() throws IOException {
        String page = Files.readString(PAGE);
        String elsewhere = page.substring(page.indexOf("## Coming from elsewhere"));
        Set<String> ours = methods(Model.class, any -> true);
        for (Class<?> type : List.of(ModelQuery.class, ModelList.class, ModelEvents.class, SoftDeletes.class)) {
            ours.addAll(methods(type, any -> true));
        }
        List<String> missing = Arrays.stream(ORIGINAL.strip().split("\\s+"))
                .filter(name -> !ours.contains(camelCase(name)) && !elsewhere.contains("`" + name + "`"))
                .toList();
        assertEquals(List.of(), missing);
    }

    private static String camelCase(String name) {
        String camel = Pattern.compile("_([a-z])")
                .matcher(name)
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
        return camel.endsWith("_") ? camel.substring(0, camel.length() - 1) : camel;
    }

    /** {@return the words in code on the page, and on the page about relations} */
    private static Set<String> words() throws IOException {
        return words(PAGE, RELATION_PAGE);
    }

    private static Set<String> words(Path... pages) throws IOException {
        Set<String> words = new TreeSet<>();
        StringBuilder text = new StringBuilder();
        for (Path page : pages) {
            text.append(Files.readString(page));
        }
        CODE.matcher(text)
                .results()
                .map(code -> code.group(1) == null ? code.group(2) : code.group(1))
                .forEach(code -> WORD.matcher(code).results().forEach(word -> words.add(word.group())));
        return words;
    }

    private static Set<String> methods(Class<?> type, Predicate<Method> condition) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class)
                .filter(condition)
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
