package io.eloquent.model;

import io.eloquent.query.Condition;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Stands in for a query: it remembers what it is asked. */
public abstract class ModelQueryBuilder<M extends Model<M>, Q extends ModelQueryBuilder<M, Q>> {
    private final ModelSelect<M> select;

    protected ModelQueryBuilder(ModelSelect<M> select) {
        this.select = select;
    }

    protected abstract Q with(ModelSelect<M> select);

    private Q note(String call) {
        return with(new ModelSelect<>(select.meta(), select.text() + " " + call));
    }

    @Override
    public String toString() {
        return select.text();
    }

    public Q on(String connection) {
        return note("on");
    }

    public Q onWriteConnection() {
        return note("onWriteConnection");
    }

    public Q where(String column, Object value) {
        return note("where");
    }

    public Q where(String column, String operator, Object value) {
        return note("where");
    }

    public Q where(Map<String, ?> values) {
        return note("where");
    }

    public Q where(Condition condition) {
        return note("where");
    }

    public Q where(UnaryOperator<Q> conditions) {
        return note("where");
    }

    public Q whereRaw(String sql, Object... bindings) {
        return note("whereRaw");
    }

    public Q whereIn(String column, Collection<?> values) {
        return note("whereIn");
    }

    public Q whereNull(String column) {
        return note("whereNull");
    }

    public Q whereNotNull(String column) {
        return note("whereNotNull");
    }

    public Q whereBetween(String column, Object low, Object high) {
        return note("whereBetween");
    }

    public Q with(String... relations) {
        return note("with");
    }

    public Q orderBy(String column) {
        return note("orderBy");
    }

    public Q orderBy(String column, String direction) {
        return note("orderBy");
    }

    public Q latest() {
        return note("latest");
    }

    public Q oldest() {
        return note("oldest");
    }

    public Q take(long count) {
        return note("take");
    }

    public Q select(String... columns) {
        return note("select");
    }

    public Q distinct() {
        return note("distinct");
    }

    public Q withTrashed() {
        return note("withTrashed");
    }

    public Q onlyTrashed() {
        return note("onlyTrashed");
    }

    @SafeVarargs
    public final Q with(RelationKey<M, ?>... relations) {
        return note("with");
    }

    public <R extends Model<R>> Q with(RelationKey<M, R> relation, UnaryOperator<ModelQuery<R>> narrow) {
        return note("with");
    }

    public ModelList<M> get() {
        return new ModelList<>();
    }

    public Optional<M> find(Object key, Object... rest) {
        return Optional.empty();
    }

    public M findOrFail(Object key, Object... rest) {
        return null;
    }

    public ModelList<M> findMany(Object... keys) {
        return new ModelList<>();
    }

    public ModelList<M> findMany(Collection<?> keys) {
        return new ModelList<>();
    }

    public Optional<M> first() {
        return Optional.empty();
    }

    public M firstOrFail() {
        return null;
    }

    public M create(Map<String, ?> attributes) {
        return null;
    }

    public M create(Consumer<M> fill) {
        return null;
    }

    public M forceCreate(Map<String, ?> attributes) {
        return null;
    }

    public M firstOrCreate(Map<String, ?> attributes) {
        return null;
    }

    public M firstOrCreate(Map<String, ?> attributes, Map<String, ?> more) {
        return null;
    }

    public M firstOrNew(Map<String, ?> attributes) {
        return null;
    }

    public M firstOrNew(Map<String, ?> attributes, Map<String, ?> more) {
        return null;
    }

    public M updateOrCreate(Map<String, ?> attributes, Map<String, ?> changes) {
        return null;
    }

    public long insert(Map<String, ?> row) {
        return 1;
    }

    public long insert(List<? extends Map<String, ?>> rows) {
        return 1;
    }

    public long destroy(Object... keys) {
        return 1;
    }

    public long count() {
        return 1;
    }

    public boolean exists() {
        return true;
    }

    public Object min(String column) {
        return null;
    }

    public Object max(String column) {
        return null;
    }

    public Object sum(String column) {
        return null;
    }

    public Object avg(String column) {
        return null;
    }

    public Iterable<ModelList<M>> chunk(int size) {
        return List.of();
    }

    public Iterable<ModelList<M>> chunkById(int size) {
        return List.of();
    }

    public void each(Consumer<M> action) {
        // nothing to do
    }

    public Stream<M> stream() {
        return Stream.of();
    }

    public List<Object> pluck(String column) {
        return List.of();
    }
}
