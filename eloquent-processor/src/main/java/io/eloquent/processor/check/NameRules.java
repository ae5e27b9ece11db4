package io.eloquent.processor.check;

import io.eloquent.processor.read.AttributeMethod;
import io.eloquent.processor.read.ColumnField;
import io.eloquent.processor.read.JavaType;
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
        rules.checkSoftDeletes();
        rules.checkMethods();
        rules.checkNamedClasses();
        model.nameLists().forEach(rules::checkList);
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
        if (model.isSoftDeleting() && find(model.table().deletedAt()).isEmpty()) {
            problems.add(
                    Code.E024,
                    model.element(),
                    "no field of " + model.name() + " holds the column "
                            + model.table().deletedAt()
                            + ", where soft deletes are kept: add public Instant deletedAt");
        }
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
        if (list.kind() == NameList.Kind.APPENDS) {
            checkAppends(list);
            return;
        }
        Set<String> known = Stream.of(
                        columnNames(),
                        model.columns().stream().map(ColumnField::name),
                        list.kind().takesRelations()
                                ? model.relations().stream().map(RelationField::name)
                                : Stream.<String>empty(),
                        list.kind().takesRelations()
                                ? model.accessors().stream().map(AttributeMethod::attribute)
                                : model.mutators().stream().map(AttributeMethod::attribute))
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

    private void checkAppends(NameList list) {
        List<String> known =
                model.accessors().stream().map(AttributeMethod::attribute).toList();
        for (Mention name : list.names()) {
            if (!known.contains(name.text())) {
                problems.add(
                        Code.E022,
                        name.place(),
                        "@Appends names \"" + name.text() + "\", and " + model.name()
                                + " has no @Accessor of that name: name one of " + names(known.stream()));
            }
        }
    }

    private void checkMethods() {
        Set<String> seen = new HashSet<>();
        for (AttributeMethod method : model.methods()) {
            String label = model.name() + "." + method.name();
            if (!method.isUsable()) {
                problems.add(
                        Code.E029,
                        method.element(),
                        label + " cannot stand for an attribute: " + model.modelName() + " calls it, so that "
                                + (method.isMutator()
                                        ? "a mutator takes one value"
                                        : "an accessor takes nothing and returns a value")
                                + ", is not private, not static, and throws nothing");
            } else if (!seen.add(method.isMutator() + method.attribute())) {
                problems.add(
                        Code.E029,
                        method.element(),
                        label + " is a second " + (method.isMutator() ? "mutator" : "accessor") + " of the attribute "
                                + method.attribute() + ": keep one of them");
            }
        }
    }

    private void checkNamedClasses() {
        Stream.concat(model.observers().stream(), model.globalScopes().stream())
                .filter(named -> !named.isUsable())
                .forEach(
                        named -> problems.add(
                                Code.E045,
                                named.place(),
                                model.modelName() + " cannot make a "
                                        + named.type().text(JavaType.Declared::name)
                                        + ": it must be a class that is seen from here, with a constructor without parameters"));
    }

    private void checkAll(NameList list, Place place) {
        switch (list.kind()) {
            case FILLABLE ->
                problems.add(
                        Code.E023,
                        place,
                        "@Fillable lists attributes by name, not by \"*\": to let mass assignment set all of them, write"
                                + " @Guarded({}) instead");
            case HIDDEN, VISIBLE, APPENDS ->
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

    private Stream<String> columnNames() {
        return model.columns().stream().map(field -> field.column().text());
    }

    private static String names(Stream<String> names) {
        String all = names.distinct().collect(Collectors.joining(", "));
        return all.isEmpty() ? "its columns, once it has some" : all;
    }
}
