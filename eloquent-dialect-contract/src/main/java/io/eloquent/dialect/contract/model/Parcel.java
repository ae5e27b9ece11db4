package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Cast;
import io.eloquent.api.annotation.Embedded;
import io.eloquent.api.annotation.Encrypted;
import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Json;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsTo;
import io.eloquent.model.HasMany;
import org.jspecify.annotations.NullUnmarked;

/** What is sent, perhaps within another one; some of its fields are stored in other forms. */
@Table(timestamps = false)
@Guarded({})
@NullUnmarked
public class Parcel extends ParcelModel {
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

    @Embedded
    public Home home;

    public final BelongsTo<Parcel> outer = belongsTo(Parcel.class);
    public final HasMany<Parcel> inner = hasMany(Parcel.class, "outer_id");
}
