package io.eloquent.dialect.contract.plain;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.api.annotation.Touches;
import io.eloquent.model.BelongsTo;
import io.eloquent.model.Model;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** The twin of {@link io.eloquent.dialect.contract.model.Answer}, without the processor. */
@Table
@Guarded({})
@Touches({"strand", "member"})
@NullUnmarked
public class Answer extends Model<Answer> {
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
