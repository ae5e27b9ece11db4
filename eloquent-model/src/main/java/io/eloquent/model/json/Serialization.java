package io.eloquent.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.eloquent.api.error.MappingException;
import io.eloquent.model.meta.ColumnMeta;
import io.eloquent.model.meta.Display;
import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.MethodMeta;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.Naming;
import io.eloquent.model.meta.PivotRow;
import io.eloquent.model.meta.RelationSlot;
import io.eloquent.model.meta.State;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes maps and JSON of models. One object writes one tree of models: it knows which of them it is within. What holds
 * for the whole application may be changed by any thread.
 */
public final class Serialization {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();

    /** Leaves to the generator's owner when the text goes out. */
    private static final ObjectWriter WITHIN = MAPPER.writer().without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);

    private static volatile boolean fieldNames;
    private static volatile @Nullable DateTimeFormatter dateFormat;

    private final boolean json;
    private final boolean byField;
    /** The models that are being written, from the outermost to the innermost. */
    private final IdentityHashMap<Entity, Boolean> path = new IdentityHashMap<>();

    private Serialization(boolean json) {
        this.json = json;
        this.byField = fieldNames;
    }

    /**
     * Says by which names attributes are shown.
     *
     * @param useFieldNames whether by the names of fields; else by those of columns
     */
    public static void useFieldNames(boolean useFieldNames) {
        fieldNames = useFieldNames;
    }

    /**
     * Says how points in time are written as JSON.
     *
     * @param format the format, or null for ISO-8601
     */
    public static void useDateFormat(@Nullable DateTimeFormatter format) {
        dateFormat = format;
    }

    // ---- maps ----

    /**
     * {@return a model's columns, attributes and loaded relations, with the values as they are}
     *
     * @param model the model
     */
    public static Map<String, @Nullable Object> toMap(Entity model) {
        return new Serialization(false).map(model);
    }

    /**
     * {@return some of a model's columns, attributes and loaded relations, hidden or not}
     *
     * @param model the model
     * @param names which
     */
    public static Map<String, @Nullable Object> only(Entity model, List<String> names) {
        Serialization within = new Serialization(false);
        ModelMeta<Entity> meta = State.meta(model);
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        within.path.put(model, true);
        for (String name : names) {
            String known = meta.attributeName(name);
            int relation = meta.relationNames().indexOf(known);
            if (relation < 0) {
                map.put(within.key(meta, known), within.value(model, State.attribute(model, known)));
            } else if (meta.binding().relation(model, relation).isLoaded()) {
                within.putRelation(map, model, relation);
            }
        }
        return map;
    }

    /**
     * {@return what {@link #toMap} returns, but for some names}
     *
     * @param model the model
     * @param names which
     */
    public static Map<String, @Nullable Object> except(Entity model, List<String> names) {
        ModelMeta<Entity> meta = State.meta(model);
        return new Serialization(false).map(model, shown(model).hiding(meta, names));
    }

    private static Display shown(Entity model) {
        Display own = State.display(model);
        return own == null ? State.meta(model).display() : own;
    }

    private Map<String, @Nullable Object> map(Entity model) {
        return map(model, shown(model));
    }

    /** The order is that of the fields, attributes without fields, what methods make, and relations. */
    private Map<String, @Nullable Object> map(Entity model, Display display) {
        ModelMeta<Entity> meta = State.meta(model);
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        path.put(model, true);
        for (ColumnMeta column : meta.columns()) {
            if (display.shows(column.name())) {
                MethodMeta accessor = meta.accessor(column.name());
                Object value = accessor == null
                        ? meta.binding().get(model, column.ordinal())
                        : meta.binding().access(model, accessor.ordinal());
                map.put(key(column), value(model, value));
            }
        }
        for (String name : State.attributes(model).keySet()) {
            if (display.shows(name)) {
                map.put(key(name), value(model, State.attribute(model, name)));
            }
        }
        for (String name : display.appends()) {
            String key = key(meta, name);
            if (display.shows(name) && !map.containsKey(key)) {
                map.put(key, value(model, State.attribute(model, name)));
            }
        }
        for (int i = 0; i < meta.relationNames().size(); i++) {
            RelationSlot slot = meta.binding().relation(model, i);
            if (slot.isLoaded()
                    && !slot.isImplied()
                    && display.shows(meta.relationNames().get(i))) {
                putRelation(map, model, i);
            }
        }
        path.remove(model);
        return map;
    }

    /** A model that is being written already, further out, is left out: relations may lead in circles. */
    private void putRelation(Map<String, @Nullable Object> map, Entity model, int relation) {
        ModelMeta<Entity> meta = State.meta(model);
        RelationSlot slot = meta.binding().relation(model, relation);
        Object related = slot.loaded();
        if (!(related instanceof Entity entity) || !path.containsKey(entity)) {
            String name = meta.relationNames().get(relation);
            map.put(byField ? name : Naming.snake(name), value(model, related));
        }
    }

    private String key(ModelMeta<?> meta, String name) {
        int ordinal = meta.ordinal(name);
        return ordinal < 0 ? key(name) : key(meta.columns().get(ordinal));
    }

    private String key(ColumnMeta column) {
        return byField && column.field().indexOf('.') < 0 ? column.field() : key(column.name());
    }

    private String key(String name) {
        return byField ? Naming.camel(name) : name;
    }

    // ---- values ----

    private @Nullable Object value(Entity owner, @Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return value(owner, optional.orElse(null));
        }
        if (value instanceof Entity entity) {
            return path.containsKey(entity) ? null : map(entity);
        }
        if (value instanceof PivotRow pivot) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            pivot.forEach((column, one) -> map.put(key(column), value(owner, one)));
            return map;
        }
        if (value instanceof Collection<?> items && items.stream().anyMatch(Entity.class::isInstance)) {
            List<@Nullable Object> maps = new ArrayList<>(items.size());
            for (Object item : items) {
                if (!(item instanceof Entity entity) || !path.containsKey(entity)) {
                    maps.add(value(owner, item));
                }
            }
            return maps;
        }
        return json && value != null ? written(owner, value) : value;
    }

    private static Object written(Entity owner, Object value) {
        DateTimeFormatter own = State.dateFormat(owner);
        DateTimeFormatter format = own == null ? dateFormat : own;
        Instant time = format == null ? null : instant(value);
        if (format == null || time == null) {
            return value;
        }
        try {
            return (format.getZone() == null ? format.withZone(ZoneOffset.UTC) : format).format(time);
        } catch (DateTimeException e) {
            throw new MappingException(
                    State.meta(owner).name() + " has a date format that cannot write a time in UTC: " + e.getMessage(),
                    e);
        }
    }

    private static @Nullable Instant instant(Object value) {
        if (value instanceof Instant instant) {
            return instant;
        }
        if (value instanceof LocalDateTime local) {
            return local.toInstant(ZoneOffset.UTC);
        }
        if (value instanceof OffsetDateTime offset) {
            return offset.toInstant();
        }
        if (value instanceof ZonedDateTime zoned) {
            return zoned.toInstant();
        }
        return value.getClass() == Date.class || value instanceof java.sql.Timestamp
                ? ((Date) value).toInstant()
                : null;
    }

    // ---- JSON ----

    /**
     * {@return a model as JSON: times in UTC, enums by name}
     *
     * @param model the model
     */
    public static String toJson(Entity model) {
        return text(MAPPER.writer(), new Serialization(true).map(model));
    }

    /**
     * {@return models as a JSON array}
     *
     * @param models the models
     */
    public static String toJson(List<? extends Entity> models) {
        List<Map<String, @Nullable Object>> maps = new ArrayList<>(models.size());
        for (Entity model : models) {
            maps.add(new Serialization(true).map(model));
        }
        return text(MAPPER.writer(), maps);
    }

    /**
     * {@return a model as JSON over several lines}
     *
     * @param model the model
     */
    public static String toPrettyJson(Entity model) {
        return text(MAPPER.writerWithDefaultPrettyPrinter(), new Serialization(true).map(model));
    }

    private static String text(ObjectWriter writer, Object value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new MappingException("Jackson cannot write this model as JSON: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * Writes what {@link #toJson(Entity)} returns into a larger JSON text.
     *
     * @param model the model
     * @param generator writes the text
     * @throws IOException if it cannot
     */
    public static void write(Entity model, JsonGenerator generator) throws IOException {
        WITHIN.writeValue(generator, new Serialization(true).map(model));
    }
}
