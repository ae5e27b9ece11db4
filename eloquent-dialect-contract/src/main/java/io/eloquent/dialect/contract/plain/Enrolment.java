package io.eloquent.dialect.contract.plain;

import io.eloquent.api.annotation.Hidden;
import io.eloquent.api.annotation.Json;
import io.eloquent.api.annotation.Table;
import io.eloquent.api.annotation.Version;
import io.eloquent.dialect.contract.model.Level;
import io.eloquent.model.BelongsTo;
import io.eloquent.model.Model;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** The twin of {@link io.eloquent.dialect.contract.model.Enrolment}, without the processor. */
@Table
@Hidden("note")
@NullUnmarked
public class Enrolment extends Model<Enrolment> {
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
