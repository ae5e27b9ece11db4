package io.eloquent.examples.quickstart;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;

/** A model that follows no convention: its table is {@code app_settings}, and its key a text that the program makes. */
@Table(value = "app_settings", primaryKey = "name", incrementing = false, timestamps = false)
@Guarded({})
public class Setting extends SettingModel {
    public String name;
    public String value;
}
