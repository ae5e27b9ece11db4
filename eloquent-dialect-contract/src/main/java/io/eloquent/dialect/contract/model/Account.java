package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.api.annotation.Version;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** What somebody owns. Two who change one notice each other. */
@Table
@Guarded({"id", "version"})
@NullUnmarked
public class Account extends AccountModel {
    public Long id;
    public String owner;
    public int balance;
    public String note;

    @Version
    public int version;

    public Instant createdAt;
    public Instant updatedAt;
}
