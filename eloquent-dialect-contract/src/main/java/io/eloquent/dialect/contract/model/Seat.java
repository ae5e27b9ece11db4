package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.HasMany;
import io.eloquent.model.HasManyThrough;
import org.jspecify.annotations.NullUnmarked;

/** A seat, known by its row and its number. */
@Table(
        primaryKey = {"row_name", "place"},
        timestamps = false)
@Guarded({})
@NullUnmarked
public class Seat extends SeatModel {
    public String rowName;
    public int place;
    public String view;

    public final HasMany<Ticket> tickets = hasMany(Ticket.class);
    public final HasManyThrough<Snack> snacks = hasManyThrough(Snack.class, Ticket.class);
}
