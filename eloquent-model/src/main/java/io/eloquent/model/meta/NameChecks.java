package io.eloquent.model.meta;

import java.lang.reflect.Field;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names in the annotations of a class must be names of the model. A model without fields may use any. */
final class NameChecks {
    private static final String ALL = "*";

    private final String model;
    private final ReflectiveFields fields;
    private final ReflectiveMethods methods;
    private final Mistakes mistakes;
    private final Set<String> columns = new LinkedHashSet<>();

    NameChecks(Lineage lineage, ReflectiveFields fields, ReflectiveMethods methods, Mistakes mistakes) {
        this.model = lineage.model().getSimpleName();
        this.fields = fields;
        this.methods = methods;
        this.mistakes = mistakes;
        fields.columns.forEach(column -> columns.add(column.name()));
    }

    void checkKey(List<String> key) {
        if (key.isEmpty()) {
            mistakes.add(
                    "E021", model + " has no key: name its column, as in @Table(primaryKey = \"" + example() + "\")");
        }
        Set<String> seen = new HashSet<>();
        for (String column : key) {
            if (!seen.add(column)) {
                mistakes.add("E021", "the key names the column " + column + " twice: remove one");
            } else if (isMissing(column)) {
                mistakes.add("E020", "no field of " + model + " holds the key column " + column + keyFix(column));
            }
        }
    }

    private String keyFix(String column) {
        return fields.columns.stream()
                .filter(field -> field.path().equals(column))
                .findFirst()
                .map(field -> ": it is the name of a field, and the field's column is " + field.name())
                .orElse(": add the field" + (column.equals("id") ? " public Long id" : "")
                        + ", or name the column that is the key, as in @Table(primaryKey = \"" + example() + "\")");
    }

    void checkTimestamp(String column, String convention) {
        if (!column.equals(convention) && !column.isEmpty() && isMissing(column)) {
            mistakes.add(
                    "E022",
                    "no field of " + model + " holds the column " + column
                            + ", where a timestamp is to be kept: add the field, or name one of " + names(columns));
        }
    }

    void checkSoftDeletes(String column) {
        if (isMissing(column)) {
            mistakes.add(
                    "E024",
                    "no field of " + model + " holds the column " + column
                            + ", where soft deletes are kept: add public Instant "
                            + (column.equals("deleted_at") ? "deletedAt" : "for it"));
        }
    }

    private boolean isMissing(String column) {
        return !columns.isEmpty() && !columns.contains(column);
    }

    private String example() {
        return columns.isEmpty() ? "id" : columns.iterator().next();
    }

    /** Checks what mass assignment may set, or may not. */
    void checkSettable(String annotation, String[] names) {
        checkList(annotation, names, Stream.empty(), methods.mutators);
        if (annotation.equals("Guarded") && names.length > 1 && List.of(names).contains(ALL)) {
            mistakes.add("E023", "@Guarded(\"*\") guards everything: remove the other names, or the \"*\"");
        } else if (annotation.equals("Fillable") && List.of(names).contains(ALL)) {
            mistakes.add(
                    "E023",
                    "@Fillable lists attributes by name, not by \"*\": to let mass assignment set all of them, write"
                            + " @Guarded({}) instead");
        }
    }

    /** Checks what serialization shows, or does not. */
    void checkShown(String annotation, String[] names) {
        Stream<String> relations = fields.relations.stream().map(field -> field.getName());
        checkList(annotation, names, relations, methods.accessors);
        if (List.of(names).contains(ALL)) {
            mistakes.add("E023", "@" + annotation + " lists attributes by name, not by \"*\": write their names");
        }
    }

    private void checkList(
            String annotation, String[] names, Stream<String> relations, List<ReflectiveMethods.Attribute> attributes) {
        Set<String> known = Stream.of(
                        columns.stream(),
                        fields.columns.stream().map(ReflectiveColumn::path),
                        relations,
                        attributes.stream().map(ReflectiveMethods.Attribute::name))
                .flatMap(all -> all)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (String name : names) {
            if (!columns.isEmpty() && !name.equals(ALL) && !known.contains(name)) {
                mistakes.add(
                        "E022",
                        "@" + annotation + " names \"" + name + "\", and " + model
                                + " has no such column, attribute or relation: name one of " + names(known));
            }
        }
    }

    void checkAppends(String[] names) {
        Set<String> made = methods.accessors.stream()
                .map(ReflectiveMethods.Attribute::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (String name : names) {
            if (name.equals(ALL)) {
                mistakes.add("E023", "@Appends lists attributes by name, not by \"*\": write their names");
            } else if (!made.contains(name)) {
                mistakes.add(
                        "E022",
                        "@Appends names \"" + name + "\", and no method of " + model
                                + " makes it: write one with @Accessor"
                                + (made.isEmpty() ? "" : ", or name one of " + String.join(", ", made)));
            }
        }
    }

    /** Checks names of relations that an annotation lists. */
    void checkRelations(String annotation, String[] names) {
        List<String> known = fields.relations.stream().map(Field::getName).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                mistakes.add(
                        "E022",
                        "@" + annotation + " names \"" + name + "\", and " + model + " has no such relation: "
                                + (known.isEmpty()
                                        ? "declare it in a final field first"
                                        : "name one of " + String.join(", ", known)));
            }
        }
    }

    private static String names(Collection<String> names) {
        return names.isEmpty() ? "its columns, once it has some" : String.join(", ", names);
    }
}
