package io.eloquent.benchmarks;

import io.eloquent.api.annotation.Table;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A user as a model of the columns that {@link Inserts} writes. */
@Table(value = "users", timestamps = false)
public class Person extends PersonModel {
    public @Nullable Long id;
    public @Nullable String name;
    public @Nullable String email;
    public int votes;
    public @Nullable LocalDateTime createdAt;
}
