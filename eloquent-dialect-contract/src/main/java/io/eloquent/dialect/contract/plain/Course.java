package io.eloquent.dialect.contract.plain;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsToMany;
import io.eloquent.model.Model;
import org.jspecify.annotations.NullUnmarked;

/** The twin of {@link io.eloquent.dialect.contract.model.Course}, without the processor. */
@Table(timestamps = false)
@Guarded({})
@NullUnmarked
public class Course extends Model<Course> {
    public Long id;
    public String title;

    public final BelongsToMany<Student> students =
            belongsToMany(Student.class, pivot -> pivot.using(Enrolment.class).as("enrolment"));
}
