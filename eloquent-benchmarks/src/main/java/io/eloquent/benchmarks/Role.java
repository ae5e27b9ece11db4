package io.eloquent.benchmarks;

import io.eloquent.api.annotation.Table;
import org.jspecify.annotations.Nullable;

/** What a user may do. */
@Table
public class Role extends RoleModel {
    public @Nullable Long id;
    public @Nullable String name;
}
