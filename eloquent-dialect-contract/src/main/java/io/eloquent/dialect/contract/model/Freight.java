package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Column;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What both kinds of shipments have in common, so that one suite reaches the fields of both. */
@NullUnmarked
public interface Freight {
    /**
     * Where something is.
     *
     * @param city never changes
     * @param zip in a column of another name
     * @param floor cannot be NULL
     */
    record Place(String city, @Column("zip_code") @Nullable String zip, int floor) {}

    /** {@return the embedded record} */
    Place origin();

    /**
     * Sets the embedded record.
     *
     * @param place the record
     */
    void origin(Place place);

    /** {@return the embedded record with a prefix of its own} */
    Place target();

    /** {@return the optional text} */
    Optional<String> note();

    /**
     * Sets the optional text.
     *
     * @param text the text
     */
    void note(Optional<String> text);

    /** {@return the optional moment} */
    Optional<Instant> due();

    /** {@return what the base's private field holds} */
    String trackedBy();

    /** {@return how often the base's own method was called before a save} */
    int saves();

    /** {@return what is in no column: transient, static, final and marked fields, in this order} */
    String outside();
}
