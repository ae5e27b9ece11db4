package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsTo;
import org.jspecify.annotations.NullUnmarked;

/** What was said to an article. */
@Table(timestamps = false)
@Guarded({})
@NullUnmarked
public class Remark extends RemarkModel {
    public Long id;
    public Long articleId;
    public String body;

    public final BelongsTo<Article> article = belongsTo(Article.class);
}
