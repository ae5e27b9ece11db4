package io.eloquent.dialect.contract.plain;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsTo;
import io.eloquent.model.Model;
import org.jspecify.annotations.NullUnmarked;

/** The twin of {@link io.eloquent.dialect.contract.model.MemoLine}, without the processor. */
@Table(connection = "reporting", timestamps = false)
@Guarded({})
@NullUnmarked
public class MemoLine extends Model<MemoLine> {
    public Long id;
    public Long memoRef;
    public String text;

    public final BelongsTo<Memo> memo = belongsTo(Memo.class, "memo_ref");
}
