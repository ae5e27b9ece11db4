package com.example.shop.plain;

import io.eloquent.api.annotation.Embedded;
import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.Model;
import java.util.Optional;

/** A model without generated code, whose private fields and record the library reaches, since the package is open to it. */
@Table(timestamps = false)
@Guarded({})
public class Coupon extends Model<Coupon> {
    private Long id;

    @Embedded
    private Worth worth;

    private Optional<String> note;

    private record Worth(int cents, String currency) {}

    Coupon() {}

    @Override
    public String toString() {
        return id + " " + worth + " " + note;
    }
}
