package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Fillable;
import io.eloquent.api.annotation.Table;
import org.jspecify.annotations.Nullable;

/** Something that lives on another connection. */
@Table(value = "audit_reports", connection = "reporting", timestamps = false)
@Fillable("title")
public class Report extends ReportModel {
    public @Nullable Long id;
    public String title = "";
}
