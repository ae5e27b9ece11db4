package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Fillable;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsToMany;
import org.jspecify.annotations.NullUnmarked;

/** What a user may be. Its key is an {@code int}. */
@Table(timestamps = false)
@Fillable("name")
@NullUnmarked
public class Role extends RoleModel {
    public int id;
    public String name;

    public final BelongsToMany<User> users = belongsToMany(User.class);
    public final BelongsToMany<Device> devices = belongsToMany(Device.class);
}
