package io.eloquent.model.meta;

import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Stands in for a description: it remembers what it is told. */
public final class ModelMeta<M> {
    public static final Map<String, ModelMeta<?>> ALL = new HashMap<>();

    public final Binding<M> binding;
    public final StringBuilder told = new StringBuilder();
    private final Class<M> type;

    private ModelMeta(Class<M> type, Binding<M> binding) {
        this.type = type;
        this.binding = binding;
    }

    public static <M> ModelMeta<M> describe(Class<M> type, Binding<M> binding) {
        return new ModelMeta<>(type, binding);
    }

    private ModelMeta<M> tell(String what, Object... values) {
        told.append(what).append(List.of(values)).append('\n');
        return this;
    }

    public ModelMeta<M> table(String name) {
        return tell("table", name);
    }

    public ModelMeta<M> primaryKey(String... columns) {
        return tell("primaryKey", (Object[]) columns);
    }

    public ModelMeta<M> connection(String name) {
        return tell("connection", name);
    }

    public ModelMeta<M> timestamps(boolean kept) {
        return tell("timestamps", kept);
    }

    public ModelMeta<M> incrementing(boolean made) {
        return tell("incrementing", made);
    }

    public ModelMeta<M> column(String field, String name, Type type) {
        return tell("column", field, name, type.toString());
    }

    public ModelMeta<M> relations(String... names) {
        return tell("relations", (Object[]) names);
    }

    public ModelMeta<M> fillable(String... names) {
        return tell("fillable", (Object[]) names);
    }

    public ModelMeta<M> guarded(String... names) {
        return tell("guarded", (Object[]) names);
    }

    public ModelMeta<M> hidden(String... names) {
        return tell("hidden", (Object[]) names);
    }

    public ModelMeta<M> visible(String... names) {
        return tell("visible", (Object[]) names);
    }

    public ModelMeta<M> register() {
        ALL.put(type.getName(), this);
        return this;
    }
}
