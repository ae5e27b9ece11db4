package io.eloquent.processor.write;

import io.eloquent.processor.read.AttributeMethod;
import io.eloquent.processor.read.ColumnField;
import io.eloquent.processor.read.Component;
import io.eloquent.processor.read.JavaType;
import io.eloquent.processor.read.Member;
import io.eloquent.processor.read.ModelClass;
import io.eloquent.processor.read.RelationField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** What a component of a primitive type is where its column is NULL and another one's is not. */
    private static final Map<String, String> DEFAULTS = Map.of(
            "boolean", "false",
            "byte", "(byte) 0",
            "short", "(short) 0",
            "int", "0",
            "long", "0L",
            "char", "'\\0'",
            "float", "0f",
            "double", "0d");

    /** The parameter of a method that takes a component out of a record. */
    private static final String RECORD = "whole";

    private final ModelClass model;
    private final SourceFile file;
    private final String name;
    private final String snapshot;
    private final Map<ColumnField, String> converters;
    private final List<Holder> holders;
    private final boolean hasUncheckedCasts;
    private final boolean hasUncheckedHandles;

    /** A field, and the columns that it holds: one, or those of an embedded record. */
    private record Holder(Member member, int first, List<ColumnField> columns) {
        boolean isRecord() {
            return columns.get(0).component().isPresent();
        }
    }

    /**
     * Prepares to write.
     *
     * @param name the name of the binding's class
     * @param snapshot the name of the copy's class
     * @param converters the constants of the columns that have a converter
     */
    FieldsSource(ModelClass model, SourceFile file, String name, String snapshot, Map<ColumnField, String> converters) {
        this.model = model;
        this.file = file;
        this.name = name;
        this.snapshot = snapshot;
        this.converters = converters;
        this.holders = holders(model);
        this.hasUncheckedCasts = model.columns().stream()
                        .anyMatch(column -> column.type().isParameterized()
                                || column.member().type().isParameterized())
                || model.attributes().stream().anyMatch(method -> method.type().isParameterized());
        this.hasUncheckedHandles = model.columns().stream()
                .map(ColumnField::member)
                .anyMatch(member -> member.needsHandle() && member.type().isParameterized());
    }

    private static List<Holder> holders(ModelClass model) {
        Map<Member, List<ColumnField>> columns = new LinkedHashMap<>();
        model.columns()
                .forEach(column -> columns.computeIfAbsent(column.member(), member -> new ArrayList<>())
                        .add(column));
        List<Holder> holders = new ArrayList<>();
        int first = 0;
        for (Map.Entry<Member, List<ColumnField>> entry : columns.entrySet()) {
            holders.add(new Holder(entry.getKey(), first, entry.getValue()));
            first += entry.getValue().size();
        }
        return holders;
    }

    /** {@return the name of the binding's class} */
    String name() {
        return name;
    }

    void write() {
        file.add("/** Reads and writes the fields of {@link $User}, by their order above. */");
        file.open("private static final class %s extends $Binding<$User> {", name);
        writeHandles();
        file.add("@Override").open("public $User newInstance() {");
        file.add("return new $User();").close();
        writeRead();
        writeGet();
        writeSet();
        writeSnapshots();
        writeMethods();
        writeRelation();
        holders.stream().filter(Holder::isRecord).forEach(this::writeRecord);
        file.close().gap();
        writeSnapshot();
    }

    private void writeHandles() {
        List<Member> hidden = Stream.concat(
                        holders.stream().map(Holder::member),
                        model.relations().stream().map(RelationField::member))
                .filter(Member::needsHandle)
                .toList();
        for (Member member : hidden) {
            file.add(
                    "private static final $VarHandle %s =" + " $FieldHandles.of($MethodHandles.lookup(), %s, %s, %s);",
                    handle(member),
                    file.literal(member.owner().erased()),
                    SourceFile.quoted(member.name()),
                    file.literal(member.type().erased()));
        }
        if (!hidden.isEmpty()) {
            file.gap();
        }
    }

    private static String handle(Member member) {
        return member.constant() + "_FIELD";
    }

    /** The types of a handle's arguments are its own, or calling it is slow. */
    private String owner(Member member) {
        return member.owner().equals(model.type()) ? "model" : "(" + file.type(member.owner()) + ") model";
    }

    /** {@return what stands in a field} */
    private String field(Member member) {
        return member.needsHandle()
                ? "(" + file.type(member.type()) + ") " + name + "." + handle(member) + ".get(" + owner(member) + ")"
                : "model." + member.name();
    }

    /** {@return what is to be done so that something stands in a field, but for the semicolon} */
    private String assignment(Member member, String value) {
        return member.needsHandle()
                ? name + "." + handle(member) + ".set(" + owner(member) + ", " + value + ")"
                : "model." + member.name() + " = " + value;
    }

    /** {@return the value of a column} */
    private String value(ColumnField column) {
        String field = field(column.member());
        if (column.component().isPresent()) {
            return component(column) + "(" + field + ")";
        }
        return column.isOptional() ? file.name("FieldAccess") + ".valueOf(" + field + ")" : field;
    }

    /** {@return the name of the method that takes a component out of a record} */
    private static String component(ColumnField column) {
        String component = column.component().orElseThrow().name();
        return column.member().name() + component.substring(0, 1).toUpperCase(Locale.ROOT) + component.substring(1);
    }

    private void writeRead() {
        file.gap().add("@Override");
        suppressUnchecked();
        file.open("public void read($User model, $RowReader row) throws $SQLException {");
        for (Holder holder : holders) {
            if (holder.isRecord()) {
                readRecord(holder);
                continue;
            }
            ColumnField column = holder.columns().get(0);
            String value = reading(column, holder.first());
            file.open("if (row.has(%d)) {", holder.first());
            file.add(
                    "%s;",
                    assignment(
                            column.member(),
                            column.isOptional() ? file.name("Optional") + ".ofNullable(" + value + ")" : value));
            file.close();
        }
        file.close();
    }

    private String reading(ColumnField column, int ordinal) {
        JavaType type = column.type();
        String key = type instanceof JavaType.Declared declared ? declared.qualifiedName() : file.type(type);
        String read = converters.containsKey(column) ? null : READS.get(key);
        return read == null
                ? "(" + file.type(type) + ") row.read(" + ordinal + ")"
                : "row." + read + "(" + ordinal + ")";
    }

    private void readRecord(Holder holder) {
        List<String> has = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (int i = 0; i < holder.columns().size(); i++) {
            ColumnField column = holder.columns().get(i);
            int ordinal = holder.first() + i;
            has.add("row.has(" + ordinal + ")");
            values.add("row.has(" + ordinal + ") ? " + reading(column, ordinal) + " : " + value(column));
        }
        file.open("if (%s) {", String.join(" || ", has));
        String record = holder.member().name() + "(\n            " + String.join(",\n            ", values) + ")";
        file.add("%s;", assignment(holder.member(), record));
        file.close();
    }

    private void writeGet() {
        file.gap().add("@Override");
        suppressUncheckedHandles();
        file.open("public Object get($User model, int column) {");
        writeChoice("column", model.columns(), this::value);
        file.close();
    }

    private void writeSet() {
        file.gap().add("@Override");
        suppressUnchecked();
        file.open("public void set($User model, int column, Object value) {");
        file.open("switch (column) {");
        for (Holder holder : holders) {
            for (int i = 0; i < holder.columns().size(); i++) {
                ColumnField column = holder.columns().get(i);
                file.add("case %d -> %s;", holder.first() + i, assignment(holder.member(), given(holder, column)));
            }
        }
        file.add("default -> throw new IndexOutOfBoundsException(column);");
        file.close().close();
    }

    /** {@return what a field holds once a column has the value} */
    private String given(Holder holder, ColumnField column) {
        String cast = "(" + file.type(column.type().boxed()) + ") value";
        if (holder.isRecord()) {
            return holder.columns().stream()
                    .map(other -> other.equals(column) ? cast : kept(other))
                    .collect(Collectors.joining(", ", holder.member().name() + "(", ")"));
        }
        if (column.isOptional()) {
            return file.name("Optional") + ".ofNullable(" + cast + ")";
        }
        return column.member().needsHandle() && column.type() instanceof JavaType.Primitive primitive
                ? "(" + primitive.keyword() + ") " + cast
                : cast;
    }

    /** A zero that stands for NULL becomes NULL again with the rest of its record. */
    private String kept(ColumnField column) {
        return column.component().orElseThrow().type() instanceof JavaType.Primitive
                ? file.name("FieldAccess") + ".kept(value, " + value(column) + ")"
                : value(column);
    }

    private void writeSnapshots() {
        file.gap().add("@Override").open("public Object snapshot($User model) {");
        file.add("return new %s(model);", snapshot).close();
        file.gap().add("@Override");
        suppressUncheckedHandles();
        file.open("public boolean changed($User model, Object snapshot, int column) {");
        file.add("%1$s was = (%1$s) snapshot;", snapshot);
        writeChoice("column", model.columns(), this::difference);
        file.close();
        file.gap().add("@Override").open("public Object original(Object snapshot, int column) {");
        file.add("%1$s was = (%1$s) snapshot;", snapshot);
        writeChoice("column", model.columns(), this::original);
        file.close();
    }

    /** {@return the value of a column in the copy} */
    private String original(ColumnField column) {
        if (column.component().isEmpty()) {
            return "was." + column.name();
        }
        return isCopied(column)
                ? "was." + component(column)
                : component(column) + "(was." + column.member().name() + ")";
    }

    /** {@return whether a later change could reach the value itself} */
    private boolean isCopied(ColumnField column) {
        return converters.containsKey(column) || column.kind().isMutable();
    }

    private String difference(ColumnField column) {
        String pair = value(column) + ", " + original(column);
        if (converters.containsKey(column)) {
            return "!" + file.name("Snapshots") + ".same(" + converters.get(column) + ", " + pair + ")";
        }
        if (column.type() instanceof JavaType.Primitive primitive) {
            return switch (primitive.keyword()) {
                case "float", "double" -> file.type(primitive.wrapper()) + ".compare(" + pair + ") != 0";
                default -> value(column) + " != " + original(column);
            };
        }
        // a decimal is the same whatever its scale
        return column.kind().isMutable() || column.type().is("java.math.BigDecimal")
                ? "!" + file.name("Snapshots") + ".same(" + pair + ")"
                : "!" + file.name("Objects") + ".equals(" + pair + ")";
    }

    private void writeMethods() {
        List<AttributeMethod> accessors = model.attributes(AttributeMethod.Kind.ACCESSOR);
        if (!accessors.isEmpty()) {
            file.gap().add("@Override").open("public Object access($User model, int accessor) {");
            writeChoice("accessor", accessors, method -> "model." + method.name() + "()");
            file.close();
        }
        List<AttributeMethod> mutators = model.attributes(AttributeMethod.Kind.MUTATOR);
        if (!mutators.isEmpty()) {
            file.gap().add("@Override");
            suppressUnchecked();
            file.open("public void mutate($User model, int mutator, Object value) {");
            file.open("switch (mutator) {");
            for (int i = 0; i < mutators.size(); i++) {
                AttributeMethod method = mutators.get(i);
                file.add(
                        "case %d -> model.%s((%s) value);",
                        i, method.name(), file.type(method.type().boxed()));
            }
            file.add("default -> throw new IndexOutOfBoundsException(mutator);");
            file.close().close();
        }
    }

    private void writeRelation() {
        file.gap().add("@Override").open("public $RelationSlot relation($User model, int relation) {");
        writeChoice("relation", model.relations(), relation -> slot(relation.member()));
        file.close();
    }

    private String slot(Member member) {
        if (!member.needsHandle()) {
            return "model." + member.name();
        }
        String erased = file.type(member.type().erased());
        String type = erased.equals(file.type(member.type())) ? erased : erased + "<?>";
        return "(" + type + ") " + name + "." + handle(member) + ".get(" + owner(member) + ")";
    }

    /** Writes how a record is taken apart and put together. */
    private void writeRecord(Holder holder) {
        String record = file.type(holder.member().type());
        List<String> parameters = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        for (ColumnField column : holder.columns()) {
            Component component = column.component().orElseThrow();
            String type = file.type(column.type());
            String parameter = component.name();
            parameters.add(type + " " + parameter);
            missing.add(parameter + " == null");
            arguments.add(
                    component.type() instanceof JavaType.Primitive primitive
                            ? parameter + " == null ? " + DEFAULTS.get(primitive.keyword()) + " : " + parameter
                            : parameter);
            file.gap().open("private static %s %s(%s %s) {", type, component(column), record, RECORD);
            file.add("return %1$s == null ? null : %1$s.%2$s();", RECORD, component.name())
                    .close();
        }
        file.gap().open("private static %s %s(%s) {", record, holder.member().name(), String.join(", ", parameters));
        file.add("return %s ? null : new %s(%s);", String.join(" && ", missing), record, String.join(", ", arguments));
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
        for (Holder holder : holders) {
            if (holder.isRecord()) {
                file.add(
                        "final %s %s;",
                        file.type(holder.member().type()), holder.member().name());
            }
            for (ColumnField column : holder.columns()) {
                if (!holder.isRecord() || isCopied(column)) {
                    file.add("final %s %s;", file.type(column.type()), copyName(column));
                }
            }
        }
        file.gap();
        suppressUnchecked();
        file.open("%s($User model) {", snapshot);
        for (Holder holder : holders) {
            if (holder.isRecord()) {
                file.add("this.%s = %s;", holder.member().name(), field(holder.member()));
            }
            for (ColumnField column : holder.columns()) {
                if (!holder.isRecord() || isCopied(column)) {
                    file.add("this.%s = %s;", copyName(column), copy(column));
                }
            }
        }
        file.close().close();
    }

    private static String copyName(ColumnField column) {
        return column.component().isPresent() ? component(column) : column.name();
    }

    private String copy(ColumnField column) {
        String value = column.component().isPresent() ? name + "." + value(column) : value(column);
        String type = "(" + file.type(column.type()) + ") ";
        if (converters.containsKey(column)) {
            boolean isTyped = column.conversion().orElseThrow().converter().isPresent();
            return (isTyped ? "" : type) + file.name("Snapshots") + ".copy(" + converters.get(column) + ", " + value
                    + ")";
        }
        return column.kind().isMutable() ? type + file.name("Snapshots") + ".copy(" + value + ")" : value;
    }

    private void suppressUnchecked() {
        if (hasUncheckedCasts) {
            file.add("@SuppressWarnings(\"unchecked\")");
        }
    }

    private void suppressUncheckedHandles() {
        if (hasUncheckedHandles) {
            file.add("@SuppressWarnings(\"unchecked\")");
        }
    }
}
