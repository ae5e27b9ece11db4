package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Table;
import org.jspecify.annotations.NullUnmarked;

/** A row of a table between that leads to models of several classes. */
@Table(timestamps = false)
@NullUnmarked
public class Sticker extends StickerModel {
    public Long id;
    public Long labelId;
    public String stuckType;
    public Long stuckId;
    public String colour;
}
