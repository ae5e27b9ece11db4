package io.eloquent.model.meta;

import io.eloquent.api.annotation.Appends;
import io.eloquent.api.annotation.Fillable;
import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Hidden;
import io.eloquent.api.annotation.ObservedBy;
import io.eloquent.api.annotation.ScopedBy;
import io.eloquent.api.annotation.Table;
import io.eloquent.api.annotation.Touches;
import io.eloquent.api.annotation.Visible;
import io.eloquent.api.annotation.With;
import io.eloquent.api.error.MappingException;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Describes a model class that the processor did not see, from the class itself. */
final class ReflectiveMeta {
    /** What counts where a class says nothing. */
    @Table
    private static final class Unsaid {}

    private final Class<?> modelClass;
    private final Mistakes mistakes = new Mistakes();
    private final Lineage lineage;
    private final ReflectiveFields fields;
    private final ReflectiveMethods methods;
    private final NameChecks names;
    private final ModelMeta.Builder<Object> meta;

    @SuppressWarnings("unchecked")
    private ReflectiveMeta(Class<?> modelClass) {
        this.modelClass = modelClass;
        this.lineage = Lineage.of(modelClass);
        this.fields = ReflectiveFields.of(lineage, mistakes);
        this.methods = ReflectiveMethods.of(lineage, mistakes);
        this.names = new NameChecks(lineage, fields, methods, mistakes);
        this.meta = ModelMeta.describe(
                (Class<Object>) modelClass,
                new ReflectiveBinding(constructor(), fields, methods.accessorHandles(), methods.mutatorHandles()));
    }

    static ModelMeta<?> describe(Class<?> modelClass) {
        if (!Entity.class.isAssignableFrom(modelClass)
                || Lineage.isAboveModels(modelClass)
                || Lineage.isAboveModels(modelClass.getSuperclass())) {
            throw new MappingException(modelClass.getName() + " is no model: let it extend Model<"
                    + modelClass.getSimpleName() + ">, or the class that the processor writes for it");
        }
        return new ReflectiveMeta(modelClass).describe();
    }

    private ModelMeta<?> describe() {
        ClassChecks.check(lineage, mistakes);
        Table table = modelClass.getAnnotation(Table.class);
        describeTable(table == null ? Objects.requireNonNull(Unsaid.class.getAnnotation(Table.class)) : table);
        methods.accessors.forEach(
                accessor -> meta.accessor(accessor.method().getName(), accessor.name(), accessor.type()));
        methods.mutators.forEach(mutator -> meta.mutator(mutator.method().getName(), mutator.name(), mutator.type()));
        meta.relations(fields.relations.stream().map(Field::getName).toArray(String[]::new));
        describeLists();
        describeSupplies();
        mistakes.refuse(modelClass);
        return meta.build();
    }

    private void describeTable(Table table) {
        List<String> primaryKey = List.of(table.primaryKey());
        meta.table(table.value())
                .primaryKey(table.primaryKey())
                .connection(table.connection())
                .timestamps(table.timestamps())
                .incrementing(table.incrementing())
                .perPage(table.perPage())
                .foreignKey(table.foreignKey())
                .createdAt(table.createdAt())
                .updatedAt(table.updatedAt())
                .deletedAt(table.deletedAt());
        names.checkKey(primaryKey);
        names.checkTimestamp(table.createdAt(), "created_at");
        names.checkTimestamp(table.updatedAt(), "updated_at");
        if (SoftDeletable.class.isAssignableFrom(modelClass)) {
            names.checkSoftDeletes(table.deletedAt());
        }
        SpecialFields special = new SpecialFields(lineage, primaryKey, mistakes);
        for (ReflectiveColumn column : fields.columns) {
            meta.column(column.path(), column.name(), column.type());
            special.describe(column, meta);
        }
    }

    private void describeLists() {
        list(Fillable.class, Fillable::value, names::checkSettable, meta::fillable);
        list(Guarded.class, Guarded::value, names::checkSettable, meta::guarded);
        list(Hidden.class, Hidden::value, names::checkShown, meta::hidden);
        list(Visible.class, Visible::value, names::checkShown, meta::visible);
        list(Appends.class, Appends::value, (annotation, value) -> names.checkAppends(value), meta::appends);
        list(Touches.class, Touches::value, names::checkRelations, meta::touches);
        list(With.class, With::value, names::checkRelations, meta::with);
    }

    private <A extends Annotation> void list(
            Class<A> annotation,
            Function<A, String[]> value,
            BiConsumer<String, String[]> check,
            Consumer<String[]> describe) {
        A found = lineage.nearest(annotation);
        if (found != null) {
            check.accept(annotation.getSimpleName(), value.apply(found));
            describe.accept(value.apply(found));
        }
    }

    private void describeSupplies() {
        ObservedBy observedBy = lineage.nearest(ObservedBy.class);
        if (observedBy != null) {
            supply("ObservedBy", ModelListener.class, "an Observer", observedBy.value(), meta::observedBy);
        }
        ScopedBy scopedBy = lineage.nearest(ScopedBy.class);
        if (scopedBy != null) {
            supply("ScopedBy", SelectScope.class, "a GlobalScope", scopedBy.value(), meta::scopedBy);
        }
    }

    private void supply(
            String annotation, Class<?> wanted, String what, Class<?>[] named, Consumer<Supplier<?>> describe) {
        Supplies supplies = new Supplies(mistakes);
        Supplies.Role role = new Supplies.Role(annotation, "E045", wanted, what, true);
        for (Class<?> one : named) {
            Supplier<Object> supplier = supplies.supplier(role, one);
            if (supplier != null) {
                describe.accept(supplier);
            }
        }
    }

    private @Nullable MethodHandle constructor() {
        try {
            return Handles.of(modelClass.getDeclaredConstructor()).asType(MethodType.methodType(Object.class));
        } catch (NoSuchMethodException e) {
            return null; // ClassChecks says so
        } catch (IllegalAccessException e) {
            mistakes.add("E006", Types.simple(modelClass) + " cannot be made: " + Handles.howToOpen(modelClass));
            return null;
        }
    }
}
