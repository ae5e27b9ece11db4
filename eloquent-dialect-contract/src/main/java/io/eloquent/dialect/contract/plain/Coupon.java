package io.eloquent.dialect.contract.plain;

import io.eloquent.api.annotation.GeneratedKey;
import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.api.key.Ulid;
import io.eloquent.model.Model;
import org.jspecify.annotations.NullUnmarked;

/** The twin of {@link io.eloquent.dialect.contract.model.Coupon}, without the processor. */
@Table(primaryKey = "code", timestamps = false)
@Guarded({})
@NullUnmarked
public class Coupon extends Model<Coupon> {
    @GeneratedKey(Ulid.class)
    public String code;

    public String label;
}
