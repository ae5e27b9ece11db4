package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.HasManyThrough;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** Seen from seats that name it. */
@Table(primaryKey = "name", incrementing = false, timestamps = false)
@Guarded({})
@NullUnmarked
public class Hall extends HallModel {
    public String name;

    public final HasManyThrough<Ticket> tickets = hasManyThrough(Ticket.class, Seat.class, List.of("view"), List.of());
}
