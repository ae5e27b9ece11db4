package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsToMany;
import org.jspecify.annotations.NullUnmarked;

/** What stories are about. */
@Table(timestamps = false)
@Guarded({})
@NullUnmarked
public class Theme extends ThemeModel {
    public Long id;
    public String name;
    public boolean isOpen;

    public final BelongsToMany<Story> stories = belongsToMany(Story.class);
}
