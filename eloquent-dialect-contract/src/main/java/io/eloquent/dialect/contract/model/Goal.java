package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsTo;
import org.jspecify.annotations.NullUnmarked;

/** What a player shot. */
@Table(timestamps = false)
@Guarded({})
@NullUnmarked
public class Goal extends GoalModel {
    public Long id;
    public Long playerId;
    public int minute;

    public final BelongsTo<Player> player = belongsTo(Player.class);
}
