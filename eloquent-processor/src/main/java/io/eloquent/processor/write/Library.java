package io.eloquent.processor.write;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The classes that generated code uses, by their simple names. They are text here: nothing of them is loaded. */
final class Library {
    private static final Map<String, String> PACKAGES = Stream.of(
                    "java.lang.invoke.MethodHandles",
                    "java.lang.invoke.VarHandle",
                    "java.math.BigDecimal",
                    "java.sql.SQLException",
                    "java.time.Duration",
                    "java.util.Collection",
                    "java.util.List",
                    "java.util.Map",
                    "java.util.Objects",
                    "java.util.Optional",
                    "java.util.function.Consumer",
                    "java.util.function.Supplier",
                    "java.util.function.UnaryOperator",
                    "java.util.stream.Stream",
                    "javax.annotation.processing.Generated",
                    "org.jspecify.annotations.NullUnmarked",
                    "io.eloquent.query.Column",
                    "io.eloquent.query.Condition",
                    "io.eloquent.query.CursorPage",
                    "io.eloquent.query.JsonColumn",
                    "io.eloquent.query.NumberColumn",
                    "io.eloquent.query.OpaqueColumn",
                    "io.eloquent.query.Order",
                    "io.eloquent.query.OrderedColumn",
                    "io.eloquent.query.Page",
                    "io.eloquent.query.Selectable",
                    "io.eloquent.query.ResultCursor",
                    "io.eloquent.query.SimplePage",
                    "io.eloquent.query.TextColumn",
                    "io.eloquent.query.exec.Registration",
                    "io.eloquent.query.exec.RowReader",
                    "io.eloquent.model.GlobalScope",
                    "io.eloquent.model.LoadKey",
                    "io.eloquent.model.Model",
                    "io.eloquent.model.ModelEvents",
                    "io.eloquent.model.ModelList",
                    "io.eloquent.model.ModelQuery",
                    "io.eloquent.model.ModelQueryBuilder",
                    "io.eloquent.model.MorphKey",
                    "io.eloquent.model.Observer",
                    "io.eloquent.model.RelationKey",
                    "io.eloquent.model.meta.Binding",
                    "io.eloquent.model.meta.ColumnTrait",
                    "io.eloquent.model.meta.EncryptedConverter",
                    "io.eloquent.model.meta.FieldAccess",
                    "io.eloquent.model.meta.FieldHandles",
                    "io.eloquent.model.meta.JsonConverter",
                    "io.eloquent.model.meta.ModelMeta",
                    "io.eloquent.model.meta.ModelSelect",
                    "io.eloquent.model.meta.RelationSlot",
                    "io.eloquent.model.meta.Snapshots",
                    "io.eloquent.model.meta.Types")
            .collect(Collectors.toUnmodifiableMap(
                    name -> name.substring(name.lastIndexOf('.') + 1),
                    name -> name.substring(0, name.lastIndexOf('.'))));

    private Library() {}

    /**
     * {@return the package of a class}
     *
     * @param simpleName its simple name
     */
    static String packageOf(String simpleName) {
        String found = PACKAGES.get(simpleName);
        if (found == null) {
            throw new AssertionError("generated code does not know " + simpleName);
        }
        return found;
    }
}
