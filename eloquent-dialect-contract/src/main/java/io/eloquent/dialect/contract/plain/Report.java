package io.eloquent.dialect.contract.plain;

import io.eloquent.api.annotation.Fillable;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.Model;
import org.jspecify.annotations.Nullable;

/** The twin of {@link io.eloquent.dialect.contract.model.Report}, without the processor. */
@Table(value = "audit_reports", connection = "reporting", timestamps = false)
@Fillable("title")
public class Report extends Model<Report> {
    public @Nullable Long id;
    public String title = "";
}
