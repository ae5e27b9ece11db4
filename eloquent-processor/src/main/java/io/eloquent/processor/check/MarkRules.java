package io.eloquent.processor.check;

import io.eloquent.processor.read.ColumnField;
import io.eloquent.processor.read.Conversion;
import io.eloquent.processor.read.Embedding;
import io.eloquent.processor.read.JavaType;
import io.eloquent.processor.read.Mention;
import io.eloquent.processor.read.ModelClass;
import io.eloquent.processor.read.Place;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What the annotations of columns must mean, alone and together. */
final class MarkRules {
    private static final Set<String> WHOLE_NUMBERS = Set.of("int", "long", "Integer", "Long");

    /** Each of them says what is stored instead of the value. */
    private static final List<String> FORMS = List.of("Embedded", "Cast", "Json", "Encrypted", "Hashed");

    private final ModelClass model;
    private final Problems problems;

    private MarkRules(ModelClass model, Problems problems) {
        this.model = model;
        this.problems = problems;
    }

    static void check(ModelClass model, Problems problems) {
        MarkRules rules = new MarkRules(model, problems);
        model.embeddings().forEach(rules::checkEmbedding);
        for (ColumnField column : model.columns()) {
            rules.checkForms(column);
            column.conversion().ifPresent(conversion -> rules.checkConversion(column, conversion));
            if (column.is("Hashed")
                    && !column.type().is("java.lang.String")
                    && column.type().isResolved()) {
                rules.add(Code.E026, column, "Hashed", " is hashed, and only a text can be: make it a String");
            }
            if (column.is("Version") && !WHOLE_NUMBERS.contains(simple(column.type()))) {
                rules.add(
                        Code.E027,
                        column,
                        "Version",
                        " counts changes: make it an int, a long, or one of their wrappers");
            }
            if (column.is("GeneratedKey")) {
                rules.checkGenerator(column);
            }
        }
        rules.checkVersions();
    }

    private void add(Code code, ColumnField column, String mark, String message) {
        problems.add(code, place(column, mark), label(column) + message);
    }

    private static Place place(ColumnField column, String mark) {
        return Objects.requireNonNullElse(column.marks().get(mark), Place.of(column.element()));
    }

    private void checkForms(ColumnField column) {
        List<String> forms = FORMS.stream().filter(column::is).toList();
        if (forms.size() > 1) {
            add(
                    Code.E051,
                    column,
                    forms.get(1),
                    " carries @" + forms.get(0) + " and @" + forms.get(1)
                            + ", which both say what is stored: keep one of them");
        }
    }

    private void checkConversion(ColumnField column, Conversion conversion) {
        conversion
                .converter()
                .filter(converter -> SuppliedRules.check(converter, problems))
                .ifPresent(converter -> {
                    String name = simple(converter.type());
                    JavaType taken = conversion.takes().orElseThrow();
                    JavaType stored = conversion.stores().orElseThrow();
                    if (!taken.equals(column.type().boxed())
                            && taken.isResolved()
                            && column.type().isResolved()) {
                        problems.add(
                                Code.E025,
                                converter.place(),
                                label(column) + " is of type " + simple(column.type()) + ", and " + name + " converts "
                                        + simple(taken) + ": give the field that type, or name another converter");
                    }
                    if (!conversion.storedKind().isStorable() && stored.isResolved()) {
                        problems.add(
                                Code.E025,
                                converter.place(),
                                name + " stores " + simple(stored)
                                        + ", which no column can hold without a converter: let it store a String, a Long or the"
                                        + " like");
                    }
                });
    }

    private void checkGenerator(ColumnField column) {
        List<String> key = model.table().primaryKey().stream()
                .flatMap(List::stream)
                .map(Mention::text)
                .toList();
        boolean isKey = model.table().primaryKey().isEmpty()
                ? column.column().text().equals("id")
                : key.equals(List.of(column.column().text()));
        if (!isKey) {
            add(
                    Code.E028,
                    column,
                    "GeneratedKey",
                    " is not the only column of the key, and nothing else is generated: move @GeneratedKey to the key, or"
                            + " remove it");
        }
        column.generator()
                .filter(generator -> SuppliedRules.check(generator, problems))
                .ifPresent(generator -> {
                    JavaType made = generator.arguments().orElseThrow().get(0);
                    if (!made.equals(column.type().boxed())
                            && made.isResolved()
                            && column.type().isResolved()) {
                        problems.add(
                                Code.E028,
                                generator.place(),
                                label(column) + " is of type " + simple(column.type()) + ", and "
                                        + simple(generator.type())
                                        + " makes keys of type " + simple(made)
                                        + ": give the field that type, or name another generator");
                    }
                });
    }

    private void checkVersions() {
        List<ColumnField> versions =
                model.columns().stream().filter(column -> column.is("Version")).toList();
        versions.stream()
                .skip(1)
                .forEach(column -> add(
                        Code.E027,
                        column,
                        "Version",
                        " is a version, and so is " + label(versions.get(0)) + ": one of them is enough"));
    }

    private void checkEmbedding(Embedding embedding) {
        String label = model.name() + "." + embedding.member().name();
        String type = simple(embedding.member().type());
        String message = switch (embedding.flaw()) {
            case NONE -> "";
            case NO_RECORD -> label + " is embedded, and " + type + " is no record: make it one";
            case GENERIC -> label + " is embedded, and " + type + " has type parameters: use a record without";
            case HIDDEN ->
                label + " is embedded, and " + type + " is out of reach for " + model.modelName()
                        + ": make the record public, or package-private beside the model";
            case EMPTY -> label + " is embedded, and " + type + " has no components: mark it @Transient";
            case NESTED ->
                label + " is embedded, and so is its component " + embedding.detail()
                        + ", which it cannot be as well: spread its components over " + type
                        + ", or remove that @Embedded, so that it is stored as JSON";
        };
        if (!message.isEmpty()) {
            problems.add(Code.E052, embedding.place(), message);
        }
    }

    private String label(ColumnField column) {
        return model.name() + "." + column.name();
    }

    private static String simple(JavaType type) {
        return type.text(JavaType.Declared::name);
    }
}
