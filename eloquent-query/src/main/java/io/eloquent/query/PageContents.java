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

/** What pages show in maps and JSON: their items, and what they say of themselves. */
final class PageContents {
    private PageContents() {}

    static Map<String, @Nullable Object> map(List<?> items, Map<String, @Nullable Object> about) {
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
    static String json(List<?> items, Map<String, @Nullable Object> about) {
        StringJoiner data = new StringJoiner(",", "{\"data\":[", "]");
        for (Object item : items) {
            data.add(item instanceof Jsonable jsonable ? jsonable.toJson() : json(item));
        }
        StringBuilder json = new StringBuilder(data.toString());
        about.forEach(
                (name, value) -> json.append(',').append(json(name)).append(':').append(json(value)));
        return json.append('}').toString();
    }

    /** {@return a number of a page, or null where it has none} */
    static @Nullable Object orNull(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
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
