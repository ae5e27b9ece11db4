package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.ReadBack;
import io.eloquent.api.annotation.Table;
import org.jspecify.annotations.NullUnmarked;

/** What the database has the last word on: a default, and a column that it computes. */
@Table(timestamps = false)
@Guarded({})
@NullUnmarked
public class Booking extends BookingModel {
    public Long id;
    public String title;
    public int seats;

    @ReadBack
    public String state;

    @ReadBack
    public Integer price;
}
