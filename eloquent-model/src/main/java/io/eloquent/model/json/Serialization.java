package io.eloquent.model.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.eloquent.api.error.MappingException;
import io.eloquent.model.meta.ColumnMeta;
import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.Naming;
import io.eloquent.model.meta.RelationSlot;
import io.eloquent.model.meta.State;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes maps and JSON of models. Holds no state. */
public final class Serialization {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private Serialization() {}

    /**
     * {@return a model's columns, attributes and loaded relations, by their names in the table}
     *
     * @param model the model
     */
    public static Map<String, @Nullable Object> toMap(Entity model) {
        return toMap(model, new IdentityHashMap<>());
    }

    private static Map<String, @Nullable Object> toMap(Entity model, Map<Entity, Boolean> path) {
        ModelMeta<Entity> meta = State.meta(model);
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        path.put(model, true);
        for (ColumnMeta column : meta.columns()) {
            if (isShown(meta, column.name())) {
                map.put(column.name(), meta.binding().get(model, column.ordinal()));
            }
        }
        State.attributes(model).forEach((name, value) -> {
            if (isShown(meta, name)) {
                map.put(name, value);
            }
        });
        for (int i = 0; i < meta.relationNames().size(); i++) {
            String name = meta.relationNames().get(i);
            RelationSlot slot = meta.binding().relation(model, i);
            if (slot.isLoaded() && isShown(meta, name)) {
                Object related = slot.loaded();
                if (!(related instanceof Entity entity) || !path.containsKey(entity)) {
                    map.put(Naming.snake(name), related(related, path));
                }
            }
        }
        path.remove(model);
        return map;
    }

    private static boolean isShown(ModelMeta<?> meta, String name) {
        return meta.visible().isEmpty()
                ? !meta.hidden().contains(name)
                : meta.visible().contains(name);
    }

    /** A model that is being written already, further out, is left out: relations may lead in circles. */
    private static @Nullable Object related(@Nullable Object related, Map<Entity, Boolean> path) {
        if (related instanceof List<?> list) {
            List<Object> maps = new ArrayList<>(list.size());
            for (Object item : list) {
                if (item instanceof Entity entity && !path.containsKey(entity)) {
                    maps.add(toMap(entity, path));
                }
            }
            return maps;
        }
        return related instanceof Entity entity ? toMap(entity, path) : null;
    }

    /**
     * {@return a value as JSON: times in ISO-8601 and UTC, enums by name}
     *
     * @param value a map or a list of maps
     */
    public static String toJson(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new MappingException("Jackson cannot write this model as JSON: " + e.getOriginalMessage(), e);
        }
    }
}
