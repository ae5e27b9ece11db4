package io.eloquent.examples.quickstart;

import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsToMany;

/** What users may do; table {@code roles_users} says who has which. */
@Table(timestamps = false)
public class Role extends RoleModel {
    public Long id;
    public String name;

    public final BelongsToMany<User> users = belongsToMany(User.class);
}
