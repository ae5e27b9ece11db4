package io.eloquent.model.meta;

import io.eloquent.api.codec.Converter;
import io.eloquent.api.error.MappingException;
import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;

/** A column's converter, whose errors say which field it serves. */
record NamedConverter(String label, Converter<Object, Object> converter) implements Converter<Object, Object> {

    @Override
    public Object toDatabase(Object value) {
        try {
            return converter.toDatabase(value);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw new MappingException(label + " cannot be stored: " + e.getMessage(), e);
        }
    }

    @Override
    public Object fromDatabase(Object stored) {
        try {
            return converter.fromDatabase(stored);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw new MappingException(label + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** {@return a value from outside as the field's, where the converter knows better than by what is stored; or null} */
    @Nullable
    Object taken(Object value) {
        return converter instanceof TakingConverter taking ? taking.take(value) : null;
    }

    @Override
    public boolean isComparable() {
        return converter.isComparable();
    }

    @Override
    public Object copy(Object value) {
        return converter.copy(value);
    }

    @Override
    public boolean same(Object a, Object b) {
        return converter.same(a, b);
    }
}
