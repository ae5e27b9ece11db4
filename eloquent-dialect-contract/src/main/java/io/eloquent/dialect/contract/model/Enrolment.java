package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Hidden;
import io.eloquent.api.annotation.Json;
import io.eloquent.api.annotation.Table;
import io.eloquent.api.annotation.Version;
import io.eloquent.model.BelongsTo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** A student's place in a course: a row of the table between, with a key, times and a version of its own, that mass assignment cannot set. */
@Table
@Hidden("note")
@NullUnmarked
public class Enrolment extends EnrolmentModel {
    public Long id;
    public Long pupilId;
    public Long courseId;
    public Level level;

    @Json
    public List<String> tags;

    public boolean audit;
    public Integer points;
    public String note;

    @Version
    public int version;

    public Instant createdAt;
    public Instant updatedAt;

    public final BelongsTo<Student> student = belongsTo(Student.class, "pupil_id");
    public final BelongsTo<Course> course = belongsTo(Course.class);
}
