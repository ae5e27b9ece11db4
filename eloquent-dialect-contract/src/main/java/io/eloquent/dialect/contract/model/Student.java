package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsToMany;
import io.eloquent.model.MorphToMany;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** Attends courses, reads about them, lives in rooms, and has friends. */
@Table(timestamps = false)
@Guarded({})
@NullUnmarked
public class Student extends StudentModel {
    public Long id;
    public String name;

    public final BelongsToMany<Course> courses =
            belongsToMany(Course.class, pivot -> pivot.using(Enrolment.class).as("enrolment"));
    public final BelongsToMany<Course> passedCourses = belongsToMany(
            Course.class, pivot -> pivot.using(Enrolment.class).as("enrolment").where("level", Level.PASSED));
    public final BelongsToMany<Course> readings = belongsToMany(
            Course.class,
            pivot -> pivot.table("readings")
                    .columns("pages")
                    .column("is_done", Boolean.class)
                    .column("read_at", Instant.class)
                    .column("level", Level.class));
    public final BelongsToMany<Course> doneReadings = belongsToMany(
            Course.class, pivot -> pivot.table("readings").columns("pages").where("is_done", true));
    public final BelongsToMany<Course> longReadings = belongsToMany(
            Course.class,
            pivot -> pivot.table("readings")
                    .where("pages", ">=", 100)
                    .whereNotNull("is_done")
                    .whereIn("level", List.of(Level.PLANNED, Level.PASSED)));
    public final BelongsToMany<Course> lawReadings =
            belongsToMany(Course.class, pivot -> pivot.table("readings"), courses -> courses.where("title", "Law"));
    public final BelongsToMany<Room> rooms = belongsToMany(Room.class, pivot -> pivot.using(Stay.class));
    public final BelongsToMany<Course> loans = belongsToMany(Course.class, pivot -> pivot.using(Loan.class));
    public final BelongsToMany<Student> friends = belongsToMany(
            Student.class,
            pivot -> pivot.table("friends").foreignKey("student_id").relatedKey("friend_id"));
    public final MorphToMany<Label> labels = morphToMany(Label.class, "stuck", pivot -> pivot.using(Sticker.class));
}
