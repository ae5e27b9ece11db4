package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsTo;
import io.eloquent.model.BelongsToMany;
import io.eloquent.model.HasMany;
import io.eloquent.model.HasManyThrough;
import io.eloquent.model.HasOne;
import io.eloquent.model.HasOneThrough;
import io.eloquent.model.MorphMany;
import io.eloquent.model.MorphOne;
import io.eloquent.model.MorphToMany;
import org.jspecify.annotations.NullUnmarked;

/** A club of players. */
@Table(timestamps = false)
@Guarded({})
@NullUnmarked
public class Club extends ClubModel {
    public Long id;
    public String name;
    public Long parentId;

    public final HasMany<Player> players = hasMany(Player.class);
    public final HasMany<Player> veterans =
            hasMany(Player.class, players -> players.where("age", ">=", 30).orWhere("name", "Old"));
    public final HasManyThrough<Goal> goals = hasManyThrough(Goal.class, Player.class);
    public final HasOneThrough<Goal> lastGoal =
            hasOneThrough(Goal.class, Player.class).ofMany("minute", "max");
    public final MorphOne<Note> newestNote = morphOne(Note.class, "notable").latestOfMany();
    public final HasOne<Club> newestBranch = hasOne(Club.class, "parent_id").latestOfMany();
    public final HasOneThrough<Locker> locker = hasOneThrough(Locker.class, Player.class);
    public final MorphMany<Note> notes = morphMany(Note.class, "notable");
    public final MorphToMany<Label> labels = morphToMany(Label.class, "labelable");
    public final BelongsToMany<Sponsor> sponsors = belongsToMany(
            Sponsor.class,
            pivot -> pivot.table("deals").columns("amount").timestamps().as("deal"));
    public final BelongsToMany<Sponsor> mainSponsors = belongsToMany(
            Sponsor.class, pivot -> pivot.table("deals").columns("amount").where("tier", 1));
    public final BelongsTo<Club> parent = belongsTo(Club.class);
    public final HasMany<Club> branches = hasMany(Club.class, "parent_id");
}
