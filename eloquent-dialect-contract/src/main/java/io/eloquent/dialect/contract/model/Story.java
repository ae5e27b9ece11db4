package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsTo;
import io.eloquent.model.BelongsToMany;
import io.eloquent.model.MorphMany;
import org.jspecify.annotations.NullUnmarked;

/** What a writer wrote, and another one edited. */
@Table(timestamps = false)
@Guarded({})
@NullUnmarked
public class Story extends StoryModel {
    public Long id;
    public Long writerId;
    public Long editorId;
    public String byline;
    public String title;
    public int rating;

    public final BelongsTo<Writer> writer = belongsTo(Writer.class);
    public final BelongsTo<Writer> editor = belongsTo(Writer.class);
    public final BelongsToMany<Theme> themes = belongsToMany(Theme.class);
    public final BelongsToMany<Theme> openThemes =
            belongsToMany(Theme.class, pivot -> pivot, themes -> themes.where("isOpen", true));
    public final MorphMany<Reply> replies = morphMany(Reply.class, "target");
}
