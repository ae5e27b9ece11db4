package io.eloquent.processor.write;

import io.eloquent.processor.read.AttributeMethod;
import io.eloquent.processor.read.ColumnField;
import io.eloquent.processor.read.Conversion;
import io.eloquent.processor.read.JavaType;
import io.eloquent.processor.read.ModelClass;
import io.eloquent.processor.read.RelationField;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes the binding of a model, which reads and writes its fields, and the copy of them by which changes are found. */
final class FieldsSource {
    /** The types that a row is asked for directly; all others go through their codecs. */
    private static final Map<String, String> READS = Map.ofEntries(
            Map.entry("boolean", "readBoolean"),
            Map.entry("byte", "readByte"),
            Map.entry("short", "readShort"),
            Map.entry("int", "readInt"),
            Map.entry("long", "readLong"),
            Map.entry("char", "readChar"),
            Map.entry("float", "readFloat"),
            Map.entry("double", "readDouble"),
            Map.entry("java.lang.Boolean", "readBooleanOrNull"),
            Map.entry("java.lang.Integer", "readIntOrNull"),
            Map.entry("java.lang.Long", "readLongOrNull"),
            Map.entry("java.lang.Double", "readDoubleOrNull"),
            Map.entry("java.lang.String", "readString"),
            Map.entry("java.math.BigDecimal", "readBigDecimal"),
            Map.entry("java.time.LocalDate", "readLocalDate"),
            Map.entry("java.time.LocalDateTime", "readLocalDateTime"),
            Map.entry("java.time.Instant", "readInstant"));

    private final ModelClass model;
    private final SourceFile file;
    private final String name;
    private final String snapshot;
    private final boolean hasUncheckedCasts;

    /**
     * Prepares to write.
     *
     * @param name the name of the binding's class
     * @param snapshot the name of the copy's class
     */
    FieldsSource(ModelClass model, SourceFile file, String name, String snapshot) {
        this.model = model;
        this.file = file;
        this.name = name;
        this.snapshot = snapshot;
        this.hasUncheckedCasts =
                model.columns().stream().anyMatch(column -> column.type().isParameterized());
    }

    /** {@return the name of the binding's class} */
    String name() {
        return name;
    }

    void write() {
        file.add("/** Reads and writes the fields of {@link $User}, by their order above. */");
        if (hasHandles()) {
            file.add("@SuppressWarnings(\"cast\") // it says which type the handle returns");
        }
        file.open("private static final class %s extends $Binding<$User> {", name);
        writeHandles();
        file.add("@Override").open("public $User newInstance() {");
        file.add("return new $User();").close();
        writeRead();
        writeGet();
        writeSet();
        writeSnapshots();
        writeRelation();
        file.close().gap();
        writeSnapshot();
    }

    private void writeRead() {
        file.gap().add("@Override");
        suppressUnchecked();
        file.open("public void read($User model, $RowReader row) throws $SQLException {");
        for (int i = 0; i < model.columns().size(); i++) {
            ColumnField column = model.columns().get(i);
            file.open("if (row.has(%d)) {", i);
            file.add("%s;", assignment(column, reading(column, i)));
            file.close();
        }
        file.close();
    }

    /** {@return the name of the constant that converts a column} */
    String converter(ColumnField column) {
        return column.constant() + "_CONVERTER";
    }

    private String handle(String constant) {
        return name + "." + constant + "_FIELD";
    }

    /** {@return the value of a column's field} */
    private String value(ColumnField column) {
        return column.isPrivate()
                ? "((" + file.type(column.type()) + ") " + handle(column.constant()) + ".get(model))"
                : "model." + column.name();
    }

    private String value(RelationField relation) {
        return relation.isPrivate()
                ? "(" + file.name("RelationSlot") + ") " + handle(relation.constant()) + ".get(model)"
                : "model." + relation.name();
    }

    private String assignment(ColumnField column, String value) {
        return column.isPrivate()
                ? handle(column.constant()) + ".set(model, " + value + ")"
                : "model." + column.name() + " = " + value;
    }

    /** What cannot be named from here is found once, by its name: the handle of a constant is as fast as the field. */
    private void writeHandles() {
        for (ColumnField column : model.columns()) {
            if (column.isPrivate()) {
                writeHandle(
                        column.constant(),
                        column.name(),
                        file.literal(column.type().erased()));
            }
        }
        for (RelationField relation : model.relations()) {
            if (relation.isPrivate()) {
                writeHandle(
                        relation.constant(),
                        relation.name(),
                        file.literal(new JavaType.Declared("io.eloquent.model", relation.handle(), List.of())));
            }
        }
        if (hasHandles()) {
            file.gap();
        }
    }

    private boolean hasHandles() {
        return model.columns().stream().anyMatch(ColumnField::isPrivate)
                || model.relations().stream().anyMatch(RelationField::isPrivate);
    }

    private void writeHandle(String constant, String name, String type) {
        file.add(
                "private static final $VarHandle %s_FIELD = $FieldHandles.of($MethodHandles.lookup(), $User.class, %s, %s);",
                constant, SourceFile.quoted(name), type);
    }

    private String reading(ColumnField column, int ordinal) {
        JavaType type = column.type();
        if (column.conversion().isPresent()) {
            return "(" + file.type(type.boxed()) + ") row.read(" + ordinal + ")";
        }
        String key = type instanceof JavaType.Declared declared ? declared.qualifiedName() : file.type(type);
        String read = READS.get(key);
        return read == null
                ? "(" + file.type(type) + ") row.read(" + ordinal + ")"
                : "row." + read + "(" + ordinal + ")";
    }

    private void writeGet() {
        file.gap().add("@Override").open("public Object get($User model, int column) {");
        writeChoice("column", model.columns(), this::value);
        file.close();
    }

    private void writeSet() {
        file.gap().add("@Override");
        suppressUnchecked();
        file.open("public void set($User model, int column, Object value) {");
        file.open("switch (column) {");
        for (int i = 0; i < model.columns().size(); i++) {
            ColumnField column = model.columns().get(i);
            file.add(
                    "case %d -> %s;",
                    i, assignment(column, "(" + file.type(column.type().boxed()) + ") value"));
        }
        file.add("default -> throw new IndexOutOfBoundsException(column);");
        file.close().close();
    }

    private void writeSnapshots() {
        file.gap().add("@Override").open("public Object snapshot($User model) {");
        file.add("return new %s(model);", snapshot).close();
        file.gap().add("@Override").open("public boolean changed($User model, Object snapshot, int column) {");
        file.add("%1$s was = (%1$s) snapshot;", snapshot);
        writeChoice("column", model.columns(), this::difference);
        file.close();
        file.gap().add("@Override").open("public Object original(Object snapshot, int column) {");
        file.add("%1$s was = (%1$s) snapshot;", snapshot);
        writeChoice("column", model.columns(), column -> "was." + column.name());
        file.close();
    }

    private String difference(ColumnField column) {
        String pair = value(column) + ", was." + column.name();
        if (column.conversion().isPresent()) {
            return "!" + file.name("Snapshots") + ".same(" + converter(column) + ", " + pair + ")";
        }
        if (column.type() instanceof JavaType.Primitive primitive) {
            return switch (primitive.keyword()) {
                case "float", "double" -> file.type(primitive.wrapper()) + ".compare(" + pair + ") != 0";
                default -> value(column) + " != was." + column.name();
            };
        }
        return column.kind() == ColumnField.Kind.MUTABLE
                ? "!" + file.name("Snapshots") + ".same(" + pair + ")"
                : "!" + file.name("Objects") + ".equals(" + pair + ")";
    }

    private void writeRelation() {
        file.gap().add("@Override").open("public $RelationSlot relation($User model, int relation) {");
        writeChoice("relation", model.relations(), this::value);
        file.close();
        writeMethods();
    }

    private void writeMethods() {
        if (!model.accessors().isEmpty()) {
            file.gap().add("@Override").open("public Object access($User model, int accessor) {");
            writeChoice("accessor", model.accessors(), method -> "model." + method.name() + "()");
            file.close();
        }
        List<AttributeMethod> mutators = model.mutators();
        if (!mutators.isEmpty()) {
            file.gap().add("@Override");
            if (mutators.stream().anyMatch(method -> method.type().isParameterized())) {
                file.add("@SuppressWarnings(\"unchecked\")");
            }
            file.open("public void mutate($User model, int mutator, Object value) {");
            file.open("switch (mutator) {");
            for (int i = 0; i < mutators.size(); i++) {
                file.add(
                        "case %d -> model.%s((%s) value);",
                        i,
                        mutators.get(i).name(),
                        file.type(mutators.get(i).type().boxed()));
            }
            file.add("default -> throw new IndexOutOfBoundsException(mutator);");
            file.close().close();
        }
    }

    /** Returns one of several values by its position; without values to choose from, always throws. */
    private <T> void writeChoice(String position, List<T> choices, Function<T, String> value) {
        if (choices.isEmpty()) {
            file.add("throw new IndexOutOfBoundsException(%s);", position);
            return;
        }
        file.open("return switch (%s) {", position);
        for (int i = 0; i < choices.size(); i++) {
            file.add("case %d -> %s;", i, value.apply(choices.get(i)));
        }
        file.add("default -> throw new IndexOutOfBoundsException(%s);", position);
        file.close("};");
    }

    private void writeSnapshot() {
        file.add("/** The columns of a {@link $User} as they were. */");
        file.open("private static final class %s {", snapshot);
        for (ColumnField column : model.columns()) {
            file.add("final %s %s;", file.type(column.type()), column.name());
        }
        file.gap();
        suppressUnchecked();
        file.open("%s($User model) {", snapshot);
        for (ColumnField column : model.columns()) {
            file.add("this.%s = %s;", column.name(), copy(column));
        }
        file.close().close();
    }

    private String copy(ColumnField column) {
        String value = value(column);
        if (column.conversion().isPresent()) {
            String copy = file.name("Snapshots") + ".copy(" + converter(column) + ", " + value + ")";
            return column.conversion().get().kind() == Conversion.Kind.CUSTOM
                    ? copy
                    : "(" + file.type(column.type()) + ") " + copy;
        }
        return column.kind() == ColumnField.Kind.MUTABLE
                ? "(" + file.type(column.type()) + ") " + file.name("Snapshots") + ".copy(" + value + ")"
                : value;
    }

    private void suppressUnchecked() {
        if (hasUncheckedCasts) {
            file.add("@SuppressWarnings(\"unchecked\")");
        }
    }
}
