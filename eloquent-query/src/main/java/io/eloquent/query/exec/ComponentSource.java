package io.eloquent.query.exec;

import io.eloquent.api.codec.Codec;
import io.eloquent.query.dialect.Codecs;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * What feeds the components of a record, where that is more than columns of their names: a model knows its columns by its
 * fields, and how they are read. A component that names its column with
 * {@link io.eloquent.api.annotation.Column @Column} is fed from there, whatever is said here.
 */
public interface ComponentSource {

    /** Each component is fed from the column of its name, as its type says. */
    ComponentSource NAMES = new ComponentSource() {};

    /**
     * {@return whether no column feeds the component, but who asked, later}
     *
     * @param component the component
     */
    default boolean isLater(RecordComponent component) {
        return false;
    }

    /**
     * {@return what feeds the components of the component, which is a record spread over columns; null if it is none}
     *
     * @param component the component
     */
    default @Nullable ComponentSource within(RecordComponent component) {
        return null;
    }

    /**
     * {@return the column that feeds the component, or null for the one of its name}
     *
     * @param component the component
     */
    default @Nullable String column(RecordComponent component) {
        return null;
    }

    /**
     * {@return what reads a column, or null for what reads the component's type}
     *
     * @param column the column's label
     * @param type the component's type
     * @param codecs how the database's values become Java values
     */
    default @Nullable Codec<?> codec(String column, Type type, Codecs codecs) {
        return null;
    }

    /** {@return what there is beside the columns of a result, for the message that something is not there; may be empty} */
    default String others() {
        return "";
    }
}
