package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.api.annotation.Touches;
import io.eloquent.model.BelongsTo;
import io.eloquent.model.BelongsToMany;
import io.eloquent.model.HasMany;
import io.eloquent.model.MorphMany;
import io.eloquent.model.SoftDeletes;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** What members say to each other under one title. Touches its board, and who began it. */
@Table
@Guarded({})
@Touches({"board", "starter"})
@NullUnmarked
public class Strand extends StrandModel implements SoftDeletes {
    public Long id;
    public Long boardId;
    public Long pinnedOnId;
    public Long starterId;
    public String title;
    public Instant createdAt;
    public Instant updatedAt;
    public Instant deletedAt;

    public final BelongsTo<Board> board = belongsTo(Board.class);
    public final BelongsTo<Member> starter = belongsTo(Member.class);
    public final HasMany<Answer> answers = hasMany(Answer.class);
    public final BelongsToMany<Keyword> keywords = belongsToMany(Keyword.class);
    public final MorphMany<Mark> marks = morphMany(Mark.class, "markable");
}
