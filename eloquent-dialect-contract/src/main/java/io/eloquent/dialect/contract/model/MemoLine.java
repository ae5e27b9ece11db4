package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsTo;
import org.jspecify.annotations.NullUnmarked;

/** A line of a memo, which points to it by the column that the memo names. */
@Table(connection = "reporting", timestamps = false)
@Guarded({})
@NullUnmarked
public class MemoLine extends MemoLineModel {
    public Long id;
    public Long memoRef;
    public String text;

    public final BelongsTo<Memo> memo = belongsTo(Memo.class, "memo_ref");
}
