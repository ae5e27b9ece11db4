package io.eloquent.dialect.contract.plain;

import io.eloquent.api.annotation.Accessor;
import io.eloquent.api.annotation.Appends;
import io.eloquent.api.annotation.Fillable;
import io.eloquent.api.annotation.Hidden;
import io.eloquent.api.annotation.Mutator;
import io.eloquent.api.annotation.Transient;
import io.eloquent.model.Model;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.NullUnmarked;

/**
 * The twin of {@link io.eloquent.dialect.contract.model.Tracked}, without the processor.
 *
 * @param <M> the model
 */
@Fillable({
    "label",
    "origin.city",
    "origin_zip_code",
    "origin_floor",
    "note",
    "due",
    "weight",
    "e-mail",
    "trackedBy",
    "nick_name"
})
@Hidden("secret")
@Appends("shout")
@NullUnmarked
@SuppressWarnings("UnusedVariable") // private fields are reached by handles
public abstract class Tracked<M extends Model<M>> extends Model<M> {
    private String trackedBy;
    protected String secret = "s3";
    String nickName;
    public Instant createdAt;
    protected Instant updatedAt;

    @Transient
    private int saves;

    /** For subclasses. */
    protected Tracked() {}

    public String trackedBy() {
        return trackedBy;
    }

    public int saves() {
        return saves;
    }

    @Accessor
    protected String shout() {
        return trackedBy == null ? "" : trackedBy.toUpperCase(Locale.ROOT);
    }

    @Mutator("nick_name")
    protected void called(String name) {
        nickName = name == null ? null : name.strip();
    }

    @Override
    protected void onSaving() {
        saves++;
    }

    @Override
    protected void onCreating() {
        trackedBy = trackedBy == null ? "nobody" : trackedBy;
    }
}
