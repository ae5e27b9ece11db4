package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Column;
import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.HasMany;
import org.jspecify.annotations.NullUnmarked;

/** A country, whose key is a text that the database does not make. One field has another name than its column. */
@Table(primaryKey = "code", timestamps = false)
@Guarded({})
@NullUnmarked
public class Country extends CountryModel {
    public String code;

    @Column("name")
    public String title;

    public final HasMany<Device> devices = hasMany(Device.class, "country_code");
}
