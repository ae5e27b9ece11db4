package io.eloquent.dialect.contract.plain;

import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsToMany;
import io.eloquent.model.Model;
import org.jspecify.annotations.NullUnmarked;

/** Says of tables between what cannot be. */
@Table(value = "students", timestamps = false)
@NullUnmarked
public class Oddity extends Model<Oddity> {
    public Long id;

    public final BelongsToMany<Oddity> itself = belongsToMany(Oddity.class);
    public final BelongsToMany<Course> shownAsTitle =
            belongsToMany(Course.class, pivot -> pivot.table("readings").as("title"));
    public final BelongsToMany<Course> shownAsRelation =
            belongsToMany(Course.class, pivot -> pivot.table("readings").as("students"));
    public final BelongsToMany<Course> elsewhere =
            belongsToMany(Course.class, pivot -> pivot.using(Enrolment.class).table("readings"));
    public final BelongsToMany<Course> timed =
            belongsToMany(Course.class, pivot -> pivot.using(Enrolment.class).timestamps());
    public final BelongsToMany<Course> unequal =
            belongsToMany(Course.class, pivot -> pivot.table("readings").where("pages", "about", 3));
}
