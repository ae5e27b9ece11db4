package io.eloquent.processor.write;

import io.eloquent.processor.read.AttributeMethod;
import io.eloquent.processor.read.ColumnField;
import io.eloquent.processor.read.Conversion;
import io.eloquent.processor.read.JavaType;
import io.eloquent.processor.read.Mention;
import io.eloquent.processor.read.ModelClass;
import io.eloquent.processor.read.NameList;
import io.eloquent.processor.read.RelationField;
import io.eloquent.processor.read.TableSettings;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes {@code UserModel}: the superclass of a model. */
public final class ModelSource {
    private final ModelClass model;
    private final SourceFile file;
    private final FieldsSource fields;
    private final String meta;

    private ModelSource(ModelClass model) {
        this.model = model;
        Imports imports = new Imports(model);
        this.file = new SourceFile(model, imports);
        this.fields = new FieldsSource(model, file, imports.nested("Fields"), imports.nested("Snapshot"));
        this.meta = metaName();
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

    private String metaName() {
        Set<String> taken = Stream.concat(
                        model.columns().stream().map(ColumnField::constant),
                        model.relations().stream().map(RelationField::constant))
                .collect(Collectors.toSet());
        return Stream.iterate("META", name -> "MODEL_" + name)
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseThrow();
    }

    private void write() {
        file.add("/** Static finders, typed columns and the binding of {@link $User}. */");
        Header.annotate(model, file);
        file.open("%sabstract class $UserModel extends $Model<$User> {", Header.visibility(model));
        model.columns().forEach(this::writeConverter);
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

    private void writeConstant(ColumnField column) {
        String name = column.column().text();
        JavaType boxed = column.type().boxed();
        String type = file.type(boxed);
        // of a type with arguments there is no class; the model's queries know it anyway
        String literal = type.indexOf('<') >= 0 ? "" : ", " + file.literal(boxed);
        String template = switch (column.kind()) {
            case TEXT -> "$TextColumn<$User> %2$s = new $TextColumn<>(%3$s);";
            case NUMBER -> "$NumberColumn<$User, %1$s> %2$s = new $NumberColumn<>(%3$s%4$s);";
            case ORDERED -> "$OrderedColumn<$User, %1$s> %2$s = new $OrderedColumn<>(%3$s%4$s);";
            default -> "$Column<$User, %1$s> %2$s = new $Column<>(%3$s%4$s);";
        };
        writeDoc("Column " + SourceFile.code(name) + ".", column.doc());
        if (column.conversion().isPresent()) {
            file.add(
                    "public static final $Column<$User, %s> %s = new $Column<>(%s%s, %s);",
                    type, column.constant(), SourceFile.quoted(name), literal, fields.converter(column));
            file.gap();
            return;
        }
        file.add("public static final " + template, type, column.constant(), SourceFile.quoted(name), literal);
        file.gap();
    }

    /** What the field's own comment says goes along, unless it could end the comment that is written. */
    private void writeDoc(String first, String doc) {
        if (doc.isEmpty() || doc.contains("*/")) {
            file.add("/** %s */", first);
            return;
        }
        file.add("/**").add(" * %s", first).add(" *");
        doc.lines().forEach(line -> file.add(" * %s", line.strip()));
        file.add(" */");
    }

    private void writeConverter(ColumnField column) {
        column.conversion().ifPresent(conversion -> {
            String name = fields.converter(column);
            switch (conversion.kind()) {
                case CUSTOM ->
                    file.add(
                            "private static final %1$s %2$s = new %1$s();",
                            file.type(conversion.converter().orElseThrow()), name);
                case JSON ->
                    file.add(
                            "private static final $JsonConverter %s = $JsonConverter.of(%s);",
                            name, file.literal(column.type()));
                case ENCRYPTED ->
                    file.add(
                            "private static final $EncryptedConverter %s = $EncryptedConverter.of(%s);",
                            name, file.literal(column.type()));
            }
            file.gap();
        });
    }

    private String stored(Conversion conversion) {
        return switch (conversion.kind()) {
            case CUSTOM -> file.literal(conversion.stored().orElseThrow());
            case JSON -> file.name("JsonConverter") + ".STORED";
            case ENCRYPTED -> file.literal(new JavaType.Declared("java.lang", "String", List.of()));
        };
    }

    private void writeConstant(RelationField relation) {
        relation.related().ifPresent(related -> {
            file.add("/** Relation {@code %s}. */", relation.name());
            file.add(
                    "public static final $RelationKey<$User, %1$s> %2$s = new $RelationKey<>($User.class, %3$s, %4$s);",
                    file.type(related), relation.constant(), file.literal(related), SourceFile.quoted(relation.name()));
            file.gap();
        });
    }

    private void writeMeta() {
        file.add(
                "private static final $ModelMeta<$User> %s = $ModelMeta.describe($User.class, new %s())",
                meta, fields.name());
        writeTable(model.table());
        for (ColumnField column : model.columns()) {
            writeSetting(
                    "column",
                    SourceFile.quoted(column.name()) + ", "
                            + SourceFile.quoted(column.column().text()) + ", " + file.literal(column.type()));
            column.conversion()
                    .ifPresent(conversion ->
                            writeSetting("converter", fields.converter(column) + ", " + stored(conversion)));
            for (String trait : column.traits()) {
                writeSetting(
                        "trait",
                        file.name("ColumnTrait") + "."
                                + (trait.equals("ReadBack") ? "READ_BACK" : trait.toUpperCase(Locale.ROOT)));
            }
            column.generator()
                    .ifPresent(generator -> writeSetting("keyGenerator", "new " + file.type(generator.type()) + "()"));
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
        for (AttributeMethod method : model.methods()) {
            writeSetting(
                    method.isMutator() ? "mutator" : "accessor",
                    SourceFile.quoted(List.of(method.name(), method.attribute())) + ", " + file.literal(method.type()));
        }
        model.observers().forEach(named -> writeSetting("observedBy", file.type(named.type()) + "::new"));
        model.globalScopes().forEach(named -> writeSetting("scopedBy", file.type(named.type()) + "::new"));
        file.add("        .register();");
    }

    private void writeTable(TableSettings table) {
        table.table().ifPresent(name -> writeSetting("table", SourceFile.quoted(name)));
        table.primaryKey().ifPresent(columns -> writeSetting("primaryKey", quoted(columns)));
        table.connection().ifPresent(name -> writeSetting("connection", SourceFile.quoted(name)));
        table.timestamps().ifPresent(kept -> writeSetting("timestamps", kept.toString()));
        table.incrementing().ifPresent(made -> writeSetting("incrementing", made.toString()));
        table.perPage().ifPresent(size -> writeSetting("perPage", size.toString()));
        table.names().forEach((setting, name) -> writeSetting(setting, SourceFile.quoted(name)));
    }

    private void writeSetting(String name, String value) {
        file.add("        .%s(%s)", name, value);
    }

    private static String quoted(List<Mention> names) {
        return SourceFile.quoted(names.stream().map(Mention::text).toList());
    }
}
