package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.api.annotation.Touches;
import io.eloquent.model.BelongsTo;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** What was said in a strand. Touches the strand, and whoever said it, who may have begun the strand. */
@Table
@Guarded({})
@Touches({"strand", "member"})
@NullUnmarked
public class Answer extends AnswerModel {
    public Long id;
    public Long strandId;
    public Long memberId;
    public String text;
    public int likes;
    public Instant createdAt;
    public Instant updatedAt;

    public final BelongsTo<Strand> strand = belongsTo(Strand.class);
    public final BelongsTo<Member> member = belongsTo(Member.class);
}
