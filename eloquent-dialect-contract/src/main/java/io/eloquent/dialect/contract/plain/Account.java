package io.eloquent.dialect.contract.plain;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.api.annotation.Version;
import io.eloquent.model.Model;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** The twin of {@link io.eloquent.dialect.contract.model.Account}, without the processor. */
@Table
@Guarded({"id", "version"})
@NullUnmarked
public class Account extends Model<Account> {
    public Long id;
    public String owner;
    public int balance;
    public String note;

    @Version
    public int version;

    public Instant createdAt;
    public Instant updatedAt;
}
