package io.eloquent.dialect.contract.plain;

import io.eloquent.api.annotation.Fillable;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.Model;
import org.jspecify.annotations.NullUnmarked;

/** The twin of {@link io.eloquent.dialect.contract.model.Report}, without the processor. */
@Table(value = "audit_reports", connection = "reporting", timestamps = false)
@Fillable("title")
@NullUnmarked
public class Report extends Model<Report> {
    public Long id;
    public String title;
}
