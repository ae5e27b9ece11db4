package io.eloquent.dialect.contract.plain;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.HasMany;
import io.eloquent.model.Model;
import org.jspecify.annotations.NullUnmarked;

/** The twin of {@link io.eloquent.dialect.contract.model.Author}, without the processor. */
@Table(timestamps = false)
@Guarded({})
@NullUnmarked
public class Author extends Model<Author> {
    public Long id;
    public String name;
    public Integer tenantId;

    public final HasMany<Article> articles = hasMany(Article.class);
}
