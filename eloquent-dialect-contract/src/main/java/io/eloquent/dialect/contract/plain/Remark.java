package io.eloquent.dialect.contract.plain;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsTo;
import io.eloquent.model.Model;
import org.jspecify.annotations.NullUnmarked;

/** The twin of {@link io.eloquent.dialect.contract.model.Remark}, without the processor. */
@Table(timestamps = false)
@Guarded({})
@NullUnmarked
public class Remark extends Model<Remark> {
    public Long id;
    public Long articleId;
    public String body;

    public final BelongsTo<Article> article = belongsTo(Article.class);
}
