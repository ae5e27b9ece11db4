package io.eloquent.dialect.contract.plain;

import io.eloquent.api.annotation.Fillable;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsToMany;
import io.eloquent.model.Model;
import org.jspecify.annotations.NullUnmarked;

/** The twin of {@link io.eloquent.dialect.contract.model.Role}, without the processor. */
@Table(timestamps = false)
@Fillable("name")
@NullUnmarked
public class Role extends Model<Role> {
    public int id;
    public String name;

    public final BelongsToMany<User> users = belongsToMany(User.class);
    public final BelongsToMany<Device> devices = belongsToMany(Device.class);
}
