package io.eloquent.query.compile;

import java.util.List;

/**
 * Many values bound to one placeholder, for lists longer than a database takes one by one. The dialect that writes it
 * brings the codec that binds it.
 *
 * @param values the values; none is null
 */
public record ListBinding(List<Object> values) {

    /** Copies the values. */
    public ListBinding {
        values = List.copyOf(values);
    }
}
