package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Fillable;
import io.eloquent.api.annotation.Scope;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsTo;
import io.eloquent.model.BelongsToMany;
import io.eloquent.model.HasMany;
import io.eloquent.model.SoftDeletes;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/** What an author wrote. No two have the same slug, deleted ones included. */
@Table
@Fillable({"slug", "title", "state", "authorId"})
@NullUnmarked
public class Article extends ArticleModel implements SoftDeletes {
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

    @Scope
    static ArticleQuery hot(ArticleQuery query) {
        return query.where(SCORE.gt(100)).orWhere(STATE.eq("featured"));
    }

    @Scope
    static ArticleQuery orIn(ArticleQuery query, String state) {
        return query.orWhere("state", state);
    }

    @Scope
    static ArticleQuery drafts(ArticleQuery query) {
        return query.withAttributes(Map.of("state", "draft"));
    }
}
