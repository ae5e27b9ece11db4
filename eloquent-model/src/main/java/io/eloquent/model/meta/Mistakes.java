package io.eloquent.model.meta;

import io.eloquent.api.error.MappingException;
import java.util.LinkedHashSet;
import java.util.Set;

/** All that is wrong with a model that no processor saw. Each mistake has the code that the processor gives it. */
final class Mistakes {
    private final Set<String> found = new LinkedHashSet<>();

    void add(String code, String message) {
        found.add("[" + code + "] " + message);
    }

    /** Throws one exception that lists all mistakes, if there are any. */
    void refuse(Class<?> model) {
        if (!found.isEmpty()) {
            throw new MappingException(model.getName() + " is no valid model:\n  - " + String.join("\n  - ", found));
        }
    }
}
