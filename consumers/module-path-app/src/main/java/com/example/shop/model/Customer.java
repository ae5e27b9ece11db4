package com.example.shop.model;

import io.eloquent.api.annotation.Fillable;
import io.eloquent.api.annotation.Scope;
import io.eloquent.api.annotation.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** Who buys. A model that other modules may use. */
@Table
@Fillable({"name", "address"})
public class Customer extends CustomerModel {
    public enum Level {
        SILVER,
        GOLD
    }

    public Long id;
    public String name;
    public Address address;
    public Level level = Level.SILVER;
    public BigDecimal credit = BigDecimal.ZERO;
    public UUID token;
    public Instant createdAt;
    public Instant updatedAt;

    public Customer() {}

    @Scope
    static CustomerQuery golden(CustomerQuery query) {
        return query.where(LEVEL.eq(Level.GOLD));
    }
}
