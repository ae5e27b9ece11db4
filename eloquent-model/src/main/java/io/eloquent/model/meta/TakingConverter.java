package io.eloquent.model.meta;

import io.eloquent.api.codec.Converter;

/** A converter that knows how a value from outside, such as a map's, becomes the field's. */
interface TakingConverter extends Converter<Object, Object> {

    /**
     * {@return a value as the field's}
     *
     * @param value a value of any type
     * @throws IllegalArgumentException if it cannot be; never says the value
     */
    Object take(Object value);
}
