package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import org.jspecify.annotations.NullUnmarked;

/** Bought with a ticket. */
@Table(timestamps = false)
@Guarded({})
@NullUnmarked
public class Snack extends SnackModel {
    public Long id;
    public Long ticketId;
    public String name;
}
