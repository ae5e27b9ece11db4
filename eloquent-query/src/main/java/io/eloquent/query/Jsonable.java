package io.eloquent.query;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What says itself how it is written as a map and as JSON: models, rows, and the pages that hold them. */
public interface Jsonable {

    /** {@return what is shown, by name, in order; values are Java's own} */
    Map<String, @Nullable Object> toMap();

    /**
     * {@return what is shown, as a JSON object}
     *
     * @throws io.eloquent.api.error.MappingException if a value cannot be written as JSON
     */
    String toJson();
}
