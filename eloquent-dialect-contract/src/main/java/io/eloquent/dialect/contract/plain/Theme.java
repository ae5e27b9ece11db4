package io.eloquent.dialect.contract.plain;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsToMany;
import io.eloquent.model.Model;
import org.jspecify.annotations.NullUnmarked;

/** The twin of {@link io.eloquent.dialect.contract.model.Theme}, without the processor. */
@Table(timestamps = false)
@Guarded({})
@NullUnmarked
public class Theme extends Model<Theme> {
    public Long id;
    public String name;
    public boolean isOpen;

    public final BelongsToMany<Story> stories = belongsToMany(Story.class);
}
