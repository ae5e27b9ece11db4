package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import org.jspecify.annotations.NullUnmarked;

/** A model with a field for its key alone: all other columns are attributes. */
@Table
@Guarded("id")
@NullUnmarked
public class Setting extends SettingModel {
    public Long id;
}
