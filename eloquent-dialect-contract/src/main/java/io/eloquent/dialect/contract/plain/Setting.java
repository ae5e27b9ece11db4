package io.eloquent.dialect.contract.plain;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.model.Model;

/** A model without any fields: all its columns are attributes. */
@Guarded("id")
public class Setting extends Model<Setting> {}
