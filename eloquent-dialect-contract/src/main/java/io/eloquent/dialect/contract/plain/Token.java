package io.eloquent.dialect.contract.plain;

import io.eloquent.api.annotation.GeneratedKey;
import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.api.key.UuidV7;
import io.eloquent.model.Model;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** The twin of {@link io.eloquent.dialect.contract.model.Token}, without the processor. */
@Table(timestamps = false)
@Guarded({})
@NullUnmarked
public class Token extends Model<Token> {
    @GeneratedKey(UuidV7.class)
    public UUID id;

    public String label;
}
