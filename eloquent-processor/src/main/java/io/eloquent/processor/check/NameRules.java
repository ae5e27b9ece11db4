package io.eloquent.processor.check;

import io.eloquent.processor.read.AttributeMethod;
import io.eloquent.processor.read.ColumnField;
import io.eloquent.processor.read.Mention;
import io.eloquent.processor.read.ModelClass;
import io.eloquent.processor.read.NameList;
import io.eloquent.processor.read.Place;
import io.eloquent.processor.read.RelationField;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names in the annotations of the class must be names of the model. */
final class NameRules {
    private static final String ALL = "*";

    private final ModelClass model;
    private final Problems problems;

    private NameRules(ModelClass model, Problems problems) {
        this.model = model;
        this.problems = problems;
    }

    static void check(ModelClass model, Problems problems) {
        NameRules rules = new NameRules(model, problems);
        rules.checkKey();
        rules.checkTable();
        rules.checkSoftDeletes();
        model.nameLists().stream().filter(list -> list.kind().takesColumns()).forEach(rules::checkList);
        model.nameLists().stream()
                .filter(list -> list.kind().takesOnlyRelations())
                .forEach(rules::checkRelations);
    }

    private void checkKey() {
        Place table = model.table().place();
        Optional<List<Mention>> explicit = model.table().primaryKey();
        if (explicit.isEmpty()) {
            if (find("id").isEmpty()) {
                problems.add(
                        Code.E020,
                        table,
                        "no field of " + model.name() + " holds the key column id: add public Long id, or name the"
                                + " column that is the key, as in @Table(primaryKey = \"" + example() + "\")");
            }
            return;
        }
        if (explicit.get().isEmpty()) {
            problems.add(
                    Code.E021,
                    table,
                    model.name() + " has no key: name its column, as in @Table(primaryKey = \"" + example() + "\")");
        }
        Set<String> seen = new HashSet<>();
        for (Mention column : explicit.get()) {
            if (!seen.add(column.text())) {
                problems.add(
                        Code.E021, column.place(), "the key names the column " + column.text() + " twice: remove one");
            } else if (find(column.text()).isEmpty()) {
                problems.add(Code.E020, column.place(), keyWithoutField(column.text()));
            }
        }
    }

    private void checkSoftDeletes() {
        String column = model.table().deletedAt().map(Mention::text).orElse("deleted_at");
        if (model.isSoftDeleting() && find(column).isEmpty()) {
            problems.add(
                    Code.E024,
                    model.table().deletedAt().map(Mention::place).orElse(Place.of(model.element())),
                    "no field of " + model.name() + " holds the column " + column
                            + ", where soft deletes are kept: add public Instant "
                            + (column.equals("deleted_at") ? "deletedAt" : "for it"));
        }
    }

    private void checkTable() {
        model.table()
                .perPage()
                .filter(setting -> setting.value() < 1)
                .ifPresent(setting -> problems.add(
                        Code.E050, setting.place(), "a page of " + model.name() + " has at least one model: write 1"));
        Stream.of(model.table().createdAt(), model.table().updatedAt())
                .flatMap(Optional::stream)
                .filter(column ->
                        !column.text().isEmpty() && find(column.text()).isEmpty())
                .forEach(column -> problems.add(
                        Code.E022,
                        column.place(),
                        "no field of " + model.name() + " holds the column " + column.text()
                                + ", where a timestamp is to be kept: add the field, or name one of "
                                + names(columnNames())));
    }

    private String keyWithoutField(String column) {
        String message = "no field of " + model.name() + " holds the key column " + column;
        return model.columns().stream()
                .filter(field -> field.name().equals(column))
                .findFirst()
                .map(field -> message + ": it is the name of a field, and the field's column is "
                        + field.column().text())
                .orElse(message + ": add the field, or name one of " + names(columnNames()));
    }

    private Optional<ColumnField> find(String column) {
        return model.columns().stream()
                .filter(field -> field.column().text().equals(column))
                .findFirst();
    }

    private String example() {
        return columnNames().findFirst().orElse("id");
    }

    private void checkList(NameList list) {
        Set<String> known = Stream.of(
                        columnNames(),
                        model.columns().stream().map(ColumnField::name),
                        list.kind().takesRelations()
                                ? model.relations().stream().map(RelationField::name)
                                : Stream.<String>empty(),
                        attributes(list.kind()))
                .flatMap(names -> names)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (Mention name : list.names()) {
            if (name.text().equals(ALL)) {
                checkAll(list, name.place());
            } else if (!known.contains(name.text())) {
                problems.add(
                        Code.E022,
                        name.place(),
                        "@" + list.kind().annotation() + " names \"" + name.text() + "\", and "
                                + model.name() + " has no such column"
                                + (list.kind().takesRelations() ? " or relation" : "")
                                + ": name one of " + names(known.stream()));
            }
        }
    }

    /** What is shown may be made by an accessor; what mass assignment sets, by a mutator. */
    private Stream<String> attributes(NameList.Kind list) {
        return model
                .attributes(list.takesRelations() ? AttributeMethod.Kind.ACCESSOR : AttributeMethod.Kind.MUTATOR)
                .stream()
                .map(method -> method.attribute().text());
    }

    private void checkAll(NameList list, Place place) {
        switch (list.kind()) {
            case FILLABLE ->
                problems.add(
                        Code.E023,
                        place,
                        "@Fillable lists attributes by name, not by \"*\": to let mass assignment set all of them, write"
                                + " @Guarded({}) instead");
            case HIDDEN, VISIBLE, APPENDS, TOUCHES, WITH ->
                problems.add(
                        Code.E023,
                        place,
                        "@" + list.kind().annotation() + " lists attributes by name, not by \"*\": write their names");
            case GUARDED -> {
                if (list.names().size() > 1) {
                    problems.add(
                            Code.E023,
                            place,
                            "@Guarded(\"*\") guards everything: remove the other names, or the \"*\"");
                }
            }
        }
    }

    private void checkRelations(NameList list) {
        List<String> known = model.relations().stream().map(RelationField::name).toList();
        for (Mention name : list.names()) {
            if (!known.contains(name.text())) {
                problems.add(
                        Code.E022,
                        name.place(),
                        "@" + list.kind().annotation() + " names \"" + name.text() + "\", and " + model.name()
                                + " has no such relation: "
                                + (known.isEmpty()
                                        ? "declare it in a final field first"
                                        : "name one of " + String.join(", ", known)));
            }
        }
    }

    private Stream<String> columnNames() {
        return model.columns().stream().map(field -> field.column().text());
    }

    private static String names(Stream<String> names) {
        String all = names.distinct().collect(Collectors.joining(", "));
        return all.isEmpty() ? "its columns, once it has some" : all;
    }
}
