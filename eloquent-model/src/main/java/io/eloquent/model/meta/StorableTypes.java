package io.eloquent.model.meta;

import io.eloquent.api.annotation.Cast;
import io.eloquent.api.annotation.Encrypted;
import io.eloquent.api.annotation.Json;
import io.eloquent.query.dialect.Codecs;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** Which types a column can hold, and what to use instead of those that it cannot. */
final class StorableTypes {
    private static final Codecs CODECS = Codecs.standard();

    private static final String SUPPORTED =
            "a primitive or its wrapper, String, BigDecimal, BigInteger, an enum, Instant,"
                    + " LocalDate, LocalTime, LocalDateTime, OffsetDateTime, Duration, UUID, byte[], an array of such, an"
                    + " Optional of such, or, stored as JSON, a record, a Map, a List or a Set; store anything else with"
                    + " @Json or @Cast";

    /** What people mean who write these. */
    private static final Map<String, String> INSTEAD = Map.of(
            "java.util.Calendar", "an Instant",
            "java.sql.Timestamp", "an Instant",
            "java.sql.Date", "a LocalDate",
            "java.sql.Time", "a LocalTime",
            "java.time.ZonedDateTime", "an OffsetDateTime or an Instant",
            "java.util.Optional", "an Optional of a class that a column can hold",
            "java.util.OptionalInt", "an Optional<Integer>",
            "java.util.OptionalLong", "an Optional<Long>",
            "java.util.OptionalDouble", "an Optional<Double>",
            "[C", "a String");

    /** A codec would make a {@code java.util.Date} of them. */
    private static final Set<String> DATES = Set.of("java.sql.Timestamp", "java.sql.Date", "java.sql.Time");

    private StorableTypes() {}

    static boolean isStorable(Type type) {
        return CODECS.find(type) != null && !DATES.contains(Types.raw(type).getName());
    }

    static void check(ReflectiveColumn column, String label, Mistakes mistakes) {
        Type type = column.type();
        if (holdsModel(type)) {
            mistakes.add(
                    "E014",
                    label + " holds a model, and no column can: make it a relation, as in " + relationFor(column)
                            + ", or keep it out of the table with @Transient");
        } else if (!column.is(Cast.class)
                && !column.is(Json.class)
                && !column.is(Encrypted.class)
                && !isStorable(type)) {
            mistakes.add(
                    "E012",
                    label + " is of type " + Types.simple(type) + ", which no column can hold: make it "
                            + INSTEAD.getOrDefault(Types.raw(type).getName(), SUPPORTED)
                            + ", or keep it out of the table with @Transient");
        }
    }

    private static boolean holdsModel(Type type) {
        return isModel(type)
                || type instanceof ParameterizedType generic
                        && !Types.raw(type).isRecord()
                        && Arrays.stream(generic.getActualTypeArguments()).anyMatch(StorableTypes::isModel);
    }

    private static boolean isModel(Type type) {
        return Entity.class.isAssignableFrom(Types.raw(type));
    }

    private static String relationFor(ReflectiveColumn column) {
        boolean isMany = column.type() instanceof ParameterizedType;
        Type[] arguments = column.type() instanceof ParameterizedType generic
                ? generic.getActualTypeArguments()
                : new Type[] {column.type()};
        String related = Types.simple(arguments[arguments.length - 1]);
        return "final " + (isMany ? "HasMany<" : "BelongsTo<") + related + "> " + column.path() + " = "
                + (isMany ? "hasMany(" : "belongsTo(") + related + ".class)";
    }
}
