package io.eloquent.processor.write;

import io.eloquent.processor.read.AttributeMethod;
import io.eloquent.processor.read.ColumnField;
import io.eloquent.processor.read.Conversion;
import io.eloquent.processor.read.JavaType;
import io.eloquent.processor.read.Mention;
import io.eloquent.processor.read.ModelClass;
import io.eloquent.processor.read.NameList;
import io.eloquent.processor.read.ParentClass;
import io.eloquent.processor.read.RelationField;
import io.eloquent.processor.read.Supplied;
import io.eloquent.processor.read.TableSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes {@code UserModel}: the superclass of a model. */
public final class ModelSource {
    private static final JavaType STRING = new JavaType.Declared("java.lang", "String", List.of());

    /** What the description calls the marks of columns. */
    private static final Map<String, String> TRAITS = new TreeMap<>(Map.of(
            "Encrypted", "ENCRYPTED",
            "Hashed", "HASHED",
            "Version", "VERSION",
            "ReadBack", "READ_BACK"));

    private final ModelClass model;
    private final SourceFile file;
    private final Map<ColumnField, String> converters;
    private final FieldsSource fields;
    private final String meta;

    private ModelSource(ModelClass model) {
        this.model = model;
        Imports imports = new Imports(model);
        this.file = new SourceFile(model, imports);
        this.converters = converters();
        this.fields = new FieldsSource(model, file, imports.nested("Fields"), imports.nested("Snapshot"), converters);
        this.meta = free("META");
    }

    /**
     * {@return the Java source}
     *
     * @param model a model without problems
     */
    public static String of(ModelClass model) {
        ModelSource source = new ModelSource(model);
        source.write();
        return source.file.text();
    }

    /** {@return a name for a constant that is none of the user's} */
    private String free(String wanted) {
        Set<String> taken = Stream.concat(
                        model.columns().stream().map(ColumnField::constant),
                        model.relations().stream().map(RelationField::constant))
                .collect(Collectors.toSet());
        return Stream.iterate(wanted, name -> "MODEL_" + name)
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseThrow();
    }

    private Map<ColumnField, String> converters() {
        Map<ColumnField, String> constants = new LinkedHashMap<>();
        for (ColumnField column : model.columns()) {
            if (column.conversion().filter(Conversion::isSound).isPresent()) {
                constants.put(column, free(column.constant() + "_CONVERTER"));
            }
        }
        return constants;
    }

    private void write() {
        file.add("/** Static finders, typed columns and the binding of {@link $User}. */");
        Header.annotate(model, file);
        file.open("%sabstract class $UserModel extends %s {", Header.visibility(model), parent());
        converters.forEach(this::writeConverter);
        model.columns().forEach(this::writeConstant);
        model.relations().forEach(this::writeConstant);
        writeMeta();
        file.gap()
                .add("/** For {@link $User}. */")
                .add("protected $UserModel() {}")
                .gap()
                .add("@Override")
                .open("protected final $ModelMeta<$User> meta() {")
                .add("return %s;", meta)
                .close()
                .gap();
        Finders.write(model, file, meta);
        Listening.write(file);
        new Scopes(model, file).writeToModel();
        fields.write();
        file.close();
    }

    private String parent() {
        return model.base()
                .filter(base -> base.flaw() == ParentClass.Flaw.NONE)
                .map(base -> file.type(base.type()))
                .orElseGet(() -> file.name("Model") + "<" + file.name("User") + ">");
    }

    private void writeConverter(ColumnField column, String constant) {
        Conversion conversion = column.conversion().orElseThrow();
        String type = file.literal(column.type());
        switch (conversion.kind()) {
            case CAST ->
                file.add(
                        "private static final %1$s %2$s = new %1$s();",
                        file.type(conversion.converter().orElseThrow().type()), constant);
            case JSON -> file.add("private static final $JsonConverter %s = $JsonConverter.of(%s);", constant, type);
            case ENCRYPTED ->
                file.add("private static final $EncryptedConverter %s = $EncryptedConverter.of(%s);", constant, type);
        }
        file.gap();
    }

    private void writeConstant(ColumnField column) {
        String name = column.column().text();
        JavaType boxed = column.type().boxed();
        String type = file.type(boxed);
        // of a type with arguments there is no class; the model's queries know it anyway
        String literal = type.indexOf('<') >= 0 ? "" : ", " + file.literal(boxed);
        String converter = converters.containsKey(column) ? ", " + converters.get(column) : "";
        file.document(column.documentation(), "Column %s.", SourceFile.code(name));
        file.add(
                "public static final " + template(column),
                type,
                column.constant(),
                SourceFile.quoted(name),
                literal + converter);
        file.gap();
    }

    /** A conversion says what can be asked of what is stored, where there is one; else the type does. */
    private static String template(ColumnField column) {
        if (column.is("Hashed")) {
            return generic("OpaqueColumn");
        }
        return column.conversion()
                .map(conversion -> switch (conversion.kind()) {
                    case CAST -> generic("Column");
                    case JSON -> generic("JsonColumn");
                    case ENCRYPTED -> generic("OpaqueColumn");
                })
                .orElseGet(() -> switch (column.kind()) {
                    case TEXT -> "$TextColumn<$User> %2$s = new $TextColumn<>(%3$s);";
                    case NUMBER -> generic("NumberColumn");
                    case ORDERED, DATE -> generic("OrderedColumn");
                    case DOCUMENT -> generic("JsonColumn");
                    case ARRAY -> generic("OpaqueColumn");
                    default -> generic("Column");
                });
    }

    private static String generic(String column) {
        return "$" + column + "<$User, %1$s> %2$s = new $" + column + "<>(%3$s%4$s);";
    }

    private void writeConstant(RelationField relation) {
        if (relation.related().isEmpty() && !relation.isToSeveralClasses()) {
            return;
        }
        file.document(relation.documentation(), "Relation {@code %s}.", relation.name());
        String name = SourceFile.quoted(relation.name());
        relation.related()
                .ifPresentOrElse(
                        related -> file.add(
                                "public static final $RelationKey<$User, %1$s> %2$s ="
                                        + " new $RelationKey<>($User.class, %3$s, %4$s);",
                                file.type(related), relation.constant(), file.literal(related), name),
                        () -> file.add(
                                "public static final $MorphKey<$User> %1$s = new $MorphKey<>($User.class, %2$s);",
                                relation.constant(), name));
        file.gap();
    }

    private void writeMeta() {
        file.add(
                "private static final $ModelMeta<$User> %s = $ModelMeta.describe($User.class, new %s())",
                meta, fields.name());
        writeTable(model.table());
        for (ColumnField column : model.columns()) {
            writeColumn(column);
        }
        if (!model.relations().isEmpty()) {
            writeSetting(
                    "relations",
                    SourceFile.quoted(
                            model.relations().stream().map(RelationField::name).toList()));
        }
        for (NameList list : model.nameLists()) {
            writeSetting(list.kind().name().toLowerCase(Locale.ROOT), quoted(list.names()));
        }
        for (AttributeMethod method : model.attributes()) {
            writeSetting(
                    method.kind().name().toLowerCase(Locale.ROOT),
                    SourceFile.quoted(method.name()) + ", "
                            + SourceFile.quoted(method.attribute().text()) + ", " + file.literal(method.type()));
        }
        model.observers().forEach(observer -> writeSupplied("observedBy", observer));
        model.globalScopes().forEach(scope -> writeSupplied("scopedBy", scope));
        file.add("        .register();");
    }

    private void writeSupplied(String setting, Supplied supplied) {
        if (supplied.flaw() == Supplied.Flaw.NONE) {
            writeSetting(setting, file.type(supplied.type()) + "::new");
        }
    }

    private void writeColumn(ColumnField column) {
        StringBuilder settings = new StringBuilder("%s, %s, %s"
                .formatted(
                        SourceFile.quoted(column.name()),
                        SourceFile.quoted(column.column().text()),
                        file.literal(column.type())));
        String converter = converters.get(column);
        if (converter != null) {
            settings.append(").converter(%s, %s"
                    .formatted(converter, stored(column.conversion().orElseThrow())));
        }
        TRAITS.forEach((mark, trait) -> {
            if (column.is(mark)) {
                settings.append(").trait(%s.%s".formatted(file.name("ColumnTrait"), trait));
            }
        });
        writeSetting("column", settings.toString());
        column.generator()
                .filter(generator -> generator.flaw() == Supplied.Flaw.NONE)
                .ifPresent(generator -> writeSetting("keyGenerator", "new " + file.type(generator.type()) + "()"));
    }

    private String stored(Conversion conversion) {
        return switch (conversion.kind()) {
            case CAST -> file.literal(conversion.stores().orElseThrow());
            case JSON -> file.name("JsonConverter") + ".STORED";
            case ENCRYPTED -> file.literal(STRING);
        };
    }

    private void writeTable(TableSettings table) {
        table.table().ifPresent(name -> writeSetting("table", SourceFile.quoted(name)));
        table.primaryKey().ifPresent(columns -> writeSetting("primaryKey", quoted(columns)));
        table.connection().ifPresent(name -> writeSetting("connection", SourceFile.quoted(name)));
        table.timestamps().ifPresent(kept -> writeSetting("timestamps", kept.toString()));
        table.incrementing().ifPresent(made -> writeSetting("incrementing", made.toString()));
        table.perPage().ifPresent(setting -> writeSetting("perPage", String.valueOf(setting.value())));
        table.foreignKey().ifPresent(name -> writeSetting("foreignKey", SourceFile.quoted(name)));
        table.createdAt().ifPresent(name -> writeSetting("createdAt", SourceFile.quoted(name.text())));
        table.updatedAt().ifPresent(name -> writeSetting("updatedAt", SourceFile.quoted(name.text())));
        table.deletedAt().ifPresent(name -> writeSetting("deletedAt", SourceFile.quoted(name.text())));
    }

    private void writeSetting(String name, String value) {
        file.add("        .%s(%s)", name, value);
    }

    private static String quoted(List<Mention> names) {
        return SourceFile.quoted(names.stream().map(Mention::text).toList());
    }
}
