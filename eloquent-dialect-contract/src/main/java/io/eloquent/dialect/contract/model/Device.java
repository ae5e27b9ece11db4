package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.api.annotation.Visible;
import io.eloquent.model.BelongsTo;
import io.eloquent.model.BelongsToMany;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A device, whose key is a UUID. */
@Table(timestamps = false)
@Guarded({})
@Visible({"label", "country"})
@NullUnmarked
public class Device extends DeviceModel {
    public UUID id;
    public String label;
    public String countryCode;

    public final BelongsTo<Country> country = belongsTo(Country.class, "country_code");
    public final BelongsToMany<Role> roles = belongsToMany(Role.class);
}
