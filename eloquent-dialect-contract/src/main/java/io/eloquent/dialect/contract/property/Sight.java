package io.eloquent.dialect.contract.property;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which tables a part of a query can name.
 *
 * @param own the query's own tables
 * @param around what the query around it sees, or null for none
 */
record Sight(List<Source> own, @Nullable Sight around) {

    boolean has(String name) {
        return own.stream().anyMatch(source -> source.name().equals(name));
    }

    /** {@return columns of the query's own tables} */
    List<Ref> own(Predicate<Type> type) {
        List<Ref> refs = new ArrayList<>();
        for (Source source : own) {
            for (ColumnSpec column : source.columns()) {
                if (type.test(column.type())) {
                    refs.add(new Ref(source.name(), column.name(), column.type(), true));
                }
            }
        }
        return refs;
    }

    /** {@return columns of the queries around it that no table of its own hides} */
    List<Ref> outer(Predicate<Type> type) {
        if (around == null) {
            return List.of();
        }
        List<Ref> refs = new ArrayList<>(around.own(type));
        refs.addAll(around.outer(type));
        refs.removeIf(ref -> has(ref.table()));
        return refs;
    }
}
