package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.GeneratedKey;
import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.api.key.Ulid;
import org.jspecify.annotations.NullUnmarked;

/** Something whose key is a text that grows with time. */
@Table(primaryKey = "code", timestamps = false)
@Guarded({})
@NullUnmarked
public class Coupon extends CouponModel {
    @GeneratedKey(Ulid.class)
    public String code;

    public String label;
}
