package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.GeneratedKey;
import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.api.key.UuidV7;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** Something whose key is a UUID that grows with time. */
@Table(timestamps = false)
@Guarded({})
@NullUnmarked
public class Token extends TokenModel {
    @GeneratedKey(UuidV7.class)
    public UUID id;

    public String label;
}
