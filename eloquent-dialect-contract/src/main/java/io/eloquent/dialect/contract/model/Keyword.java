package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.api.annotation.Touches;
import io.eloquent.model.BelongsToMany;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** Says what strands are about. Touches them. */
@Table
@Guarded({})
@Touches("strands")
@NullUnmarked
public class Keyword extends KeywordModel {
    public Long id;
    public String word;
    public Instant createdAt;
    public Instant updatedAt;

    public final BelongsToMany<Strand> strands = belongsToMany(Strand.class);
}
