package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsToMany;
import org.jspecify.annotations.NullUnmarked;

/** Is attended by students. */
@Table(timestamps = false)
@Guarded({})
@NullUnmarked
public class Course extends CourseModel {
    public Long id;
    public String title;

    public final BelongsToMany<Student> students =
            belongsToMany(Student.class, pivot -> pivot.using(Enrolment.class).as("enrolment"));
}
