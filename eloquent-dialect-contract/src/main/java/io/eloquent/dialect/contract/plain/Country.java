package io.eloquent.dialect.contract.plain;

import io.eloquent.api.annotation.Column;
import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.HasMany;
import io.eloquent.model.Model;
import org.jspecify.annotations.NullUnmarked;

/** The twin of {@link io.eloquent.dialect.contract.model.Country}, without the processor. */
@Table(primaryKey = "code", timestamps = false)
@Guarded({})
@NullUnmarked
public class Country extends Model<Country> {
    public String code;

    @Column("name")
    public String title;

    public final HasMany<Device> devices = hasMany(Device.class, "country_code");
}
