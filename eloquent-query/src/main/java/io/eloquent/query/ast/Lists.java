package io.eloquent.query.ast;

import java.util.List;

/** Immutable lists, one element longer. */
final class Lists {
    private Lists() {}

    @SuppressWarnings("unchecked")
    static <T> List<T> plus(List<T> list, T last) {
        int size = list.size();
        if (size == 0) {
            return List.of(last);
        }
        if (size == 1) {
            return List.of(list.get(0), last);
        }
        Object[] all = list.toArray(new Object[size + 1]);
        all[size] = last;
        return (List<T>) List.of(all);
    }
}
