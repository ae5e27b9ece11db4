package io.eloquent.processor.check;

import io.eloquent.processor.read.ColumnField;
import io.eloquent.processor.read.JavaType;
import io.eloquent.processor.read.Member;
import io.eloquent.processor.read.ModelClass;
import io.eloquent.processor.read.Place;
import io.eloquent.processor.read.RelationField;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/** What the fields must be like. */
final class FieldRules {
    private static final String SUPPORTED =
            "a primitive or its wrapper, String, BigDecimal, BigInteger, an enum, Instant,"
                    + " LocalDate, LocalTime, LocalDateTime, OffsetDateTime, Duration, UUID, byte[], an array of such, an"
                    + " Optional of such, or, stored as JSON, a record, a Map, a List or a Set; store anything else with"
                    + " @Json or @Cast";

    /** What people mean who write these. */
    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("java.util.Calendar", "an Instant"),
            Map.entry("java.sql.Timestamp", "an Instant"),
            Map.entry("java.sql.Date", "a LocalDate"),
            Map.entry("java.sql.Time", "a LocalTime"),
            Map.entry("java.time.ZonedDateTime", "an OffsetDateTime or an Instant"),
            Map.entry("java.util.Optional", "an Optional of a class that a column can hold"),
            Map.entry("java.util.OptionalInt", "an Optional<Integer>"),
            Map.entry("java.util.OptionalLong", "an Optional<Long>"),
            Map.entry("java.util.OptionalDouble", "an Optional<Double>"),
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
    }

    private void checkColumn(ColumnField column) {
        VariableElement field = column.element();
        String label = label(column.name());
        checkReach(column.member());
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
    }

    private void checkReach(Member member) {
        if (member.reach() == Member.Reach.NONE) {
            problems.add(
                    Code.E054,
                    member.element(),
                    member.owner().text(JavaType.Declared::name).replaceFirst("<.*", "") + "." + member.name()
                            + " is hidden in another module, and " + model.modelName()
                            + " could not reach it: make it protected or public, or mark it @Transient");
        }
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
        checkReach(relation.member());
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
                        label(column.name()) + " and " + label(other.name()) + " both hold the column "
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
