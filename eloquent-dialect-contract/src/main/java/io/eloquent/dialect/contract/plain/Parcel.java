package io.eloquent.dialect.contract.plain;

import io.eloquent.api.annotation.Cast;
import io.eloquent.api.annotation.Encrypted;
import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Json;
import io.eloquent.api.annotation.Table;
import io.eloquent.dialect.contract.model.Grade;
import io.eloquent.dialect.contract.model.Postage;
import io.eloquent.dialect.contract.model.Profile;
import io.eloquent.model.BelongsTo;
import io.eloquent.model.HasMany;
import io.eloquent.model.Model;
import org.jspecify.annotations.NullUnmarked;

/** The twin of {@link io.eloquent.dialect.contract.model.Parcel}, whose embedded record only the processor can spread. */
@Table(timestamps = false)
@Guarded({})
@NullUnmarked
public class Parcel extends Model<Parcel> {
    public Long id;
    public Long outerId;

    @Cast(Postage.Cents.class)
    public Postage price;

    @Encrypted
    public String content;

    @Encrypted
    public Integer pin;

    @Json
    public Profile profile;

    public Grade grade;

    public String homeStreet;
    public Integer homeNumber;

    public final BelongsTo<Parcel> outer = belongsTo(Parcel.class);
    public final HasMany<Parcel> inner = hasMany(Parcel.class, "outer_id");
}
