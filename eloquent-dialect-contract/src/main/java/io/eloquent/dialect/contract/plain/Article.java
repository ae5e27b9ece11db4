package io.eloquent.dialect.contract.plain;

import io.eloquent.api.annotation.Fillable;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsTo;
import io.eloquent.model.BelongsToMany;
import io.eloquent.model.HasMany;
import io.eloquent.model.Model;
import io.eloquent.model.SoftDeletes;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** The twin of {@link io.eloquent.dialect.contract.model.Article}, without the processor. */
@Table
@Fillable({"slug", "title", "state", "authorId"})
@NullUnmarked
public class Article extends Model<Article> implements SoftDeletes {
    public Long id;
    public Long authorId;
    public Integer tenantId;
    public String slug;
    public String title;
    public String state;
    public int score;
    public Instant createdAt;
    public Instant updatedAt;
    public Instant deletedAt;

    public final BelongsTo<Author> author = belongsTo(Author.class);
    public final HasMany<Remark> remarks = hasMany(Remark.class);
    public final BelongsToMany<Topic> topics = belongsToMany(Topic.class, pivot -> pivot.columns("weight"));
}
