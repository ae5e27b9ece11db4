package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Table;
import io.eloquent.model.SoftDeletes;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** A row of a table between that stays when it is deleted. */
@Table(timestamps = false)
@NullUnmarked
public class Loan extends LoanModel implements SoftDeletes {
    public Long id;
    public Long studentId;
    public Long courseId;
    public Instant deletedAt;
}
