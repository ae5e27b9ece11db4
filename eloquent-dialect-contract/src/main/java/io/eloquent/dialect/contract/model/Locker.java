package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsTo;
import org.jspecify.annotations.NullUnmarked;

/** Where a player keeps boots. */
@Table(timestamps = false)
@Guarded({})
@NullUnmarked
public class Locker extends LockerModel {
    public Long id;
    public Long playerId;
    public String code;

    public final BelongsTo<Player> player = belongsTo(Player.class);
}
