package io.eloquent.query;

import io.eloquent.api.error.MappingException;
import io.eloquent.query.dialect.JsonCodec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What a page shows in maps and JSON: its items, and what it says of itself. */
final class PageContents {
    private final List<?> items;
    private final Map<String, @Nullable Object> about = new LinkedHashMap<>();

    PageContents(List<?> items) {
        this.items = items;
    }

    PageContents with(String name, @Nullable Object value) {
        about.put(name, value);
        return this;
    }

    PageContents with(String name, OptionalLong value) {
        return with(name, value.isPresent() ? value.getAsLong() : null);
    }

    Map<String, @Nullable Object> toMap() {
        List<@Nullable Object> data = new ArrayList<>(items.size());
        for (Object item : items) {
            data.add(item instanceof Jsonable jsonable ? jsonable.toMap() : item);
        }
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("data", Collections.unmodifiableList(data));
        map.putAll(about);
        return map;
    }

    /** Items that know how to write themselves do. */
    String toJson() {
        StringJoiner data = new StringJoiner(",", "{\"data\":[", "]");
        for (Object item : items) {
            data.add(item instanceof Jsonable jsonable ? jsonable.toJson() : json(item));
        }
        StringBuilder json = new StringBuilder(data.toString());
        about.forEach(
                (name, value) -> json.append(',').append(json(name)).append(':').append(json(value)));
        return json.append('}').toString();
    }

    /** {@return a value as JSON} */
    static String json(@Nullable Object value) {
        try {
            return JsonCodec.write(value);
        } catch (IllegalArgumentException e) {
            throw new MappingException(String.valueOf(e.getMessage()), e);
        }
    }
}
