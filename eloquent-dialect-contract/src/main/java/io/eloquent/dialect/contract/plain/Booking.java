package io.eloquent.dialect.contract.plain;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.ReadBack;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.Model;
import org.jspecify.annotations.NullUnmarked;

/** The twin of {@link io.eloquent.dialect.contract.model.Booking}, without the processor. */
@Table(timestamps = false)
@Guarded({})
@NullUnmarked
public class Booking extends Model<Booking> {
    public Long id;
    public String title;
    public int seats;

    @ReadBack
    public String state;

    @ReadBack
    public Integer price;
}
