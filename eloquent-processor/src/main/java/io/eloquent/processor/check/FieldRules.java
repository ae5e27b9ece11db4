package io.eloquent.processor.check;

import io.eloquent.processor.read.ColumnField;
import io.eloquent.processor.read.Conversion;
import io.eloquent.processor.read.JavaType;
import io.eloquent.processor.read.Mention;
import io.eloquent.processor.read.ModelClass;
import io.eloquent.processor.read.Place;
import io.eloquent.processor.read.RelationField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/** What the fields must be like. */
final class FieldRules {
    private static final String SUPPORTED =
            "a primitive or its wrapper, String, BigDecimal, BigInteger, an enum, Instant,"
                    + " LocalDate, LocalTime, LocalDateTime, OffsetDateTime, UUID, byte[], or, stored as JSON, a record, a Map,"
                    + " a List or a Set";

    /** What people mean who write these. */
    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("java.util.Date", "an Instant"),
            Map.entry("java.util.Calendar", "an Instant"),
            Map.entry("java.sql.Timestamp", "an Instant"),
            Map.entry("java.sql.Date", "a LocalDate"),
            Map.entry("java.sql.Time", "a LocalTime"),
            Map.entry("java.time.ZonedDateTime", "an OffsetDateTime or an Instant"),
            Map.entry("java.util.Optional", "the type itself, which is null where there is nothing"),
            Map.entry("java.util.Collection", "a List or a Set"),
            Map.entry("java.util.ArrayList", "a List"),
            Map.entry("java.util.LinkedList", "a List"),
            Map.entry("java.util.HashSet", "a Set"),
            Map.entry("java.util.LinkedHashSet", "a Set"),
            Map.entry("java.util.HashMap", "a Map"),
            Map.entry("java.util.LinkedHashMap", "a Map"),
            Map.entry("Byte[]", "a byte[]"),
            Map.entry("char[]", "a String"));

    private final ModelClass model;
    private final Problems problems;

    private FieldRules(ModelClass model, Problems problems) {
        this.model = model;
        this.problems = problems;
    }

    static void check(ModelClass model, Problems problems) {
        FieldRules rules = new FieldRules(model, problems);
        model.columns().forEach(rules::checkColumn);
        model.relations().forEach(rules::checkRelation);
        model.strays().forEach(rules::refuseStray);
        rules.checkColumnNames();
        rules.checkConstants();
        rules.checkOneVersion();
    }

    private void checkColumn(ColumnField column) {
        VariableElement field = column.element();
        String label = label(field);
        if (field.getModifiers().contains(Modifier.FINAL)) {
            problems.add(
                    Code.E011,
                    field,
                    label + " is final, and a row could not be read into it: remove final, or keep it out of the table"
                            + " with @Transient");
        }
        if (column.column().text().isEmpty()) {
            problems.add(
                    Code.E017,
                    column.column().place(),
                    label + " has a column without a name: write its name, or remove @Column");
        }
        checkType(column, label);
        checkConversion(column, label);
        checkTraits(column, label);
    }

    private void checkConversion(ColumnField column, String label) {
        if (column.conversion().isEmpty()) {
            return;
        }
        Conversion conversion = column.conversion().get();
        if (!conversion.isUsable()) {
            problems.add(
                    Code.E025,
                    conversion.place(),
                    label + " has a converter that " + model.modelName()
                            + " cannot make: it must be a class that says what it converts, as in class Cents implements"
                            + " Converter<Money, Long>, seen from here, with a constructor without parameters");
        } else if (conversion.taken().isPresent()
                && !conversion.taken().get().equals(column.type().boxed())) {
            problems.add(
                    Code.E025,
                    conversion.place(),
                    label + " is of type " + simple(column.type()) + ", but its converter takes "
                            + simple(conversion.taken().get()) + ": make them the same");
        }
    }

    private void checkTraits(ColumnField column, String label) {
        VariableElement field = column.element();
        if (column.is("Hashed")
                && (!column.type().is("java.lang.String") || column.conversion().isPresent())) {
            problems.add(
                    Code.E026,
                    field,
                    label
                            + " is @Hashed, and only a text that is stored as it is can be: make it a String, without another"
                            + " annotation that converts it");
        }
        if (column.is("Version") && !isCounter(column.type())) {
            problems.add(
                    Code.E027,
                    field,
                    label + " is a @Version, which counts changes: make it an int, a long, or one of their wrappers");
        }
        column.generator().ifPresent(generator -> {
            if (!generator.isUsable()) {
                problems.add(
                        Code.E028,
                        generator.place(),
                        label + " has a key generator that " + model.modelName()
                                + " cannot make: it must be a class that is seen from here, with a constructor without"
                                + " parameters");
            }
            List<String> key = model.table()
                    .primaryKey()
                    .map(names -> names.stream().map(Mention::text).toList())
                    .orElse(List.of("id"));
            if (!key.equals(List.of(column.column().text()))) {
                problems.add(
                        Code.E028,
                        generator.place(),
                        label + " is not the key of " + model.name() + ", which is " + key
                                + ": only a key of one column is generated");
            }
        });
    }

    private static boolean isCounter(JavaType type) {
        JavaType boxed = type.boxed();
        return boxed.is("java.lang.Integer") || boxed.is("java.lang.Long");
    }

    private void checkOneVersion() {
        List<ColumnField> versions =
                model.columns().stream().filter(column -> column.is("Version")).toList();
        versions.stream()
                .skip(1)
                .forEach(column -> problems.add(
                        Code.E027,
                        column.element(),
                        label(column.element()) + " is a second @Version beside "
                                + label(versions.get(0).element()) + ": keep one of them"));
    }

    private void checkType(ColumnField column, String label) {
        VariableElement field = column.element();
        switch (column.kind()) {
            case INACCESSIBLE ->
                problems.add(
                        Code.E013,
                        field,
                        label + " has a private type, and " + model.modelName()
                                + " could not name it: make the type package-private or wider");
            case MODEL ->
                problems.add(
                        Code.E014,
                        field,
                        label + " holds a model, and no column can: make it a relation, as in " + relationFor(column)
                                + ", or keep it out of the table with @Transient");
            case UNSUPPORTED ->
                problems.add(
                        Code.E012,
                        field,
                        label + " is of type " + simple(column.type()) + ", which no column can hold: make it "
                                + instead(column.type())
                                + ", or keep it out of the table with @Transient");
            default -> {}
        }
    }

    private static String relationFor(ColumnField column) {
        JavaType type = column.type();
        boolean isMany = type instanceof JavaType.Declared declared
                && !declared.arguments().isEmpty();
        String related = simple(
                type instanceof JavaType.Declared declared && isMany
                        ? declared.arguments().get(declared.arguments().size() - 1)
                        : type);
        return "final " + (isMany ? "HasMany<" : "BelongsTo<") + related + "> " + column.name() + " = "
                + (isMany ? "hasMany(" : "belongsTo(") + related + ".class)";
    }

    private static String simple(JavaType type) {
        return type.text(JavaType.Declared::name);
    }

    private static String instead(JavaType type) {
        if (type instanceof JavaType.Declared declared) {
            return INSTEAD.getOrDefault(declared.qualifiedName(), SUPPORTED);
        }
        return INSTEAD.getOrDefault(simple(type), "a List");
    }

    private void checkRelation(RelationField relation) {
        VariableElement field = relation.element();
        String label = label(field);
        if (!field.getModifiers().contains(Modifier.FINAL)) {
            problems.add(Code.E030, field, label + " is a relation, and must stay with its model: make it final");
        }
        if (relation.isGeneric() && relation.related().isEmpty()) {
            problems.add(
                    Code.E032,
                    field,
                    label + " does not say which model is on the other side: write " + relation.handle()
                            + "<Post>, or whichever it is");
        }
    }

    private void refuseStray(Place place) {
        String annotation = Objects.requireNonNull(place.annotation())
                .getAnnotationType()
                .asElement()
                .getSimpleName()
                .toString();
        problems.add(
                Code.E018,
                place,
                label(place.element()) + " holds no column, so that @" + annotation + " means nothing here: remove it");
    }

    private void checkColumnNames() {
        Map<String, ColumnField> known = new HashMap<>();
        for (ColumnField column : model.columns()) {
            ColumnField other = known.putIfAbsent(column.column().text(), column);
            if (other != null && !column.column().text().isEmpty()) {
                problems.add(
                        Code.E015,
                        column.column().place(),
                        label(column.element()) + " and " + label(other.element()) + " both hold the column "
                                + column.column().text() + ": keep one of them, or name another column with @Column");
            }
        }
    }

    private void checkConstants() {
        Map<String, VariableElement> known = new HashMap<>();
        model.columns().forEach(column -> known.putIfAbsent(column.constant(), column.element()));
        model.columns().forEach(column -> checkConstant(known, column.constant(), column.element()));
        model.relations().forEach(relation -> checkConstant(known, relation.constant(), relation.element()));
    }

    private void checkConstant(Map<String, VariableElement> known, String constant, VariableElement field) {
        VariableElement other = known.putIfAbsent(constant, field);
        if (other != null && !other.equals(field)) {
            problems.add(
                    Code.E016,
                    field,
                    label(field) + " and " + label(other) + " would both have the constant " + constant + " in "
                            + model.modelName() + ": rename one of the fields; @Column keeps a column's name");
        }
    }

    private String label(Object field) {
        return model.name() + "." + field;
    }
}
