package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsTo;
import io.eloquent.model.HasMany;
import io.eloquent.model.HasOne;
import io.eloquent.model.MorphOne;
import io.eloquent.model.MorphToMany;
import io.eloquent.model.SoftDeletes;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** Plays for a club, and may have retired. */
@Table(timestamps = false)
@Guarded({})
@NullUnmarked
public class Player extends PlayerModel implements SoftDeletes {
    public Long id;
    public Long clubId;
    public String name;
    public int age;
    public Instant deletedAt;

    public final BelongsTo<Club> club = belongsTo(Club.class).withDefault(club -> club.name = "none");
    public final HasOne<Locker> locker = hasOne(Locker.class);
    public final HasMany<Goal> goals = hasMany(Goal.class);
    public final HasOne<Goal> newestGoal = hasOne(Goal.class).latestOfMany();
    public final HasOne<Goal> firstGoal = hasOne(Goal.class).oldestOfMany("minute");
    public final HasOne<Goal> lastGoal = hasOne(Goal.class).ofMany("minute", "max");
    public final HasOne<Goal> earlyGoal = hasOne(Goal.class)
            .ofMany(goals ->
                    goals.where("minute", "<", 20).orWhere("minute", 45).orderByDesc("minute"));
    public final MorphOne<Note> note = morphOne(Note.class, "notable");
    public final MorphToMany<Label> labels = morphToMany(Label.class, "labelable");
}
