package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsTo;
import org.jspecify.annotations.NullUnmarked;

/** Gives a right to a seat. */
@Table(timestamps = false)
@Guarded({})
@NullUnmarked
public class Ticket extends TicketModel {
    public Long id;
    public String rowName;
    public Integer place;
    public String holder;

    public final BelongsTo<Seat> seat = belongsTo(Seat.class);
}
