package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsTo;
import io.eloquent.model.HasMany;
import org.jspecify.annotations.NullUnmarked;

/** What a writer was paid, kept on another connection than the writers. */
@Table(connection = "reporting", timestamps = false)
@Guarded({})
@NullUnmarked
public class Ledger extends LedgerModel {
    public Long id;
    public Long writerId;
    public Long parentId;
    public int amount;

    public final BelongsTo<Writer> writer = belongsTo(Writer.class);
    public final BelongsTo<Ledger> parent = belongsTo(Ledger.class);
    public final HasMany<Ledger> parts = hasMany(Ledger.class, "parent_id");
}
