package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.HasMany;
import org.jspecify.annotations.NullUnmarked;

/** Somebody who writes articles. */
@Table(timestamps = false)
@Guarded({})
@NullUnmarked
public class Author extends AuthorModel {
    public Long id;
    public String name;
    public Integer tenantId;

    public final HasMany<Article> articles = hasMany(Article.class);
}
