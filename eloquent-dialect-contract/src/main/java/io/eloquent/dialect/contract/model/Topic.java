package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsToMany;
import org.jspecify.annotations.NullUnmarked;

/** What an article is about. */
@Table(timestamps = false)
@Guarded({})
@NullUnmarked
public class Topic extends TopicModel {
    public Long id;
    public String name;

    public final BelongsToMany<Article> articles = belongsToMany(Article.class);
}
