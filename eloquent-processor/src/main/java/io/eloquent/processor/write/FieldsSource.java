package io.eloquent.processor.write;

import io.eloquent.processor.read.ColumnField;
import io.eloquent.processor.read.JavaType;
import io.eloquent.processor.read.ModelClass;
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
        file.open("private static final class %s extends $Binding<$User> {", name);
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
            file.add("model.%s = %s;", column.name(), reading(column.type(), i));
            file.close();
        }
        file.close();
    }

    private String reading(JavaType type, int ordinal) {
        String key = type instanceof JavaType.Declared declared ? declared.qualifiedName() : file.type(type);
        String read = READS.get(key);
        return read == null
                ? "(" + file.type(type) + ") row.read(" + ordinal + ")"
                : "row." + read + "(" + ordinal + ")";
    }

    private void writeGet() {
        file.gap().add("@Override").open("public Object get($User model, int column) {");
        writeChoice("column", model.columns(), column -> "model." + column.name());
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
                    "case %d -> model.%s = (%s) value;",
                    i, column.name(), file.type(column.type().boxed()));
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
        String pair = "model." + column.name() + ", was." + column.name();
        if (column.type() instanceof JavaType.Primitive primitive) {
            return switch (primitive.keyword()) {
                case "float", "double" -> file.type(primitive.wrapper()) + ".compare(" + pair + ") != 0";
                default -> pair.replace(", ", " != ");
            };
        }
        return column.kind() == ColumnField.Kind.MUTABLE
                ? "!" + file.name("Snapshots") + ".same(" + pair + ")"
                : "!" + file.name("Objects") + ".equals(" + pair + ")";
    }

    private void writeRelation() {
        file.gap().add("@Override").open("public $RelationSlot relation($User model, int relation) {");
        writeChoice("relation", model.relations(), relation -> "model." + relation.name());
        file.close();
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
        String value = "model." + column.name();
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
