package io.eloquent.dialect.contract.model;

import io.eloquent.api.codec.Converter;

/**
 * What it costs to send something, stored as whole cents.
 *
 * @param cents the cents
 */
public record Postage(long cents) {
    /** Stores the cents. */
    public static final class Cents implements Converter<Postage, Long> {
        @Override
        public Long toDatabase(Postage value) {
            return value.cents();
        }

        @Override
        public Postage fromDatabase(Long stored) {
            return new Postage(stored);
        }
    }
}
